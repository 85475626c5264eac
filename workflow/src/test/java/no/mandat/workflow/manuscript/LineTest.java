package no.mandat.workflow.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.mandat.workflow.manuscript.Piece.Style;
import org.junit.jupiter.api.Test;

class LineTest {

    private static final Style PLAIN = Style.PLAIN;
    private static final Style BOLD = new Style(true, false, null);
    private static final Style ITALIC = new Style(false, true, null);
    private static final Style BOTH = new Style(true, true, null);

    private final Line line = new Line();

    private static Style link(String address) {
        return PLAIN.linked(address);
    }

    @Provide
    static Arbitrary<List<Piece>> pieces() {
        var texts = Arbitraries.of(
                "ord", "a", " ", "b ", " c", "  ", "*", "_", "(", ")", "«x»", ".", "!", "[", "]", ":", "&", "amp;", "<",
                "b>", "#", "- ", "1.", "\u00A0", "\u00AD", "\t", "`", "\\", "|", "😀");
        var styles = Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of("https://a.example/", "https://b.example/(_)")
                                .injectNull(0.8))
                .as(Style::new);
        var words = Combinators.combine(texts, styles).as((text, style) -> new Piece(text, style, false));
        var notes = Arbitraries.of("1", "2").map(Piece::note);
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(9, words), net.jqwik.api.Tuple.of(1, notes))
                .list()
                .ofMaxSize(9);
    }

    @Property(tries = 20_000)
    void howeverItIsSetTheWordsAreReadAsTheyWere(@ForAll("pieces") List<Piece> pieces) {
        var written = new Line();
        var said = new StringBuilder();
        for (var piece : pieces) {
            if (piece.isNote()) {
                written.addNote(piece.text().substring(2, 3));
            } else {
                written.add(piece.text(), piece.style());
            }
            said.append(piece.text());
        }

        var text = MarkdownMarks.even(said.toString().replace("\u00AD", ""));
        assertThat(MarkdownMarks.plain(written.markdown())).isEqualTo(text);
        assertThat(MarkdownMarks.plain(written.withoutBold())).isEqualTo(text);
    }

    @Test
    void joinsWhatIsSetAlike() {
        line.add("Spill", BOLD);
        line.add("varme", BOLD);
        line.add(" og ", PLAIN);
        line.add("kulde", ITALIC);

        assertThat(line.markdown()).isEqualTo("**Spillvarme** og *kulde*");
    }

    @Test
    void putsMarksBesideWords() {
        line.add("skal", PLAIN);
        line.add(" ikke ", BOLD);
        line.add("ta", PLAIN);

        assertThat(line.markdown()).isEqualTo("skal **ikke** ta");
    }

    @Test
    void emphasisGoesOnOverABlankThatIsSetOtherwise() {
        line.add("to", BOLD);
        line.add(" ", PLAIN);
        line.add("ord", BOLD);

        assertThat(line.markdown()).isEqualTo("**to ord**");
    }

    @Test
    void leavesSignsOutsideThatAMarkCannotLeanOn() {
        line.add("for", PLAIN);
        line.add("(kort)", BOLD);
        line.add("het", PLAIN);

        assertThat(line.markdown()).isEqualTo("for(**kort**)het");
    }

    @Test
    void nestsItalicsInBold() {
        line.add("helt ", BOLD);
        line.add("sikkert", BOTH);

        assertThat(line.markdown()).isEqualTo("**helt *sikkert***");
    }

    @Test
    void linksLeadWhereTheyLed() {
        line.add("se ", PLAIN);
        line.add("kartet", new Style(true, false, "https://kart.example/a b"));
        line.add(" her", PLAIN);

        assertThat(line.markdown()).isEqualTo("se [**kartet**](https://kart.example/a%20b) her");
    }

    @Test
    void anAddressThatIsItsOwnLinkStandsAlone() {
        line.add("https://kart.example/a_b", link("https://kart.example/a_b"));

        assertThat(line.markdown()).isEqualTo("<https://kart.example/a_b>");
    }

    @Test
    void whatLeadsNowhereElseIsText() {
        line.add("disk", link("file:///C:/mandat.docx"));
        line.add(" og ", PLAIN);
        line.add("skript", link("javascript:alert(1)"));

        assertThat(line.markdown()).isEqualTo("disk og skript");
    }

    @Test
    void aNoteStandsOutsideOfEmphasis() {
        line.add("Hei!", BOLD);
        line.addNote("1");
        line.add("(x)", BOLD);

        assertThat(line.markdown()).isEqualTo("**Hei!**[^1]**(x)**");
    }

    @Test
    void whatFollowsANoteMakesNoLinkOfIt() {
        line.add("Hei", PLAIN);
        line.addNote("1");
        line.add("(x): y", PLAIN);

        assertThat(line.markdown()).isEqualTo("Hei[^1]\\(x): y");
    }

    @Test
    void aLineThatBeginsWithANoteIsNotTheNote() {
        line.addNote("1");
        line.add(": y", PLAIN);

        assertThat(line.markdown()).isEqualTo("[^1]\\: y");
    }

    @Test
    void anExclamationMarkMakesNoPictureOfALink() {
        line.add("Se!", PLAIN);
        line.add("kart", link("https://kart.example"));

        assertThat(line.markdown()).isEqualTo("Se\\![kart](https://kart.example)");
    }

    @Test
    void tellsWhatIsAllBold() {
        line.add(" Ansvar ", BOLD);
        line.add(" ", PLAIN);
        line.add("og roller", BOLD);
        line.addNote("1");

        assertThat(line.isBold()).isTrue();
        assertThat(line.withoutBold()).isEqualTo("Ansvar og roller[^1]");
        line.add(".", PLAIN);
        assertThat(line.isBold()).isFalse();
    }
}
