package no.mandat.workflow.traceability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.mandat.domain.mandate.Footnotes;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.shared.CoverKind;
import no.mandat.domain.shared.CoverScope;
import no.mandat.workflow.export.ExportBlock;
import no.mandat.workflow.export.ExportBlock.Heading;
import no.mandat.workflow.export.ExportBlock.Paragraph;
import no.mandat.workflow.export.ExportBlock.Table;
import no.mandat.workflow.export.ExportBlock.Table.Align;
import no.mandat.workflow.export.ExportBlock.Table.Cell;
import no.mandat.workflow.export.Inline;
import no.mandat.workflow.text.MarkdownText;
import no.mandat.workflow.words.Dates;
import no.mandat.workflow.words.Words;

/**
 * How a mandate is answered, as an annex of its final report: a row for each clause, in the order of reading. What it tells of goes on after a
 * revision is cut, so it says of which day it is (decision 0080).
 */
@ApplicationScoped
public class TraceAnnex {

    private static final List<CoverKind> ANSWERS =
            List.of(CoverKind.SECTION, CoverKind.RECOMMENDATION, CoverKind.DELIVERABLE);
    private static final List<CoverKind> GROUNDS = List.of(CoverKind.MILESTONE, CoverKind.MEETING, CoverKind.CALL);

    private final Traces traces;
    private final Clock clock;

    @Inject
    TraceAnnex(Traces traces, Clock clock) {
        this.traces = traces;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected TraceAnnex() {
        this(null, null);
    }

    /**
     * The annex, under a heading that says "Slik er mandatet besvart". Whether whoever gets it reads the mandate, others ask; of points of
     * input it gives numbers alone.
     *
     * @param scope how much of what is linked its readers may see, whoever exports it: what the board or everybody reads names no text that
     *     is being written
     * @param number what stands before the heading, such as "Vedlegg 2"; may be empty
     */
    public List<ExportBlock> blocks(Mandate mandate, CoverScope scope, int level, String number, Words words) {
        return blocks(traces.of(mandate, TraceSight.ofReport(scope)), LocalDate.now(clock), level, number, words);
    }

    static List<ExportBlock> blocks(Trace trace, LocalDate day, int level, String number, Words words) {
        var told = new TraceWords(words);
        var head = Stream.of("trace.clause", "trace.answer", "trace.answers", "trace.grounds")
                .map(key -> cell(List.of(Inline.Words.plain(words.of(key)))))
                .toList();
        var rows = trace.lines().stream().map(line -> row(line, told)).toList();
        List<ExportBlock> blocks = new ArrayList<>();
        blocks.add(new Heading(level, number, List.of(Inline.Words.plain(words.of("trace.annex")))));
        var asOf = words.of("trace.annex.asOf", new Dates(words).day(day));
        blocks.add(Paragraph.of(
                List.of(Inline.Words.plain("%s. %s. %s.".formatted(told.summary(trace), told.blocking(trace), asOf)))));
        if (!rows.isEmpty()) {
            blocks.add(new Table(words.of("trace.table"), head, rows));
        }
        return List.copyOf(blocks);
    }

    private static List<Cell> row(TraceLine line, TraceWords told) {
        var input = Optional.of(line.input()).filter(some -> !some.isEmpty()).map(told::points);
        return List.of(
                clause(line, told),
                lines(Stream.of(told.answer(line))),
                lines(linked(line, ANSWERS, told)),
                lines(Stream.concat(linked(line, GROUNDS, told), input.stream())));
    }

    /** All of it: whoever has the annex on paper can't look up the rest. */
    private static Cell clause(TraceLine line, TraceWords told) {
        List<Inline> words = new ArrayList<>();
        if (!line.number().isEmpty()) {
            words.add(new Inline.Words(line.number(), true, false, false));
            words.add(Inline.Words.plain(" "));
        }
        words.add(Inline.Words.plain(Footnotes.unmarked(MarkdownText.plain(line.text()))));
        words.add(new Inline.Break());
        words.add(Inline.Words.plain(told.about(line)));
        return cell(words);
    }

    private static Stream<String> linked(TraceLine line, List<CoverKind> kinds, TraceWords told) {
        return kinds.stream()
                .flatMap(kind -> line.of(kind).stream())
                .map(TraceLink::cover)
                .map(cover -> "%s: %s (%s)"
                        .formatted(told.sentence(told.words().of(cover.kind())), cover.title(), told.state(cover)));
    }

    /** Each on a line of its own; a dash where there is none. */
    private static Cell lines(Stream<String> texts) {
        List<Inline> words = new ArrayList<>();
        texts.forEach(text -> {
            if (!words.isEmpty()) {
                words.add(new Inline.Break());
            }
            words.add(Inline.Words.plain(text));
        });
        return cell(words.isEmpty() ? List.of(Inline.Words.plain("–")) : words);
    }

    private static Cell cell(List<Inline> words) {
        return new Cell(Align.LEFT, words);
    }
}
