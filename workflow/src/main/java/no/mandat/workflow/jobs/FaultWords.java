package no.mandat.workflow.jobs;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** A fault for the log: its classes and places, without its messages, in which names and addresses may stand. */
final class FaultWords {

    private static final int MOST_CAUSES = 6;

    private FaultWords() {}

    static String of(@Nullable Throwable fault) {
        var words = new StringJoiner(", by ");
        var cause = fault;
        for (int i = 0; cause != null && i < MOST_CAUSES; i++) {
            var trace = cause.getStackTrace();
            words.add(
                    trace.length == 0
                            ? cause.getClass().getName()
                            : cause.getClass().getName() + " at " + trace[0]);
            cause = cause.getCause();
        }
        return words.toString();
    }
}
