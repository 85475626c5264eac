package no.mandat.workflow.traceability;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import no.mandat.domain.mandate.Answer;
import no.mandat.domain.mandate.Force;
import no.mandat.domain.shared.CoverKind;
import no.mandat.workflow.export.ExportBlock;
import no.mandat.workflow.words.Words;

/** The annex of a final report on an invented mandate, as {@link TraceAnnex} makes it. */
public final class SampleAnnex {

    private SampleAnnex() {}

    /** Of a mandate of so many clauses, each with what answers it and what that rests on. */
    public static List<ExportBlock> of(int clauses) {
        var words = Words.in(Words.BOKMAL);
        var trace = Lines.trace(
                IntStream.rangeClosed(1, clauses).mapToObj(SampleAnnex::line).toArray(TraceLine[]::new));
        return TraceAnnex.blocks(trace, LocalDate.of(2026, 11, 30), 1, words.of("report.annex", "1"), words);
    }

    private static TraceLine line(int place) {
        return Lines.line(
                place,
                Force.MUST,
                Answer.ANSWERED,
                List.of(
                        Lines.link(CoverKind.SECTION, "Utredning av sak " + place, true, true),
                        Lines.link(CoverKind.RECOMMENDATION, "Anbefaling om sak " + place, true, true),
                        Lines.link(CoverKind.MEETING, "møte 2026/" + place, true, true)),
                List.of(Lines.input(8, place)),
                false);
    }
}
