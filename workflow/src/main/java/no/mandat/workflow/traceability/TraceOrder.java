package no.mandat.workflow.traceability;

import java.util.Comparator;
import no.mandat.domain.mandate.Answer;
import no.mandat.domain.mandate.Force;

/** In which order the clauses stand. */
public enum TraceOrder {
    /** What is missing first: the more binding before the less, and what nothing is linked to before what is under way; then the rest. */
    GAPS(Comparator.comparingInt(TraceOrder::rank)
            .thenComparing(TraceLine::answer, Comparator.comparing(answer -> answer != Answer.UNANSWERED))
            .thenComparingInt(TraceLine::place)),
    /** As the mandate is read. */
    DOCUMENT(Comparator.comparingInt(TraceLine::place));

    private static final int FORCES = Force.values().length;

    private final Comparator<TraceLine> comparator;

    TraceOrder(Comparator<TraceLine> comparator) {
        this.comparator = comparator;
    }

    /** By which they are compared. */
    public Comparator<TraceLine> comparator() {
        return comparator;
    }

    private static int rank(TraceLine line) {
        return switch (line.answer()) {
            case UNANSWERED, PARTLY -> bound(line);
            case ANSWERED -> FORCES + 1;
            case WAIVED -> FORCES + 2;
        };
    }

    /** What is as binding as nobody said stands after all of which somebody did. */
    private static int bound(TraceLine line) {
        var force = line.force();
        return force == null ? FORCES : force.ordinal();
    }
}
