package no.mandat.workflow.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.mandat.domain.mandate.ClauseNumbers;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.shared.RefusedException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** How a text becomes a tree. A clause is shown as its number (a star: generated), its heading in angles, its text. */
class TreeTest {

    private static List<String> tree(String text) {
        var tree = Proposals.of(text).tree();
        var numbers = ClauseNumbers.of(tree);
        return tree.clauses().stream()
                .map(clause -> {
                    var number = numbers.get(clause.id());
                    return (number.text()
                                    + (number.generated() ? "* " : " ")
                                    + (clause.heading().isEmpty() ? "" : "<" + clause.heading() + "> ")
                                    + clause.text())
                            .strip();
                })
                .toList();
    }

    private static final String WORDS = "Dette er en setning som er lang nok til å være tekst.";

    @Test
    void readsNumberedHeadingsOfPlainText() {
        assertThat(tree("""
                Mandat for gruppen

                1. Bakgrunn

                %1$s

                %1$s

                2 Leveranser

                2.1 Rapport

                %1$s
                """.formatted(WORDS)))
                .containsExactly(
                        "1 <Bakgrunn>", "1.1* " + WORDS, "1.2* " + WORDS, "2 <Leveranser>", "2.1 <Rapport> " + WORDS);
    }

    @Test
    void givesASectionItsOnlyParagraph() {
        assertThat(tree("# Mandat\n\n## A\n\nen\n\n## B\n\nto\n\ntre"))
                .containsExactly("1* <A> en", "2* <B>", "2.1* to", "2.2* tre");
    }

    @Test
    void hangsAListUnderTheParagraphBeforeIt() {
        assertThat(tree("# Mandat\n\n## A\n\nen\n\nto:\n\n- x\n- y\n  - z\n\ntre"))
                .containsExactly("1* <A>", "1.1* en", "1.2* to:", "1.2.1* x", "1.2.2* y", "1.2.2.1* z", "1.3* tre");
    }

    @Test
    void keepsTheMarksOfAList() {
        assertThat(tree("# Mandat\n\n## A\n\nen\n\nto:\n\n1. x\n2. y\n"))
                .containsExactly("1* <A>", "1.1* en", "1.2* to:", "1.2.1 x", "1.2.2 y");
        assertThat(tree("Mandat\n\nto:\na) x\nb) y\n")).containsExactly("1* to:", "1 a x", "1 b y");
    }

    @Test
    void takesNumberedSentencesForAListAndNumberedWordsForHeadings() {
        assertThat(tree("Mandat\n\nOppgaver:\n\n1. Kartlegge behov\n\n2. Foreslå tiltak\n"))
                .containsExactly("1* Oppgaver:", "1.1 Kartlegge behov", "1.2 Foreslå tiltak");
    }

    @Test
    void keepsTheNumbersOfNumberedParagraphs() {
        assertThat(tree("Mandat\n\n1 Oppgaver\n\n1.1 Gruppen skal se på dette.\n\n1.2 Gruppen skal se på det.\n"))
                .containsExactly("1 <Oppgaver>", "1.1 Gruppen skal se på dette.", "1.2 Gruppen skal se på det.");
    }

    @Test
    void beginsAnewWithEachAnnex() {
        assertThat(tree("""
                Mandat

                1. Bakgrunn

                %1$s

                Vedlegg 1: Mer bakgrunn

                Om fjorden

                %1$s

                Vedlegg 2

                %1$s
                """.formatted(WORDS)))
                .containsExactly(
                        "1 <Bakgrunn> " + WORDS,
                        "Vedlegg 1 <Mer bakgrunn>",
                        "V1.1* <Om fjorden> " + WORDS,
                        "V2* <Vedlegg 2>",
                        "V2.1* " + WORDS);
    }

    @Test
    void mendsWhatAPageTore() {
        assertThat(tree("""
                Mandat

                Gruppen skal ta stilling til kostnadene ved å legge rør,²

                ² Se rapporten.

                og til hvem som skal betale dem.
                """))
                .containsExactly(
                        "1* Gruppen skal ta stilling til kostnadene ved å legge rør,[^2] og til hvem som skal betale dem.\n\n[^2]: Se rapporten.");
    }

    @Test
    void leavesAPowerAPower() {
        assertThat(tree("Mandat\n\nHallen er på 40 m².\n\nDen er stor.")).contains("1* Hallen er på 40 m².");
    }

    @Test
    void joinsLinesThatAreBrokenByHand() {
        assertThat(
                        tree(
                                "Mandat\n\nDenne teksten er brutt for hånd etter omtrent\nseksti tegn, som i et brev fra en skrivemaskin.\n\n- et punkt som\n  går videre"))
                .containsExactly(
                        "1* Denne teksten er brutt for hånd etter omtrent seksti tegn, som i et brev fra en skrivemaskin.",
                        "1.1* et punkt som går videre");
    }

    @Test
    void takesEachLineOfAPastedTextForAParagraph() {
        var text = "Dette er et avsnitt på én lang linje. ".repeat(5).strip();
        assertThat(tree("Mandat\n1. Bakgrunn\n" + text + "\n" + text))
                .containsExactly("1 <Bakgrunn>", "1.1* " + text, "1.2* " + text);
    }

    @Test
    void takesAllForOneClauseWhereNothingDividesIt() {
        var text = "Gruppen skal svare. ".repeat(200).strip();
        var proposal = Proposals.of(text);
        assertThat(proposal.tree().clauses()).hasSize(1);
        assertThat(proposal.remarks()).extracting(Remark::kind).contains(Remark.Kind.ONE_PARAGRAPH);
        assertThat(proposal.loss().lost()).isZero();
    }

    @Test
    void tellsOfNumbersThatJumpAndStandTwice() {
        var remarks = Proposals.of("# Mandat\n\n## 1 A\n\n## 3 B\n\n## 3 C\n\n## Vedlegg 1\n\n### 1 D\n")
                .remarks();
        assertThat(remarks)
                .contains(new Remark(Remark.Kind.NUMBER_JUMPS, "3"), new Remark(Remark.Kind.NUMBER_TWICE, "3"))
                .doesNotContain(new Remark(Remark.Kind.NUMBER_TWICE, "1"));
    }

    @Test
    void losesNoFootnoteNorPicture() {
        var proposal = Proposals.of("# Mandat\n\nen[^a] og [^c] ![et kart](kart.png)\n\n[^a]: Note a\n[^b]: Note b");
        assertThat(proposal.tree().clauses().getFirst().text())
                .isEqualTo("en[^a] og [^c] et kart\n\n[^a]: Note a\n\n[^b]: Note b");
        assertThat(proposal.remarks())
                .contains(
                        new Remark(Remark.Kind.LOOSE_FOOTNOTE, "b"),
                        new Remark(Remark.Kind.MISSING_FOOTNOTE, "c"),
                        new Remark(Remark.Kind.PICTURE, "kart.png"));
        assertThat(proposal.loss().lost()).isZero();
    }

    @Test
    void takesFiveThousandClausesAndRefusesMoreThanTenThousand() {
        assertThat(Proposals.of("ord.\n\n".repeat(5_000)).tree().clauses()).hasSize(5_000);
        Assertions.assertThatThrownBy(() -> Proposals.of("ord.\n\n".repeat(10_001)))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(new MandateRefusal.TooManyClauses(10_000)));
    }
}
