package no.mandat.domain.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When each item of an agenda begins: by the plan, and as it goes. Instants and durations, so that a change of the clock within the
 * meeting moves nothing.
 *
 * @param slots one for each item, in order
 * @param endsAt when the last one ends, as it goes
 * @param over how much later than planned the meeting is just now; negative, if it is earlier
 */
public record AgendaTimes(List<Slot> slots, Instant endsAt, Duration over) {

    /**
     * How an item is planned, and how it went.
     *
     * @param minutes how many are planned
     * @param runningSince since when it is the current one, while it is
     * @param spentSeconds how long it has been, but for the time since
     */
    public record Timed(
            int minutes,
            @Nullable Instant beganAt,
            @Nullable Instant runningSince,
            int spentSeconds) {

        Duration planned() {
            return Duration.ofMinutes(minutes);
        }

        Duration spent(Instant now) {
            var before = Duration.ofSeconds(spentSeconds);
            return runningSince == null ? before : before.plus(Duration.between(runningSince, now));
        }

        Duration left(Instant now) {
            var left = planned().minus(spent(now));
            return left.isNegative() ? Duration.ZERO : left;
        }
    }

    /**
     * When an item begins.
     *
     * @param planned by the plan
     * @param expected when it began, or will as it goes
     * @param spent how long it has been
     */
    public record Slot(Instant planned, Instant expected, Duration spent) {}

    /** Before the meeting has begun. */
    public static AgendaTimes planned(Instant start, List<Timed> items) {
        return at(start, items, start);
    }

    /**
     * As it goes.
     *
     * @param start when the meeting was to begin
     * @param items in order
     */
    public static AgendaTimes at(Instant start, List<Timed> items, Instant now) {
        List<Slot> slots = new ArrayList<>();
        var planned = start;
        var expected = start;
        var over = Duration.ZERO;
        for (var item : items) {
            var spent = item.spent(now);
            var begins = item.beganAt() == null ? expected : item.beganAt();
            slots.add(new Slot(planned, begins, spent));
            if (item.runningSince() != null) {
                over = Duration.between(planned.plus(shorter(spent, item.planned())), now);
                expected = now.plus(item.left(now));
            } else if (item.beganAt() != null) {
                expected = later(expected, item.beganAt().plus(spent));
            } else {
                expected = expected.plus(item.planned());
            }
            planned = planned.plus(item.planned());
        }
        return new AgendaTimes(List.copyOf(slots), expected, over);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
