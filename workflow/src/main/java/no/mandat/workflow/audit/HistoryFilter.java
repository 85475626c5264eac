package no.mandat.workflow.audit;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a mandate's history to show.
 *
 * @param actor the actor's id in the trail, {@link ActorRow#SYSTEM} for all parts of the system, or none for all
 * @param action the event's name, or none for all
 * @param topic what they are about, or none for all
 * @param subject the one thing that they are about, with its parts, or none for all
 * @param from the first instant, or none
 * @param until the first instant that is too late, or none
 */
public record HistoryFilter(
        @Nullable String actor,
        @Nullable String action,
        @Nullable HistoryTopic topic,
        @Nullable Subject subject,
        @Nullable Instant from,
        @Nullable Instant until) {

    /** Whatever they are about. */
    public HistoryFilter(
            @Nullable String actor, @Nullable String action, @Nullable Instant from, @Nullable Instant until) {
        this(actor, action, null, null, from, until);
    }

    /** Everything. */
    public static HistoryFilter all() {
        return new HistoryFilter(null, null, null, null);
    }

    /** What one thing is about, and its parts. */
    public static HistoryFilter of(Subject subject) {
        return new HistoryFilter(null, null, null, subject, null, null);
    }

    /** What mentions a clause: what became of it, and of what was linked to it. */
    public static HistoryFilter of(ClauseId clause) {
        return of(about(clause));
    }

    /** The clause as a thing that the history is asked for. */
    public static Subject about(ClauseId clause) {
        return new Subject(ClausePart.KIND, clause.value());
    }

    /**
     * What each part of the system has done by itself, where all of them are asked for: of one the database finds it in the order of time, of all it would have to sort it.
     *
     * @param systemParts the ids of those that have acted
     */
    List<HistoryFilter> each(Supplier<List<String>> systemParts) {
        return ActorRow.SYSTEM.equals(actor)
                ? systemParts.get().stream()
                        .map(one -> new HistoryFilter(one, action, topic, subject, from, until))
                        .toList()
                : List.of(this);
    }

    /** What is about that. */
    public static HistoryFilter of(HistoryTopic topic) {
        return new HistoryFilter(null, null, topic, null, null, null);
    }
}
