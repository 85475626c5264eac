package no.mandat.workflow.text;

import static no.mandat.workflow.text.PassageText.plain;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The form to which comments are anchored: what stands here is stored, and stays. */
class PassageTextTest {

    private static final String PICTURE = "picture:3f2b8a52-6f0e-4c55-9d3c-0d7a3c1f2e11";

    @Test
    void eachBlockIsALine() {
        assertThat(plain("# Én\n\nTo *tre*\n\n- fire\n- fem\n  - seks\n\n> 1. sju\n\n---\n\n***"))
                .isEqualTo("Én\nTo tre\nfire\nfem\nseks\nsju");
    }

    @Test
    void wordsStandWithoutTheirDress() {
        assertThat(plain("Se **[loven](https://a.example)** § `4` <b>nå</b>  &amp;  her\nog\\\nder"))
                .isEqualTo("Se loven § 4 <b>nå</b>  &  her og\nder");
    }

    @Test
    void codeAndHtmlKeepTheirLines() {
        assertThat(plain("```\na\n\n b\n```\n\n    c\n\n<div>\nd\n</div>")).isEqualTo("a\n\n b\nc\n<div>\nd\n</div>");
    }

    @Test
    void cellsArePartedByTabs() {
        assertThat(plain("| a | b |\n|---|---|\n| 1 |   |\n|   | 2 |")).isEqualTo("a\tb\n1\t\n\t2");
    }

    @Test
    void picturesSayWhatTheyShow() {
        assertThat(plain("Før ![Et *kart*](%s \"Figur 1\") etter\n\n![](%s)\n\n![Bare](%s)"
                        .formatted(PICTURE, PICTURE, PICTURE)))
                .isEqualTo("Før  etter\nEt kart\nFigur 1\nBare");
        assertThat(plain("| ![Kart](%s \"Figur 1\") | b |\n|---|---|".formatted(PICTURE)))
                .isEqualTo("Kart Figur 1\tb");
        assertThat(plain("Før ![kart](https://a.example/k.png \"t\") etter")).isEqualTo("Før kart etter");
    }

    @Test
    void footnotesFollowInTheOrderInWhichTheyWereTyped() {
        assertThat(plain("[^b]: B.\n\nEn[^a] to[^b] tre[^c].\n\n[^a]: A.\n\n    Mer.\n[^d]: D."))
                .isEqualTo("En to tre[^c].\nB.\nA.\nMer.\nD.");
    }

    @Test
    void signsThatNobodySeesAreNotThere() {
        assertThat(plain("a\u0001b\u202Ec&#x202E;d\uFEFFe\u00ADf\u200Fg")).isEqualTo("abcde\u00ADf\u200Fg");
    }

    @Test
    void aTextWithoutWordsIsEmpty() {
        assertThat(plain("")).isEmpty();
        assertThat(plain("\n\n---\n\n- \n\n[a]: https://a.example")).isEmpty();
    }
}
