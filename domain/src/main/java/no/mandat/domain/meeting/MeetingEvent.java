package no.mandat.domain.meeting;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.Subject;

/** What happens to a meeting. */
public sealed interface MeetingEvent extends DomainEvent {

    /** Which meeting. */
    MeetingId meeting();

    /** In which mandate. */
    MandateId ofMandate();

    @Override
    default Optional<MandateId> mandate() {
        return Optional.of(ofMandate());
    }

    @Override
    default Subject subject() {
        return Subject.of(Meeting.class, meeting());
    }

    /** It is being prepared. */
    record MeetingPlanned(MeetingId meeting, MandateId ofMandate, List<Change> changes) implements MeetingEvent {}

    /**
     * It is another thing, at another time or elsewhere.
     *
     * @param told whether those who are called must be told, for their calendars show it
     */
    record MeetingEdited(MeetingId meeting, MandateId ofMandate, List<Change> changes, boolean told)
            implements MeetingEvent {}

    /** Those who are called are written to. */
    record MeetingCalled(MeetingId meeting, MandateId ofMandate, List<Change> changes) implements MeetingEvent {}

    /** They are told that the agenda has changed. */
    record AgendaAnnounced(MeetingId meeting, MandateId ofMandate, List<Change> changes) implements MeetingEvent {}

    /** It has begun, and has its number. */
    record MeetingBegan(MeetingId meeting, MandateId ofMandate, List<Change> changes) implements MeetingEvent {}

    /** It has ended. */
    record MeetingEnded(MeetingId meeting, MandateId ofMandate, List<Change> changes) implements MeetingEvent {}

    /** It goes on. */
    record MeetingResumed(MeetingId meeting, MandateId ofMandate, List<Change> changes) implements MeetingEvent {}

    /** Its minutes are with those who attended. */
    record MinutesCirculated(MeetingId meeting, MandateId ofMandate, List<Change> changes) implements MeetingEvent {}

    /** They are being rewritten. */
    record MinutesTakenBack(MeetingId meeting, MandateId ofMandate, List<Change> changes, Optional<String> reason)
            implements MeetingEvent {}

    /** They are locked. */
    record MinutesClosed(MeetingId meeting, MandateId ofMandate, List<Change> changes) implements MeetingEvent {}

    /** In its minutes an error in those of an earlier one is corrected. */
    record CorrectionNoted(MeetingId meeting, MandateId ofMandate, List<Change> changes) implements MeetingEvent {}

    /** A call for input was opened for those who take part. */
    record MeetingAsksInput(MeetingId meeting, MandateId ofMandate, List<Change> changes) implements MeetingEvent {}

    /** It won't be held. */
    record MeetingCancelled(MeetingId meeting, MandateId ofMandate, List<Change> changes, Optional<String> reason)
            implements MeetingEvent {}
}
