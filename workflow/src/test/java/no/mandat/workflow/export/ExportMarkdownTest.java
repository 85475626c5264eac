package no.mandat.workflow.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import no.mandat.workflow.export.ExportBlock.Item;
import no.mandat.workflow.export.ExportBlock.Paragraph;
import no.mandat.workflow.export.ExportBlock.Table;
import no.mandat.workflow.export.ExportBlock.Table.Align;
import no.mandat.workflow.export.Inline.Break;
import no.mandat.workflow.export.Inline.Link;
import no.mandat.workflow.export.Inline.Mark;
import no.mandat.workflow.export.Inline.Words;
import org.junit.jupiter.api.Test;

class ExportMarkdownTest {

    private static List<ExportBlock> blocks(String markdown) {
        return ExportMarkdown.blocks(markdown, label -> label.equals("1") ? Optional.of(7) : Optional.empty());
    }

    private static List<Inline> line(String markdown) {
        return ((Paragraph) blocks(markdown).getFirst()).words();
    }

    @Test
    void wordsKeepTheirDress() {
        assertThat(line("a **b _c_** `d`"))
                .containsExactly(
                        Words.plain("a "),
                        new Words("b ", true, false, false),
                        new Words("c", true, true, false),
                        Words.plain(" "),
                        new Words("d", false, false, true));
    }

    @Test
    void aMarkOfAKnownFootnoteIsOneAndAnotherIsText() {
        assertThat(line("a[^1] b[^2]")).containsExactly(Words.plain("a"), new Mark(7), Words.plain(" b[^2]"));
    }

    @Test
    void linksLeadOnlyWhereADocumentMay() {
        assertThat(line("[a **b**](https://example.org)"))
                .containsExactly(new Link(
                        "https://example.org", List.of(Words.plain("a "), new Words("b", true, false, false))));
        assertThat(line("[a](javascript:alert(1)) [b](file:///etc/passwd) [c](/mandates)"))
                .containsExactly(
                        Words.plain("a"), Words.plain(" "), Words.plain("b"), Words.plain(" "), Words.plain("c"));
    }

    @Test
    void htmlStandsAsItWasTypedAndOfAPictureItsDescription() {
        assertThat(Inline.plain(line("a <b onclick=x>c</b> ![kart](https://example.org/x.png)")))
                .isEqualTo("a <b onclick=x>c</b> kart");
        assertThat(Inline.plain(line("<script>\nalert(1)</script>"))).contains("<script>", "alert(1)");
    }

    @Test
    void listsHaveLevelsAndLabels() {
        assertThat(blocks("3. a\n4. b\n   - c\n\n   mer"))
                .containsExactly(
                        new Item(1, "3.", List.of(Words.plain("a"))),
                        new Item(1, "4.", List.of(Words.plain("b"))),
                        new Item(2, "", List.of(Words.plain("c"))),
                        Paragraph.of(List.of(Words.plain("mer"))));
    }

    @Test
    void quotesCodeAndLineEndsStay() {
        assertThat(blocks("> a\n\n```\nb\nc\n```\n\nd  \ne"))
                .containsExactly(
                        new Paragraph(Paragraph.Kind.QUOTE, "", List.of(Words.plain("a"))),
                        new Paragraph(
                                Paragraph.Kind.CODE,
                                "",
                                List.of(
                                        new Words("b", false, false, true),
                                        new Break(),
                                        new Words("c", false, false, true))),
                        Paragraph.of(List.of(Words.plain("d"), new Break(), Words.plain("e"))));
    }

    @Test
    void tablesHaveHeadsAndSides() {
        var table = (Table) blocks("|a|b|\n|---|--:|\n|1|2|\n").getFirst();
        assertThat(table.head()).extracting(Table.Cell::align).containsExactly(Align.LEFT, Align.RIGHT);
        assertThat(table.rows()).hasSize(1);
        assertThat(Inline.plain(table.rows().getFirst().get(1).words())).isEqualTo("2");
    }

    @Test
    void aHeadingWithinATextIsBold() {
        assertThat(line("## Merk")).containsExactly(new Words("Merk", true, false, false));
    }
}
