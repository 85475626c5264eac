package no.mandat.domain.meeting;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.Subject;
import no.mandat.domain.shared.TimeOptionId;

/** What happens to a time that is offered for a meeting. */
public sealed interface TimeOptionEvent extends DomainEvent {

    /** Which one. */
    TimeOptionId option();

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
        return Subject.of(TimeOption.class, option());
    }

    /** Members are asked whether it suits. */
    record TimeOffered(TimeOptionId option, MeetingId meeting, MandateId ofMandate, List<Change> changes)
            implements TimeOptionEvent {}

    /** Somebody said whether it suits them. */
    record TimeMarked(TimeOptionId option, MeetingId meeting, MandateId ofMandate, List<Change> changes)
            implements TimeOptionEvent {}

    /** It was chosen, or is offered no longer. */
    record TimeOptionClosed(TimeOptionId option, MeetingId meeting, MandateId ofMandate, List<Change> changes)
            implements TimeOptionEvent {}
}
