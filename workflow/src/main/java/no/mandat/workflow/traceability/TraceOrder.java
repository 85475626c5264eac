package no.mandat.workflow.traceability;

import java.util.Comparator;
import no.mandat.domain.mandate.Answer;

/** In which order the clauses stand. */
public enum TraceOrder {
    /** What is missing first: the more binding before the less, and what nothing is linked to before what is under way; then the rest. */
    GAPS,
    /** As the mandate is read. */
    DOCUMENT;

    private static final Comparator<TraceLine> AS_READ = Comparator.comparingInt(TraceLine::place);

    private static final Comparator<TraceLine> GAPS_FIRST = Comparator.comparingInt(TraceOrder::rank)
            .thenComparing(line -> line.answer() != Answer.UNANSWERED)
            .thenComparing(AS_READ);

    /** By which they are compared. */
    public Comparator<TraceLine> comparator() {
        return switch (this) {
            case GAPS -> GAPS_FIRST;
            case DOCUMENT -> AS_READ;
        };
    }

    private static int rank(TraceLine line) {
        return switch (line.answer()) {
            case UNANSWERED, PARTLY -> bound(line);
            case ANSWERED -> 4;
            case WAIVED -> 5;
        };
    }

    /** What is as binding as nobody said stands after all of which somebody did. */
    private static int bound(TraceLine line) {
        var force = line.force();
        if (force == null) {
            return 3;
        }
        return switch (force) {
            case MUST -> 0;
            case SHOULD -> 1;
            case MAY -> 2;
        };
    }
}
