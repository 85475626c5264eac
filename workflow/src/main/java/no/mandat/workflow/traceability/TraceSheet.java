package no.mandat.workflow.traceability;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import no.mandat.domain.mandate.Answer;
import no.mandat.domain.point.Disposition;
import no.mandat.domain.point.PointState;
import no.mandat.workflow.sheet.SheetWriter;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;

/** A trace as a spreadsheet: a row for each clause, in the order of reading; points of input are numbers. */
final class TraceSheet {

    private static final int TEXT = 1;
    private static final int ROOM_FOR_TEXT = 60;

    private final Trace trace;
    private final TraceWords told;

    private TraceSheet(Trace trace, Words words) {
        this.trace = trace;
        this.told = new TraceWords(words);
    }

    static SheetWriter of(Trace trace, Words words) {
        var page = new TraceSheet(trace, words);
        var sheet = new SheetWriter(words.of("trace.title"), page.header(), row -> "…");
        sheet.widen(TEXT, ROOM_FOR_TEXT);
        trace.lines().forEach(line -> sheet.row(page.cells(line)));
        return sheet;
    }

    private List<String> header() {
        var words = told.words();
        List<String> header = new ArrayList<>();
        header.add(words.of("trace.number"));
        header.add(words.of("trace.clause"));
        header.add(words.of("trace.kind"));
        header.add(words.of("trace.force"));
        header.add(words.of("trace.answer"));
        header.add(words.of("trace.waived.reason"));
        for (var column : trace.columns()) {
            header.add(words.of(column));
            if (column == TraceColumn.INPUT) {
                header.add(told.sentence(words.of(PointState.OPEN)));
                for (var disposition : Disposition.values()) {
                    header.add(words.of(disposition));
                }
            }
        }
        return header;
    }

    private List<@Nullable Object> cells(TraceLine line) {
        var words = told.words();
        var force = line.force();
        var waiver = line.waiver();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(line.number());
        cells.add(line.text());
        cells.add(words.of(line.kind()));
        cells.add(force == null ? null : words.of(force));
        cells.add(words.of(line.answer()));
        cells.add(waiver == null || line.answer() != Answer.WAIVED ? null : waiver.reason());
        for (var column : trace.columns()) {
            cells.add(column == TraceColumn.INPUT ? (Object) line.points() : titles(line, column));
            if (column == TraceColumn.INPUT) {
                cells.add(sum(line, PointState.OPEN));
                for (var disposition : Disposition.values()) {
                    cells.add(sum(line, disposition));
                }
            }
        }
        return cells;
    }

    private String titles(TraceLine line, TraceColumn column) {
        return column.kind().stream()
                .flatMap(kind -> line.of(kind).stream())
                .map(TraceLink::cover)
                .map(cover -> "%s (%s)".formatted(cover.title(), told.state(cover)))
                .collect(Collectors.joining("; "));
    }

    private static int sum(TraceLine line, PointState state) {
        return line.input().stream()
                .mapToInt(call -> call.byState().getOrDefault(state, 0))
                .sum();
    }

    private static int sum(TraceLine line, Disposition disposition) {
        return line.input().stream()
                .mapToInt(call -> call.byDisposition().getOrDefault(disposition, 0))
                .sum();
    }
}
