package no.mandat.domain.meeting;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.Subject;

/** What happens to an item of an agenda. */
public sealed interface AgendaItemEvent extends DomainEvent {

    /** Which one. */
    AgendaItemId item();

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
        return Subject.of(AgendaItem.class, item());
    }

    /** It came on the agenda. */
    record ItemAdded(AgendaItemId item, MeetingId meeting, MandateId ofMandate, List<Change> changes)
            implements AgendaItemEvent {}

    /** Somebody wants it on the agenda. */
    record ItemProposed(AgendaItemId item, MeetingId meeting, MandateId ofMandate, List<Change> changes)
            implements AgendaItemEvent {}

    /** What was proposed came on the agenda. */
    record ItemAccepted(AgendaItemId item, MeetingId meeting, MandateId ofMandate, List<Change> changes)
            implements AgendaItemEvent {}

    /** What was proposed was left out. */
    record ItemDeclined(
            AgendaItemId item, MeetingId meeting, MandateId ofMandate, List<Change> changes, Optional<String> reason)
            implements AgendaItemEvent {}

    /** It says something else. */
    record ItemEdited(AgendaItemId item, MeetingId meeting, MandateId ofMandate, List<Change> changes)
            implements AgendaItemEvent {}

    /** What is read for it changed. */
    record PapersChanged(AgendaItemId item, MeetingId meeting, MandateId ofMandate, List<Change> changes)
            implements AgendaItemEvent {}

    /** It stands at another place. */
    record ItemMoved(AgendaItemId item, MeetingId meeting, MandateId ofMandate, List<Change> changes)
            implements AgendaItemEvent {}

    /** It was taken off the agenda. */
    record ItemRemoved(AgendaItemId item, MeetingId meeting, MandateId ofMandate, List<Change> changes)
            implements AgendaItemEvent {}

    /** It was put back on the agenda. */
    record ItemRestored(AgendaItemId item, MeetingId meeting, MandateId ofMandate, List<Change> changes)
            implements AgendaItemEvent {}

    /** The meeting turned to it. */
    record ItemBegan(AgendaItemId item, MeetingId meeting, MandateId ofMandate, List<Change> changes)
            implements AgendaItemEvent {}

    /** The meeting went on to another. */
    record ItemLeft(AgendaItemId item, MeetingId meeting, MandateId ofMandate, List<Change> changes)
            implements AgendaItemEvent {}

    /** What came of it was noted, or taken back. */
    record ItemDecided(AgendaItemId item, MeetingId meeting, MandateId ofMandate, List<Change> changes)
            implements AgendaItemEvent {}

    /** It is decided by a round. */
    record ItemPutToRound(AgendaItemId item, MeetingId meeting, MandateId ofMandate, List<Change> changes)
            implements AgendaItemEvent {}

    /** It is about another deliverable, or about none. */
    record ItemConcerned(AgendaItemId item, MeetingId meeting, MandateId ofMandate, List<Change> changes)
            implements AgendaItemEvent {}

    /** The body that meets was asked about its deliverable. */
    record ItemAsked(AgendaItemId item, MeetingId meeting, MandateId ofMandate, List<Change> changes)
            implements AgendaItemEvent {}

    /** The resolution by whose round it was to be decided was given up: the meeting decides on it again. */
    record ItemTakenFromRound(AgendaItemId item, MeetingId meeting, MandateId ofMandate, List<Change> changes)
            implements AgendaItemEvent {}
}
