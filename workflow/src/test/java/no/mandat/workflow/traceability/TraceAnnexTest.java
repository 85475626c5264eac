package no.mandat.workflow.traceability;

import static no.mandat.workflow.traceability.Lines.input;
import static no.mandat.workflow.traceability.Lines.line;
import static no.mandat.workflow.traceability.Lines.link;
import static no.mandat.workflow.traceability.Lines.trace;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipInputStream;
import no.mandat.domain.mandate.Answer;
import no.mandat.domain.mandate.Force;
import no.mandat.domain.shared.CoverKind;
import no.mandat.workflow.export.ExportBlock.Heading;
import no.mandat.workflow.export.ExportBlock.Table;
import no.mandat.workflow.export.ExportDocument;
import no.mandat.workflow.export.ExportFacts;
import no.mandat.workflow.export.Inline;
import no.mandat.workflow.export.PdfExport;
import no.mandat.workflow.export.WordExport;
import no.mandat.workflow.words.Words;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class TraceAnnexTest {

    private static final Words NORWEGIAN = Words.in(Words.BOKMAL);

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    private final Trace trace = trace(
            line(
                    1,
                    Force.MUST,
                    Answer.ANSWERED,
                    List.of(
                            link(CoverKind.MEETING, "møte 2026/3", true, true),
                            link(CoverKind.SECTION, "Temperaturen", true, true),
                            link(CoverKind.RECOMMENDATION, "Mål oftere", false, true)),
                    List.of(input(8, 3)),
                    false),
            line(2, null, Answer.WAIVED));

    private static List<String> cells(List<Table.Cell> row) {
        return row.stream().map(cell -> Inline.plain(cell.words())).toList();
    }

    @Test
    void hasARowForEachClause() {
        var blocks = TraceAnnex.blocks(trace, DAY, 2, "Vedlegg 3", NORWEGIAN);
        assertThat(blocks.getFirst())
                .isEqualTo(new Heading(2, "Vedlegg 3", List.of(Inline.Words.plain("Slik er mandatet besvart"))));
        assertThat(blocks.get(1).toString())
                .contains(
                        "2 av 2 punkter er besvart eller frafalt. Ingen skal-punkter mangler svar. Slik det sto 30. nov. 2026.");
        assertThat(blocks.get(2)).isInstanceOfSatisfying(Table.class, table -> {
            assertThat(table.rows()).hasSize(2);
            assertThat(cells(table.rows().getFirst()))
                    .containsExactly(
                            "4.1 Gruppen skal si noe om sak 1, og hvorfor. Utredningspunkt · skal",
                            "Besvart",
                            "Avsnitt: Temperaturen (godkjent) Anbefaling: Mål oftere (ikke godkjent)",
                            "Møte: møte 2026/3 (referat godkjent) 11 innspillspunkter: 3 tatt til følge, 8 uten konklusjon");
            assertThat(cells(table.rows().getLast())).endsWith("Frafalt: Ikke lenger aktuelt", "–", "–");
        });
    }

    @Test
    void printsAllOfALongClause() {
        var text = "Hvilke materialer fra rivning og ombygging kan brukes igjen i nye bygg? " + "Og hvor? ".repeat(30);
        var one = line(1, Force.MUST, Answer.UNANSWERED);
        var cut = new TraceLine(
                one.clause(),
                1,
                "3.1.1",
                "Hvilke materialer fra …",
                text,
                one.kind(),
                one.force(),
                one.answer(),
                null,
                null,
                List.of(),
                List.of(),
                false);
        assertThat(TraceAnnex.blocks(trace(cut), DAY, 1, "", NORWEGIAN).getLast())
                .isInstanceOfSatisfying(
                        Table.class, table -> assertThat(cells(table.rows().getFirst()))
                                .first(as(InstanceOfAssertFactories.STRING))
                                .startsWith("3.1.1 " + text.strip())
                                .doesNotContain("…"));
    }

    @Test
    void aMandateThatAsksForNothingHasNoTable() {
        assertThat(TraceAnnex.blocks(trace(), DAY, 1, "", NORWEGIAN)).hasSize(2);
    }

    @Test
    void isWrittenAsWordAndPdf() throws IOException {
        var facts = new ExportFacts(
                "Ekspertgruppen",
                "Sporbarhet",
                "Hydrogen",
                "",
                List.of(),
                "",
                "",
                LocalDate.of(2026, 11, 25),
                NORWEGIAN.locale());
        var document = new ExportDocument(facts, TraceAnnex.blocks(trace, DAY, 1, "", NORWEGIAN), List.of());
        var word = new ByteArrayOutputStream();
        WordExport.write(document, word);
        assertThat(entry(word.toByteArray(), "word/document.xml"))
                .contains("Slik er mandatet besvart", "Hva som svarer på hvert punkt i mandatet", "<w:tblHeader");
        var pdf = new ByteArrayOutputStream();
        PdfExport.write(document, pdf);
        assertThat(pdf.toString(StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
    }

    @Test
    void theSpreadsheetCountsPointsInNumbers() throws IOException {
        var out = new ByteArrayOutputStream();
        TraceSheet.of(trace, NORWEGIAN).writeTo(out);
        assertThat(entry(out.toByteArray(), "xl/worksheets/sheet1.xml"))
                .contains(
                        "Gruppen skal si noe om sak 1, og hvorfor.", "Temperaturen (godkjent)", "<v>11</v>", "<v>8</v>")
                .contains("Ikke lenger aktuelt");
    }

    private static String entry(byte[] file, String name) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no " + name);
    }
}
