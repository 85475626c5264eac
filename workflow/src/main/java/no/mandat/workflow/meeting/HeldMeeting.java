package no.mandat.workflow.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import no.mandat.domain.meeting.MeetingNumber;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.domain.meeting.Quorum;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import org.jspecify.annotations.Nullable;

/**
 * A meeting while it is held, for the view on a shared screen and for the secretary.
 *
 * @param number what people call it by, once it has begun
 * @param runs whether the reader runs it
 * @param current the item that is the current one, while one is
 * @param items in order
 * @param endsAt when the last one ends, as it goes
 * @param over how much later than planned the meeting is; negative, if it is earlier
 * @param quorum who votes and is there
 * @param currentQuorum the same for the current item
 * @param people everybody who is called, or was
 * @param at when all this was so
 */
public record HeldMeeting(
        MeetingId id,
        MandateId mandate,
        int version,
        String title,
        MeetingStatus status,
        @Nullable MeetingNumber number,
        @Nullable Instant startsAt,
        @Nullable Instant beganAt,
        @Nullable Instant endedAt,
        boolean runs,
        @Nullable AgendaItemId current,
        List<HeldItem> items,
        Instant endsAt,
        Duration over,
        Quorum quorum,
        @Nullable Quorum currentQuorum,
        List<AttendeeRow> people,
        Instant at) {}
