package no.mandat.workflow.meeting;

import java.time.Instant;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.MeetingNumber;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.domain.meeting.Rsvp;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import org.jspecify.annotations.Nullable;

/**
 * A meeting in a list.
 *
 * @param startsAt when it begins, where that is settled
 * @param number what people call it by, once it has begun
 * @param called whether the reader is called to it
 * @param answer what the reader answered
 */
public record MeetingRow(
        MeetingId id,
        MandateId mandate,
        MeetingKind kind,
        String title,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable String place,
        @Nullable String videoLink,
        MeetingStatus status,
        @Nullable MeetingNumber number,
        boolean called,
        @Nullable Rsvp answer) {

    /** Whether the reader is asked whether they come, and hasn't said so. */
    public boolean isAsked() {
        return status == MeetingStatus.CALLED && called && answer == null;
    }
}
