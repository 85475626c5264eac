package no.mandat.domain.meeting;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.AttendeeId;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.Subject;

/** What happens to the call of somebody to a meeting, and to their attendance. */
public sealed interface AttendeeEvent extends DomainEvent {

    /** Which one. */
    AttendeeId attendee();

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
        return Subject.of(Attendee.class, attendee());
    }

    /** They are to be called. */
    record AttendeeListed(AttendeeId attendee, MeetingId meeting, MandateId ofMandate, List<Change> changes)
            implements AttendeeEvent {}

    /** The second key let them in. */
    record OutsiderConfirmed(AttendeeId attendee, MeetingId meeting, MandateId ofMandate, List<Change> changes)
            implements AttendeeEvent {}

    /** The second key was kept unturned. */
    record OutsiderDeclined(
            AttendeeId attendee, MeetingId meeting, MandateId ofMandate, List<Change> changes, Optional<String> reason)
            implements AttendeeEvent {}

    /** They were written to. */
    record AttendeeInvited(AttendeeId attendee, MeetingId meeting, MandateId ofMandate, List<Change> changes)
            implements AttendeeEvent {}

    /** Which items they are there for changed, or for how long they have the floor. */
    record AttendeeEdited(AttendeeId attendee, MeetingId meeting, MandateId ofMandate, List<Change> changes)
            implements AttendeeEvent {}

    /** They are called no longer. */
    record AttendeeRemoved(
            AttendeeId attendee, MeetingId meeting, MandateId ofMandate, List<Change> changes, Optional<String> reason)
            implements AttendeeEvent {}

    /** Who was called from outside was erased. */
    record AttendeeErased(AttendeeId attendee, MeetingId meeting, MandateId ofMandate, List<Change> changes)
            implements AttendeeEvent {}

    /** They said whether they come. */
    record AttendeeAnswered(AttendeeId attendee, MeetingId meeting, MandateId ofMandate, List<Change> changes)
            implements AttendeeEvent {}

    /** Whether they are there was noted. */
    record AttendanceRecorded(AttendeeId attendee, MeetingId meeting, MandateId ofMandate, List<Change> changes)
            implements AttendeeEvent {}

    /** That they are partial in an item was noted, or taken back. */
    record RecusalNoted(AttendeeId attendee, MeetingId meeting, MandateId ofMandate, List<Change> changes)
            implements AttendeeEvent {}

    /** They said before the meeting that they are partial in an item. */
    record RecusalDeclared(
            AttendeeId attendee,
            AgendaItemId item,
            MeetingId meeting,
            MandateId ofMandate,
            List<Change> changes,
            Optional<String> reason)
            implements AttendeeEvent {}
}
