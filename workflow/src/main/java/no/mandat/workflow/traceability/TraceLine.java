package no.mandat.workflow.traceability;

import java.util.List;
import no.mandat.domain.mandate.Answer;
import no.mandat.domain.mandate.AnswerRule;
import no.mandat.domain.mandate.ClauseKind;
import no.mandat.domain.mandate.Force;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.CoverKind;
import no.mandat.domain.shared.ResolutionId;
import no.mandat.workflow.closing.ClauseCover.Waiver;
import org.jspecify.annotations.Nullable;

/**
 * A clause that must be answered, and all to which it is traced.
 *
 * @param place among the others, in the order of reading
 * @param number by which it is cited; may be empty
 * @param label its heading, or how it begins
 * @param text all that it says
 * @param waiver why it need not be answered, if both bodies have decided so
 * @param asked by which resolution a body is asked now whether it need be
 * @param links what features have linked to it, in the order in which they give it
 * @param input the points of input that are about it, by call
 * @param mayWaive whether the reader may ask the bodies to waive it
 */
public record TraceLine(
        ClauseId clause,
        int place,
        String number,
        String label,
        String text,
        ClauseKind kind,
        @Nullable Force force,
        Answer answer,
        @Nullable Waiver waiver,
        @Nullable ResolutionId asked,
        List<TraceLink> links,
        List<TraceInput> input,
        boolean mayWaive) {

    /** Takes copies. */
    public TraceLine {
        links = List.copyOf(links);
        input = List.copyOf(input);
    }

    /** How it is cited in a line. */
    public String cited() {
        return (number + " " + label).strip();
    }

    /** Whether it holds up the end of the mandate. */
    public boolean isBlocking() {
        return AnswerRule.blocks(force, answer);
    }

    /** What is linked to it of that kind. */
    public List<TraceLink> of(CoverKind kind) {
        return links.stream().filter(link -> link.cover().kind() == kind).toList();
    }

    /** How many points of input are about it. */
    public int points() {
        return input.stream().mapToInt(TraceInput::count).sum();
    }

    /** How much there is of that. */
    public int count(TraceColumn column) {
        return column.kind().map(kind -> of(kind).size()).orElseGet(this::points);
    }

    /** How far that is. */
    public TraceMark mark(TraceColumn column) {
        if (count(column) == 0) {
            return TraceMark.NONE;
        }
        boolean done = column.kind()
                .map(kind -> of(kind).stream().allMatch(link -> link.cover().done()))
                .orElseGet(() -> input.stream().allMatch(TraceInput::isAnswered));
        return done ? TraceMark.DONE : TraceMark.UNDER_WAY;
    }

    /** Whether anything at all is known of it. */
    public boolean isTraced() {
        return !links.isEmpty() || !input.isEmpty();
    }
}
