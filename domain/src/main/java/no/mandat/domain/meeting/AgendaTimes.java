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
 * @param endsAt when all of it is dealt with, as it goes
 * @param over how much later than planned that is; negative, if it is earlier
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
     * As it goes. What hasn't begun is still to come, in order, after the current item and not before now; also what was passed over.
     *
     * @param start when the meeting was to begin
     * @param items in order
     * @param now of a meeting that has ended, its end
     */
    public static AgendaTimes at(Instant start, List<Timed> items, Instant now) {
        boolean begun = items.stream().anyMatch(item -> item.beganAt() != null);
        var left = items.stream()
                .filter(item -> item.runningSince() != null)
                .map(item -> item.left(now))
                .reduce(Duration.ZERO, Duration::plus);
        List<Slot> slots = new ArrayList<>();
        var planned = start;
        var next = begun ? now.plus(left) : start;
        for (var item : items) {
            var began = item.beganAt();
            slots.add(new Slot(planned, began == null ? next : began, item.spent(now)));
            planned = planned.plus(item.planned());
            next = began == null ? next.plus(item.planned()) : next;
        }
        return new AgendaTimes(List.copyOf(slots), next, begun ? Duration.between(planned, next) : Duration.ZERO);
    }
}
