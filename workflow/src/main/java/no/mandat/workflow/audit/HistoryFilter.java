package no.mandat.workflow.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a mandate's history to show.
 *
 * @param actor the actor's id in the trail, or none for all
 * @param action the event's name, or none for all
 * @param from the first instant, or none
 * @param until the first instant that is too late, or none
 */
public record HistoryFilter(
        @Nullable String actor,
        @Nullable String action,
        @Nullable Instant from,
        @Nullable Instant until) {

    /** Everything. */
    public static HistoryFilter all() {
        return new HistoryFilter(null, null, null, null);
    }
}
