package no.mandat.workflow.progress;

import java.time.Instant;
import no.mandat.workflow.shared.FigureSource.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Of what time a progress report tells what has happened: since the one before it was read, or since the mandate began
 * (docs/decisions/0089). What is coming and what are risks it tells as they are when it is read.
 *
 * @param since when the report before was read; none where this is the first
 * @param read when this one is
 */
public record ProgressPeriod(@Nullable Instant since, Moment read) {

    /** That of the first report of a mandate. */
    public static ProgressPeriod first(Moment read) {
        return new ProgressPeriod(null, read);
    }

    /** Whether no report came before it: it tells of the whole. */
    public boolean isFirst() {
        return since == null;
    }

    /** Whether what happened then wasn't told before. */
    public boolean has(Instant happened) {
        return since == null || happened.isAfter(since);
    }
}
