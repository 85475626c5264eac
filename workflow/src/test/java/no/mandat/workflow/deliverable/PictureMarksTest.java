package no.mandat.workflow.deliverable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.deliverable.DissentKind;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.shared.DissentId;
import no.mandat.domain.shared.PictureId;
import no.mandat.workflow.text.ReportMarkdown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureMarksTest {

    private static final PictureId PICTURE = new PictureId(new UUID(7, 7));
    private static final String AT = "(picture:" + PICTURE + ")";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "![Et kart]%s",
                "Før ![Et kart]%s etter",
                "> ![Et kart]%s",
                "- ![Et kart]%s",
                "| a |\n|---|\n| ![Et kart]%s |",
                "# ![Et kart]%s",
                "Tekst[^1]\n\n[^1]: ![Et kart]%s",
                "![Et kart][k]\n\n[k]: %s",
                "![Et *kart*]%s"
            })
    void findsPicturesWhereverTheyAreShown(String text) {
        var reference = text.contains("[k]:") ? AT.substring(1, AT.length() - 1) : AT;
        assertThat(PictureMarks.in(text.formatted(reference))).singleElement().satisfies(picture -> {
            assertThat(picture.id()).isEqualTo(PICTURE);
            assertThat(picture.alternative()).isEqualTo("Et kart");
        });
    }

    @Test
    void findsThoseOfAWholeTextAndOfWhoDissentsFromIt() {
        var said = new PictureId(new UUID(7, 8));
        var whole = ReportContents.saying("![Et kart]" + AT);
        var content = new ReportContent(
                whole.kind(),
                whole.number(),
                whole.title(),
                whole.language(),
                "",
                whole.sections(),
                List.of(),
                List.of(new ReportContent.Dissent(
                        new DissentId(new UUID(7, 9)),
                        DissentKind.DISSENT,
                        null,
                        "![Et annet](picture:" + said + ")",
                        List.of())),
                List.of(),
                List.of(),
                null);
        assertThat(PictureMarks.in(content)).containsExactlyInAnyOrder(PICTURE, said);
    }

    @Test
    void readsADescriptionWithBracketsAndOneWithNothing() {
        assertThat(PictureMarks.in("![Kart [nytt]]" + AT))
                .extracting(ReportMarkdown.Picture::alternative)
                .containsExactly("Kart [nytt]");
        assertThat(PictureMarks.in("![]" + AT + " ![ ]" + AT))
                .extracting(ReportMarkdown.Picture::alternative)
                .containsExactly("", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`![Et kart]%s`",
                "    ![Et kart]%s",
                "\\![Et kart]%s",
                "[Et kart]%s",
                "![Et kart](https://a.example/b.png)"
            })
    void findsNoneWhereNoneIsShown(String text) {
        assertThat(PictureMarks.in(text.formatted(AT))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"![", "![a](picture:", "[", "![]("})
    void readsWhateverStandsThereInNoTime(String sign) {
        var text = sign.repeat(200_000 / sign.length());
        assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> assertThat(PictureMarks.in(text)).isEmpty());
    }
}
