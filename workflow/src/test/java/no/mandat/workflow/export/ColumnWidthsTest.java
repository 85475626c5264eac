package no.mandat.workflow.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import no.mandat.workflow.export.ExportBlock.Table;
import no.mandat.workflow.export.ExportBlock.Table.Align;
import no.mandat.workflow.export.ExportBlock.Table.Cell;
import org.junit.jupiter.api.Test;

/** How wide columns are. */
class ColumnWidthsTest {

    /** As many as a page has letters: a width is a count of these. */
    private static final int LETTERS = 88;

    private static Cell cell(String lines) {
        return new Cell(
                Align.LEFT,
                Stream.of(lines.split("\n"))
                        .<Inline>flatMap(line -> Stream.of(Inline.Words.plain(line), new Inline.Break()))
                        .toList());
    }

    private static List<Cell> row(String... cells) {
        return Arrays.stream(cells).map(ColumnWidthsTest::cell).toList();
    }

    private static List<Integer> widths(List<Cell> head, List<Cell> row) {
        return ColumnWidths.of(new Table("", head, List.of(row)), LETTERS);
    }

    @Test
    void leaveADateOnOneLineBesideText() {
        var widths = widths(
                row("Hva", "Antall", "Kilde", "Slik det var"),
                row(
                        "Milepæler som kommer til og med den dagen som står her, og som er langt fram i tid",
                        "12",
                        "Punktene i innspillene",
                        "17. nov. 2026 kl. 10.15"));
        assertThat(widths.getLast()).isGreaterThanOrEqualTo("17. nov. 2026 kl. 10.15".length());
        assertThat(widths.getFirst()).isGreaterThan(widths.get(1)).isGreaterThanOrEqualTo(widths.getLast());
    }

    @Test
    void breakNoWordAndShareTheRestAlike() {
        var text = "Avsnitt: Bygg som kan brukes om igjen: 3 Dokumentasjon og ansvar (ikke godkjent)\n".repeat(9);
        var widths = widths(
                row("Mandatpunkt", "Svar", "Det som svarer", "Det svaret bygger på"), row(text, "Besvart", text, text));
        assertThat(widths.get(1)).isGreaterThan("Besvart".length());
        assertThat(widths.get(2)).isBetween(widths.getFirst() - 1, widths.getFirst() + 1);
    }

    @Test
    void fillThePageWhereAllFitsOnOneLine() {
        assertThat(widths(row("Milepæl", "Frist"), row("Første møte", "3. juni 2026")))
                .satisfies(both -> assertThat(both.getFirst() + both.getLast()).isEqualTo(LETTERS))
                .allSatisfy(one -> assertThat(one).isBetween(35, 53));
    }

    @Test
    void giveAWordWithoutAnEndNoMoreThanItsPart() {
        assertThat(widths(row("Adresse", "Hva"), row("x".repeat(500), "En rapport om bjelker som er prøvd før"))
                        .getLast())
                .isGreaterThan(LETTERS / 3);
    }

    @Property
    void areTheWholeAndNoneIsNothing(
            @ForAll @Size(min = 1, max = 12) List<@AlphaChars @StringLength(max = 200) String> cells) {
        var row = row(cells.toArray(String[]::new));
        assertThat(ColumnWidths.of(new Table("", row, List.of()), 1_000))
                .hasSameSizeAs(cells)
                .allSatisfy(one -> assertThat(one).isPositive())
                .satisfies(all ->
                        assertThat(all.stream().mapToInt(one -> one).sum()).isEqualTo(1_000));
    }
}
