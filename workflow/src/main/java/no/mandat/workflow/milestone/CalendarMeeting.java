package no.mandat.workflow.milestone;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.meeting.MeetingState;
import org.jspecify.annotations.Nullable;

/**
 * A meeting, as a calendar has it.
 *
 * @param mandateName what its mandate is called, in short
 * @param body what the body is called that meets
 * @param place where people meet, if they do
 * @param sequence what those were told last who are called to it
 */
record CalendarMeeting(
        UUID id,
        UUID mandate,
        String mandateName,
        String body,
        String title,
        Instant startsAt,
        Instant endsAt,
        @Nullable String place,
        @Nullable String videoLink,
        @Nullable String practical,
        MeetingState state,
        int sequence,
        Instant changedAt) {

    /** Where it is, or how one takes part. */
    Optional<String> location() {
        return Optional.ofNullable(place).or(() -> Optional.ofNullable(videoLink));
    }
}
