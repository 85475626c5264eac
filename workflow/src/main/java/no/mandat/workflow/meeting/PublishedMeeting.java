package no.mandat.workflow.meeting;

import java.time.Instant;
import no.mandat.domain.meeting.MeetingKind;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as everybody reads it.
 *
 * @param place where people meet, if they do
 * @param video whether one can take part by video; the address isn't told
 * @param cancelled whether it was called off after people were called
 */
public record PublishedMeeting(
        MeetingKind kind,
        String title,
        Instant startsAt,
        Instant endsAt,
        @Nullable String place,
        boolean video,
        boolean cancelled) {}
