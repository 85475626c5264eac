package no.mandat.workflow.meeting;

import java.time.Instant;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.MeetingState;
import no.mandat.domain.meeting.Rsvp;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import org.jspecify.annotations.Nullable;

/**
 * A meeting to which somebody is called and that isn't over.
 *
 * @param mandateName what its mandate is called, in short
 * @param answer what they answered
 */
public record MyMeetingRow(
        MeetingId id,
        MandateId mandate,
        String mandateName,
        MeetingKind kind,
        String title,
        Instant startsAt,
        MeetingState state,
        @Nullable Rsvp answer) {

    /** Whether they are asked whether they come, and haven't said so. */
    public boolean isAsked() {
        return state == MeetingState.CALLED && answer == null;
    }
}
