package no.mandat.workflow.reportimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.mandat.workflow.manuscript.Block;
import no.mandat.workflow.reportimport.Remark.Kind;
import no.mandat.workflow.text.MarkdownText;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class BlockTextTest {

    private final RemarkList remarks = new RemarkList();

    private String write(Block... blocks) {
        return BlockText.of(List.of(blocks), new Pictures(Drafts.counted()), remarks);
    }

    @Test
    void aListGoesOnWhereItWasInterrupted() {
        assertThat(write(
                        Block.item(1, "1.", "en"),
                        Block.paragraph("mellom"),
                        Block.item(1, "2.", "to"),
                        Block.item(1, "3.", "tre")))
                .isEqualTo("1. en\n\nmellom\n\n2. to\n3. tre");
    }

    @Test
    void aListThatBeginsAnewIsAnother() {
        assertThat(write(Block.item(1, "1.", "a"), Block.item(1, "1.", "b"), Block.item(1, "2.", "c")))
                .isEqualTo("1. a\n\n1) b\n2) c");
    }

    @Test
    void lettersAndRomanFiguresBecomeNumbers() {
        assertThat(write(
                        Block.item(1, "h)", "a"),
                        Block.item(1, "i)", "b"),
                        Block.item(2, "i.", "c"),
                        Block.item(2, "ii.", "d"),
                        Block.item(1, "j)", "e")))
                .isEqualTo("8) a\n9) b\n   1. c\n   2. d\n10) e");
        assertThat(remarks.all())
                .containsExactly(new Remark(Kind.LETTERED_LIST, "h) a"), new Remark(Kind.LETTERED_LIST, "i. c"));
    }

    @Test
    void whatIsNoSingleNumberStaysAsWords() {
        assertThat(write(
                        Block.item(1, "1.", "a"),
                        Block.item(2, "1.1", "b"),
                        Block.item(2, "§ 2", "c"),
                        Block.item(1, "Krav *3*:", "d")))
                .isEqualTo("1. a\n   - 1.1 b\n   - § 2 c\n\n- Krav \\*3\\*: d");
    }

    @Test
    void whatGoesOnInAnItemStandsInIt() {
        assertThat(write(
                        Block.item(1, "–", "a"),
                        Block.item(1, "", "mer"),
                        Block.item(1, "–", "b"),
                        Block.item(1, "", "mer\\\nenda")))
                .isEqualTo("- a\n\n  mer\n- b\n\n  mer\\\n  enda");
    }

    @Test
    void aNestedListWithANumberOfItsOwnIsOne() {
        var shown =
                Jsoup.parseBodyFragment(MarkdownText.html(write(Block.item(1, "–", "a"), Block.item(2, "3.", "b"))));

        assertThat(shown.select("ul ol[start=3] > li").eachText()).containsExactly("b");
    }

    @Test
    void boldParagraphsAreBold() {
        assertThat(write(new Block(Block.Kind.PARAGRAPH, 0, "", "Viktig *nå*", true, -1)))
                .isEqualTo("**Viktig *nå***");
    }

    @Property(tries = 500)
    void noWordIsLostAndTheirOrderIsTheSame(@ForAll("blocks") List<Block> blocks) {
        var shown = Jsoup.parseBodyFragment(MarkdownText.html(write(blocks.toArray(Block[]::new))))
                .text();
        var source = blocks.stream().map(BlockTextTest::said).collect(Collectors.joining(" "));

        assertThat(words(shown)).isEqualTo(words(source));
    }

    private static String said(Block block) {
        boolean isShown = block.label().matches("(?:Krav|§|\\d+\\.\\d|\\d{10}).*");
        return (isShown || block.kind() == Block.Kind.HEADING ? block.label() + " " : "")
                + Jsoup.parseBodyFragment(MarkdownText.html(block.text())).text();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    @Provide
    Arbitrary<List<Block>> blocks() {
        var labels = Arbitraries.of(
                "–", "–", "1.", "2.", "3)", "a)", "b)", "i.", "1.1", "§ 4", "Krav 2:", "", "(7)", "1000000000.");
        return Combinators.combine(
                        Arbitraries.of(
                                Block.Kind.ITEM,
                                Block.Kind.ITEM,
                                Block.Kind.ITEM,
                                Block.Kind.PARAGRAPH,
                                Block.Kind.HEADING),
                        Arbitraries.integers().between(1, 9),
                        labels,
                        Arbitraries.of("ord", "to **ord**", "1\\. tre", "\\- fire", "fem\\\nseks", "`kode`", "\\# sju"),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Block.Manner.PLAIN, Block.Manner.PLAIN, Block.Manner.QUOTE))
                .as((kind, level, label, text, bold, manner) -> kind == Block.Kind.ITEM
                        ? new Block(kind, level, label, text, bold, -1, manner)
                        : new Block(
                                kind,
                                kind == Block.Kind.HEADING ? level : 0,
                                "",
                                text.replace("\\\n", " "),
                                bold,
                                -1,
                                manner))
                .list()
                .ofMaxSize(15);
    }
}
