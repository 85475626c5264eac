package no.mandat.workflow.text;

import static no.mandat.workflow.text.Reports.PICTURE;
import static no.mandat.workflow.text.Reports.SECTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import no.mandat.domain.shared.PictureId;
import no.mandat.workflow.text.ReportMarkdown.Picture;
import org.junit.jupiter.api.Test;

class ReportMarkdownTest {

    private static Picture picture(String id, String alternative) {
        return new Picture(new PictureId(UUID.fromString(id)), alternative);
    }

    @Test
    void namesThePicturesOfTheReport() {
        var text = """
                Før ![se [kart] *1*](picture:%1$s "Figur 1") og ![](PICTURE:%2$s).

                | ![i en celle](picture:%2$s) |
                |---|

                En[^1] ![annet steds fra](https://a.example/k.png)

                ```
                ![kode](picture:%1$s)
                ```

                [^1]: ![i en fotnote](picture:%1$s)
                """.formatted(PICTURE, SECTION);

        assertThat(ReportMarkdown.of(text).pictures())
                .containsExactly(
                        picture(PICTURE, "se [kart] 1"),
                        picture(SECTION, ""),
                        picture(SECTION, "i en celle"),
                        picture(PICTURE, "i en fotnote"));
    }
}
