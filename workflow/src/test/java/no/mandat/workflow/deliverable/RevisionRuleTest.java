package no.mandat.workflow.deliverable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import no.mandat.domain.deliverable.DeliverableRefusal;
import no.mandat.domain.deliverable.DissentKind;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.document.Classification;
import no.mandat.domain.document.Openness;
import no.mandat.domain.shared.PictureId;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.SectionId;
import org.junit.jupiter.api.Test;

class RevisionRuleTest {

    private static final String MUTE = "![](picture:%s)".formatted(new PictureId(new UUID(7, 7)));

    private static void refuses(ReportContent content, DeliverableRefusal why) {
        assertThatThrownBy(() -> RevisionRule.require(content))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(why));
    }

    private static ReportContent.Recommendation recommendation(String text, String rationale) {
        return new ReportContent.Recommendation(
                new RecommendationId(new UUID(7, 1)), null, text, rationale, "", List.of(), List.of());
    }

    @Test
    void wantsThatSomethingIsSaid() {
        refuses(ReportContents.saying(" \n"), new DeliverableRefusal.NothingWritten());
        refuses(ReportContents.saying("> Hvor mange er det?"), new DeliverableRefusal.NothingWritten());
        refuses(ReportContents.with(List.of(), List.of()), new DeliverableRefusal.NothingWritten());
        assertThatCode(() -> RevisionRule.require(ReportContents.saying("Tekst")))
                .doesNotThrowAnyException();
        assertThatCode(() -> RevisionRule.require(ReportContents.with(List.of(), List.of(recommendation("Tell.", "")))))
                .as("a recommendation says something")
                .doesNotThrowAnyException();
    }

    private static ReportContent.Section part(int number, int level, String text) {
        return new ReportContent.Section(
                new SectionId(new UUID(1, number)),
                level,
                "Del " + number,
                text,
                "",
                List.of(),
                Classification.of(Openness.OPEN));
    }

    @Test
    void wantsEverySectionWrittenBeforeItIsFixed() {
        var standsIn = new ReportContent.Recommendation(
                new RecommendationId(new UUID(7, 1)), part(5, 1, "").id(), "Tell.", "", "", List.of(), List.of());
        var content = ReportContents.with(
                List.of(
                        part(1, 1, ""),
                        part(2, 2, "Tekst"),
                        part(3, 2, "> Hvor mange?"),
                        part(4, 1, "\n"),
                        part(5, 1, "")),
                List.of(standsIn));

        assertThatCode(() -> RevisionRule.require(content))
                .as("what is reviewed may have gaps")
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> RevisionRule.requireWhole(content))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(new DeliverableRefusal.SectionsBlank(List.of("Del 3", "Del 4"))));
        assertThatCode(() -> RevisionRule.requireWhole(
                        ReportContents.with(List.of(part(1, 1, ""), part(2, 2, "Tekst")), List.of())))
                .as("what stands below a heading is its text")
                .doesNotThrowAnyException();
    }

    @Test
    void wantsThePicturesOfADissentToSayWhatTheyShow() {
        assertThatThrownBy(() -> RevisionRule.requireOf(DissentKind.REMARK, "Se " + MUTE + " og " + MUTE, "nn"))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(new DeliverableRefusal.PicturesWithoutWords("særmerknad", 2)));
        assertThatCode(() -> RevisionRule.requireOf(DissentKind.DISSENT, "Uten bilder.", "nb"))
                .doesNotThrowAnyException();
    }

    @Test
    void wantsEveryPictureToSayWhatItShows() {
        refuses(
                ReportContents.saying("Tekst " + MUTE + " og " + MUTE),
                new DeliverableRefusal.PicturesWithoutWords("Bestanden", 2));
        refuses(
                ReportContents.with(
                        List.of(ReportContents.section("Tekst")), List.of(recommendation("Tell.", "Se " + MUTE))),
                new DeliverableRefusal.PicturesWithoutWords("5.1", 1));
        refuses(
                ReportContents.with(
                        List.of(ReportContents.section("Se " + MUTE)), List.of(recommendation("Se " + MUTE, ""))),
                new DeliverableRefusal.PicturesWithoutWords("Bestanden", 2));
    }
}
