package no.mandat.workflow.traceability;

import java.util.Arrays;
import java.util.List;
import no.mandat.domain.mandate.Answer;
import no.mandat.domain.shared.MandateId;

/**
 * What answers a mandate, and from what.
 *
 * @param lines its clauses that must be answered, in the order of reading
 * @param showsInput whether the reader sees how many points of input are about each
 * @param opensInput whether the reader may open these points
 */
public record Trace(MandateId mandate, List<TraceLine> lines, boolean showsInput, boolean opensInput) {

    /** Takes a copy. */
    public Trace {
        lines = List.copyOf(lines);
    }

    /** How many need no answer any more: they are answered or waived. */
    public int settled() {
        return (int) lines.stream().filter(line -> !line.answer().isOpen()).count();
    }

    /** How many hold up the end of the mandate. */
    public int blocking() {
        return (int) lines.stream().filter(TraceLine::isBlocking).count();
    }

    /** How many are so far. */
    public int count(Answer answer) {
        return (int) lines.stream().filter(line -> line.answer() == answer).count();
    }

    /** Those that a filter shows, in that order. */
    public List<TraceLine> shown(TraceFilter filter, TraceOrder order) {
        return lines.stream().filter(filter::shows).sorted(order.comparator()).toList();
    }

    /** To what the reader sees them traced. */
    public List<TraceColumn> columns() {
        return Arrays.stream(TraceColumn.values())
                .filter(column -> showsInput || column != TraceColumn.INPUT)
                .toList();
    }
}
