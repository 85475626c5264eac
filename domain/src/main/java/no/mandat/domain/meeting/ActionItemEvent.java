package no.mandat.domain.meeting;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.ActionItemId;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.Subject;

/** What happens to an action that a meeting agreed on. */
public sealed interface ActionItemEvent extends DomainEvent {

    /** Which one. */
    ActionItemId actionItem();

    /** Of which meeting. */
    MeetingId meeting();

    /** In which mandate. */
    MandateId ofMandate();

    @Override
    default Optional<MandateId> mandate() {
        return Optional.of(ofMandate());
    }

    @Override
    default Subject subject() {
        return Subject.of(ActionItem.class, actionItem());
    }

    /** The meeting agreed on it. */
    record ActionAgreed(ActionItemId actionItem, MeetingId meeting, MandateId ofMandate, List<Change> changes)
            implements ActionItemEvent {}

    /** It says something else, or somebody else does it, or by another day. */
    record ActionEdited(ActionItemId actionItem, MeetingId meeting, MandateId ofMandate, List<Change> changes)
            implements ActionItemEvent {}

    /** It was done. */
    record ActionDone(ActionItemId actionItem, MeetingId meeting, MandateId ofMandate, List<Change> changes)
            implements ActionItemEvent {}

    /** It was given up. */
    record ActionDropped(
            ActionItemId actionItem,
            MeetingId meeting,
            MandateId ofMandate,
            List<Change> changes,
            Optional<String> reason)
            implements ActionItemEvent {}

    /** It is to be done after all. */
    record ActionReopened(ActionItemId actionItem, MeetingId meeting, MandateId ofMandate, List<Change> changes)
            implements ActionItemEvent {}
}
