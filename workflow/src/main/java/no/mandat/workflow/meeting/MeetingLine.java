package no.mandat.workflow.meeting;

import java.time.Instant;
import no.mandat.domain.meeting.AttendeeState;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.MeetingNumber;
import no.mandat.domain.meeting.MeetingState;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.domain.meeting.Rsvp;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import org.jspecify.annotations.Nullable;

/** A meeting in a list, as the database gives it. */
record MeetingLine(
        MeetingId id,
        MandateId mandate,
        MeetingKind kind,
        String title,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable String place,
        @Nullable String videoLink,
        MeetingState state,
        @Nullable Instant endedAt,
        @Nullable Integer number,
        @Nullable Integer numberYear,
        @Nullable AttendeeState called,
        @Nullable Rsvp answer) {

    MeetingRow row() {
        return new MeetingRow(
                id,
                mandate,
                kind,
                title,
                startsAt,
                endsAt,
                place,
                videoLink,
                MeetingStatus.of(state, endedAt != null),
                number == null || numberYear == null ? null : new MeetingNumber(number, numberYear),
                called != null && called.isCalled(),
                answer);
    }
}
