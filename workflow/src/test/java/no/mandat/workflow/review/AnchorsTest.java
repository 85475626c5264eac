package no.mandat.workflow.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import no.mandat.domain.review.Anchor;
import no.mandat.workflow.review.Place.Fit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A comment finds its passage again in what others made of the text. */
class AnchorsTest {

    private static final String TEXT = "Slagg og slam inneholder metaller. Det meste blir ikke utnyttet i dag.\n"
            + "Strømmene blandes tidlig og mister verdi.";

    static Anchor anchor(String text, String quote) {
        return anchor(text, quote, 1);
    }

    static Anchor anchor(String text, String quote, int which) {
        int from = -1;
        for (int i = 0; i < which; i++) {
            from = text.indexOf(quote, from + 1);
        }
        assertThat(from).isNotNegative();
        return Anchor.in(text, from, from + quote.length());
    }

    private static Optional<Place> find(String made, String quote, String now) {
        return new Anchors(made, now).find(anchor(made, quote));
    }

    private static void isAt(String made, String quote, String now, String there, Fit fit) {
        assertThat(find(made, quote, now)).hasValueSatisfying(place -> {
            assertThat(now.substring(place.from(), place.to())).isEqualTo(there);
            assertThat(place.fit()).isEqualTo(fit);
        });
    }

    @Nested
    class WhatStays {

        @Test
        void isWhereItWas() {
            isAt(TEXT, "Det meste", TEXT, "Det meste", Fit.EXACT);
            isAt(TEXT, "Det meste", TEXT + " Slutt.", "Det meste", Fit.EXACT);
            isAt(TEXT, "Det meste", "Først. " + TEXT, "Det meste", Fit.SHIFTED);
        }

        @Test
        void isFoundWithWhatWasWrittenOnBothSides() {
            var now = TEXT.replace("Slagg og slam", "Slagg, støv og slam").replace("mister verdi", "taper verdi");
            isAt(TEXT, "ikke utnyttet", now, "ikke utnyttet", Fit.SHIFTED);
        }

        @Test
        void isFoundWithinAWord() {
            isAt(TEXT, "utnytt", "Nytt. " + TEXT + " Nytt.", "utnytt", Fit.SHIFTED);
        }

        @Test
        void isFoundWhereAllElseIsNew() {
            isAt(
                    "En gammel tekst med et godt avsnitt om slagg fra norske smelteverk og mer.",
                    "et godt avsnitt om slagg fra norske smelteverk",
                    "Noe helt annerledes nå: et godt avsnitt om slagg fra norske smelteverk. Slutt på det.",
                    "et godt avsnitt om slagg fra norske smelteverk",
                    Fit.SHIFTED);
        }
    }

    @Nested
    class WhatIsChanged {

        @Test
        void isKeptWhileHalfOfItsWordsAreLeft() {
            isAt(
                    TEXT,
                    "Det meste blir ikke utnyttet i dag",
                    TEXT.replace("i dag", "ennå"),
                    "Det meste blir ikke utnyttet ennå",
                    Fit.CHANGED);
            isAt(
                    TEXT,
                    "blandes tidlig og mister verdi",
                    TEXT.replace("blandes tidlig", "skilles sent"),
                    "skilles sent og mister verdi",
                    Fit.CHANGED);
            isAt(
                    TEXT,
                    "mister verdi",
                    TEXT.replace("mister verdi", "mister all verdi"),
                    "mister all verdi",
                    Fit.CHANGED);
        }

        @Test
        void isLostWhenLessIsLeft() {
            assertThat(find(TEXT, "blandes tidlig og mister verdi", TEXT.replace("blandes tidlig og mister", "har")))
                    .isEmpty();
        }

        @Test
        void staysWithItsOwnWordsWhereItsBeginningWasWrittenAnew() {
            isAt(
                    "Alt dette er sant og visst. Slutt.",
                    "er sant og visst",
                    "Alt det som var sant og visst. Slutt.",
                    "sant og visst",
                    Fit.CHANGED);
        }
    }

    @Nested
    class WhatIsGone {

        @Test
        void isLost() {
            assertThat(find(
                            TEXT,
                            "Det meste blir ikke utnyttet i dag",
                            TEXT.replace("Det meste blir ikke utnyttet i dag", "")))
                    .isEmpty();
            assertThat(find(TEXT, "Det meste", "")).isEmpty();
        }

        @Test
        void isNotTakenForWhatBeginsLikeIt() {
            assertThat(find("Se the cat the dog", "the cat", "Se the dog")).isEmpty();
            assertThat(find("x a another", "a", "x another")).isEmpty();
        }

        @Test
        void isNotTakenForAnotherThatSaysTheSame() {
            var made = "Først: dette må endres. Så: dette må endres. Til sist: dette må endres.";
            var now = "Først: dette må endres. Så ingenting. Til sist: dette må endres.";
            assertThat(new Anchors(made, now).find(anchor(made, "dette må endres", 2)))
                    .isEmpty();
        }

        @Test
        void isNotTakenForALittleWordThatWasWrittenElsewhere() {
            assertThat(find("Han og hun gikk.", "og", "Han. Hun gikk. Nytt avsnitt med ja og nei."))
                    .isEmpty();
        }
    }

    @Nested
    class WhatWasMoved {

        @Test
        void isFoundWithItsSentence() {
            var made = "Avsnitt en handler om slagg. Avsnitt to handler om støv. Avsnitt tre handler om slam.";
            var now = "Avsnitt to handler om støv. Avsnitt tre handler om slam. Avsnitt en handler om slagg.";
            isAt(made, "en handler om slagg", now, "en handler om slagg", Fit.SHIFTED);
        }
    }

    @Test
    void pointsAtTheRightOneOfSeveral() {
        var made = "A. Det må endres. B. Det må endres. C. Det må endres. D.";
        var now = "Nytt. A. Det må endres. B. Det må endres. C. Det må endres. D. Slutt.";
        for (int which = 1; which <= 3; which++) {
            var there = anchor(now, "Det må endres", which).from();
            assertThat(new Anchors(made, now).find(anchor(made, "Det må endres", which)))
                    .hasValueSatisfying(place -> assertThat(place.from()).isEqualTo(there));
        }
    }

    @Test
    void findsNothingOfAnAnchorThatWasNeverThere() {
        assertThat(new Anchors(TEXT, TEXT).find(new Anchor("finnes ikke", "", "", 3)))
                .isEmpty();
        assertThat(new Anchors(TEXT, TEXT).find(new Anchor("Slagg", "", "", -1)))
                .isEmpty();
    }

    @Test
    void isQuickWithALongText() {
        var random = new Random(7);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 170_000; i++) {
            words.add(i % 20 == 0 ? "eget" + i : "ord" + random.nextInt(5_000));
        }
        var made = String.join(" ", words);
        for (int i = 0; i < 5_000; i++) {
            words.set(random.nextInt(words.size()), "nytt" + random.nextInt(1_000));
        }
        var now = String.join(" ", words);
        assertThat(made.length()).isGreaterThan(1_000_000);
        assertTimeout(Duration.ofSeconds(20), () -> {
            var anchors = new Anchors(made, now);
            int found = 0;
            for (int i = 0; i < 100; i++) {
                int from = made.indexOf(' ', i * 10_000) + 1;
                found += anchors.find(Anchor.in(made, from, from + 80)).isPresent() ? 1 : 0;
            }
            assertThat(found).isGreaterThan(95);
        });
        var same = "a ".repeat(500_000);
        assertTimeout(Duration.ofSeconds(20), () -> assertThat(
                        new Anchors(same, "b " + same.substring(2_000) + "c").find(Anchor.in(same, 400_000, 401_999)))
                .isPresent());
    }
}
