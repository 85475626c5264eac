package no.mandat.workflow.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PdfFontsTest {

    @Test
    void drawsWhatPeopleWriteWith() {
        assertThat(PdfFonts.drawable(Samples.LETTERS)).isEqualTo(Samples.LETTERS);
    }

    @Test
    void putsAReplacementWhereNoFontHasTheSign() {
        assertThat(PdfFonts.drawable("a漢b")).isEqualTo("a\uFFFDb");
        assertThat(PdfFonts.drawable("a\uE000b\uD800c\uFFFEd")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd");
    }

    @Test
    void leavesOutWhatIsNotSeen() {
        assertThat(PdfFonts.drawable("a\u202Eb\u00ADc\u200Bd\u0000e\uFE0Ff")).isEqualTo("abcdef");
    }

    @Test
    void composesWhatIsWrittenInTwoParts() {
        assertThat(PdfFonts.drawable("a\u030A")).isEqualTo("å");
    }
}
