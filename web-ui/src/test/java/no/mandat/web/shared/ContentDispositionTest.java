package no.mandat.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentDispositionTest {

    @Test
    void isAlwaysAnAttachment() {
        assertThat(ContentDisposition.attachment("notat.pdf"))
                .isEqualTo("attachment; filename=\"notat.pdf\"; filename*=UTF-8''notat.pdf");
    }

    @Test
    void namesTheFileInAnyScript() {
        assertThat(ContentDisposition.attachment("Blåbær 1.pdf"))
                .isEqualTo("attachment; filename=\"Bl_b_r 1.pdf\"; filename*=UTF-8''Bl%C3%A5b%C3%A6r%201.pdf");
    }

    @Test
    void letsNothingOutOfTheQuotes() {
        assertThat(ContentDisposition.attachment("a\"; x=\\%41\r\n.txt"))
                .isEqualTo(
                        "attachment; filename=\"a_; x=__41__.txt\"; filename*=UTF-8''a%22%3B%20x%3D%5C%2541%0D%0A.txt");
    }
}
