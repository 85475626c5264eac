package no.mandat.workflow.contribution.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AdditionsTest {

    private static final String COMMON =
            "Kommunene må få hjelp. Reglene er uklare!\n\nVi ber om et lager i hvert fylke.";

    @Test
    void areTheSentencesThatASenderWrote() {
        var additions = Additions.of(
                COMMON,
                "Hei!\nKommunene må få hjelp. Vi rev selv 40 tonn stein i fjor. Vi ber om et lager i hvert fylke.\nHilsen Kari");

        assertThat(additions.added()).containsExactly("Hei!", "Vi rev selv 40 tonn stein i fjor.", "Hilsen Kari");
        assertThat(additions.leftOut()).containsExactly("Reglene er uklare!");
    }

    @Test
    void areNoneWhereItIsOnlyWrittenOtherwise() {
        var additions = Additions.of(
                COMMON, " KOMMUNENE må få\nhjelp. Reglene er uklare!\u00A0Vi ber om et lager  i hvert fylke.\n");

        assertThat(additions.added()).isEmpty();
        assertThat(additions.leftOut()).isEmpty();
    }

    @Test
    void showWhateverSignIsAnother() {
        assertThat(Additions.of("Frist < 3 uker", "Frist > 3 uker"))
                .isEqualTo(new Additions(List.of("Frist > 3 uker"), List.of("Frist < 3 uker")));
        assertThat(Additions.of(COMMON, COMMON.replace("uklare!", "uklare?")))
                .isEqualTo(new Additions(List.of("Reglene er uklare?"), List.of("Reglene er uklare!")));
        assertThat(Additions.of(COMMON, COMMON + "\n* * *").added()).containsExactly("* * *");
    }

    @Test
    void showWhatStandsElsewhereOrTwiceIfNothingElseDiffers() {
        assertThat(Additions.of(
                        "Hei! Vil dere vente? Nei. Vil dere handle? Ja.",
                        "Hei! Vil dere vente? Ja. Vil dere handle? Nei."))
                .isEqualTo(new Additions(
                        List.of("Ja.", "Vil dere handle?", "Nei."), List.of("Nei.", "Vil dere handle?", "Ja.")));
        assertThat(Additions.of("Hei! Nei.", "Hei! Nei. Nei.")).isEqualTo(new Additions(List.of("Nei."), List.of()));
    }

    @Test
    void areAPieceWhereASignTurnsASentence() {
        var common = "Vi har tre ønsker. Satsen skal justeres med -5 prosent.";
        assertThat(Additions.pieces(common, common.replace("-5", "+5")))
                .extracting(Additions.Piece::words)
                .containsExactly("Satsen skal justeres med +5 prosent.");
        assertThat(Additions.pieces(common, common.replace("prosent.", "prosent!")))
                .isEmpty();
    }

    @Property(tries = 500)
    void areNoneOnlyOfWhatIsWrittenTheSame(@ForAll String common, @ForAll String text) {
        var additions = Additions.of(common, text);
        if (additions.added().isEmpty() && additions.leftOut().isEmpty()) {
            assertThat(Shingles.written(text).replace(" ", ""))
                    .isEqualTo(Shingles.written(common).replace(" ", ""));
        }
    }

    @Property(tries = 500)
    void areNoneOfTheSameText(@ForAll String text) {
        assertThat(Additions.of(text, text).added()).isEmpty();
        assertThat(Additions.of(text, text).leftOut()).isEmpty();
    }

    @Test
    void standWhereTheSenderWroteThem() {
        var common = "Ingen nye deponier i fjorden. La oss rydde først.";
        var text =
                "Hei!\r\nIngen nye deponier i fjorden. Jeg fisker der selv hver sommer. Barna bader der også.\nLa oss rydde først.  Vi bor tett ved kaia.";
        var pieces = Additions.pieces(common, text);
        assertThat(pieces)
                .extracting(Additions.Piece::words)
                .containsExactly("Jeg fisker der selv hver sommer. Barna bader der også.", "Vi bor tett ved kaia.");
        assertThat(pieces).allSatisfy(piece -> assertThat(text.substring(piece.from(), piece.to()))
                .isEqualTo(piece.words()));
    }

    @Test
    void areNoneWhereTheTextIsTheSame() {
        var common = "Ingen nye deponier i fjorden.";
        assertThat(Additions.pieces(common, "INGEN nye deponier i fjorden")).isEmpty();
        assertThat(Additions.leaveSomethingOf(common, "Hei! Ingen nye deponier i fjorden."))
                .isTrue();
        assertThat(Additions.leaveSomethingOf(common, "Ingen nye deponier i denne fjorden."))
                .isFalse();
    }

    @Test
    void areNoneWhereOnlyLinesEndElsewhere() {
        var common = "Vi støtter forslaget fullt ut og takker for arbeidet.";
        var broken = "Vi støtter forslaget\nfullt ut og takker\r\nfor arbeidet.";
        assertThat(Additions.pieces(common, broken)).isEmpty();
        assertThat(Additions.of(common, broken)).isEqualTo(new Additions(List.of(), List.of()));
    }

    @Test
    void ornamentsAndGreetingsSayNothing() {
        var common = "Ingen nye deponier i fjorden. Hei.";
        var text = "Hei.\n¯¯¯¯¯¯ ´ ´ ´ ´\n½ ¾ ① ② ③\nIngen nye deponier i fjorden.";
        assertThat(Additions.pieces(common, text)).isEmpty();
        assertThat(Additions.leaveSomethingOf(common, "Hei. Jeg heter Kari og vil ikke ha deponi her."))
                .isFalse();
    }

    @Test
    void takeWordsForWhatStandsBetweenBlanksAndHasALetterOrADigit() {
        var common = "Hei.";
        assertThat(Additions.pieces(common, "-- vi -- vil -- «ikke» -- §3 --")).hasSize(1);
        assertThat(Additions.pieces(common, "-- vi -- vil -- «ikke» -- § -- ½")).isEmpty();
        assertThat(Additions.pieces(common, "vi-vil-ikke-ha det her")).isEmpty();
    }

    /** Seconds: by the square of their length it would be many minutes. */
    @Test
    void takeNoLongerForSignsAloneThanForWords() {
        var signs = "-".repeat(300_000) + " og mer";
        var marks = "a" + "\u0301\u0316".repeat(200_000);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            assertThat(Additions.leaveSomethingOf(signs, signs)).isFalse();
            assertThat(Additions.pieces(COMMON, signs)).isEmpty();
            assertThat(Additions.of(COMMON, marks).added()).hasSize(1);
            assertThat(Additions.pieces(COMMON, marks)).isEmpty();
        });
    }
}
