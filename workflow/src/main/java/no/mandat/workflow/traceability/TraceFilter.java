package no.mandat.workflow.traceability;

import java.util.Arrays;
import java.util.Locale;
import no.mandat.domain.mandate.Answer;
import no.mandat.domain.mandate.ClauseKind;
import no.mandat.domain.mandate.Force;
import org.jspecify.annotations.Nullable;

/**
 * Which clauses a list shows: those of which all that is given is true.
 *
 * @param answer how far they are
 * @param missing to what they aren't traced
 * @param words all of them stand in it, in whatever order; may be empty
 */
public record TraceFilter(
        @Nullable Answer answer,
        @Nullable ClauseKind kind,
        @Nullable Force force,
        @Nullable TraceColumn missing,
        String words) {

    /** All of them. */
    public static final TraceFilter ALL = new TraceFilter(null, null, null, null, "");

    /** Whether it shows the clause. */
    public boolean shows(TraceLine line) {
        return (answer == null || line.answer() == answer)
                && (kind == null || line.kind() == kind)
                && (force == null || line.force() == force)
                && (missing == null || line.mark(missing) == TraceMark.NONE)
                && says(line);
    }

    private boolean says(TraceLine line) {
        var said = (line.cited() + " " + line.text()).toLowerCase(Locale.ROOT);
        return Arrays.stream(words.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .allMatch(said::contains);
    }

    /** Only those that are so far, or however far. */
    public TraceFilter answered(@Nullable Answer only) {
        return new TraceFilter(only, kind, force, missing, words);
    }

    /** Only those of that kind, or of any. */
    public TraceFilter of(@Nullable ClauseKind only) {
        return new TraceFilter(answer, only, force, missing, words);
    }

    /** Only those that are so binding, or however binding. */
    public TraceFilter bound(@Nullable Force only) {
        return new TraceFilter(answer, kind, only, missing, words);
    }

    /** Only those that aren't traced to that, or whatever to. */
    public TraceFilter without(@Nullable TraceColumn only) {
        return new TraceFilter(answer, kind, force, only, words);
    }

    /** Only those in which that stands. */
    public TraceFilter saying(String only) {
        return new TraceFilter(answer, kind, force, missing, only);
    }
}
