package no.mandat.workflow.deliverable;

import java.time.Instant;
import no.mandat.domain.meeting.MeetingState;
import no.mandat.domain.shared.MeetingId;
import org.jspecify.annotations.Nullable;

/**
 * A meeting that has a deliverable on its agenda.
 *
 * @param startsAt where it has a time
 */
public record DecidingMeeting(
        MeetingId id,
        String title,
        MeetingState state,
        @Nullable Instant startsAt) {

    /** Whether it is still to come, or goes on. */
    public boolean isAhead() {
        return switch (state) {
            case PLANNED, CALLED, HELD -> true;
            case MINUTES_CIRCULATED, CLOSED, CANCELLED -> false;
        };
    }
}
