package no.mandat.workflow.deliverable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.deliverable.DissentKind;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.document.Classification;
import no.mandat.domain.document.Openness;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.DissentId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.PictureId;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.SectionId;
import no.mandat.workflow.access.Permission;
import org.junit.jupiter.api.Test;

/** What of a text isn't for its reader. */
class ExemptPartsTest {

    private static final ClauseId CLAUSE = new ClauseId(new UUID(1, 1));
    private static final PictureId SECRET_MAP = new PictureId(new UUID(2, 1));
    private static final PictureId MAP = new PictureId(new UUID(2, 2));
    private static final String INSTEAD = "Avsnitt unntatt offentlighet";

    private static SectionId id(int number) {
        return new SectionId(new UUID(3, number));
    }

    private static ReportContent.Section section(int number, int level, Openness openness, String text) {
        return new ReportContent.Section(
                id(number),
                level,
                "Tittel " + number,
                text,
                "Kort",
                List.of(CLAUSE),
                new Classification(openness, "offl. § 14", false, null));
    }

    private static ReportContent.Recommendation advice(int number, int section) {
        return new ReportContent.Recommendation(
                new RecommendationId(new UUID(4, number)),
                id(section),
                "Tell.",
                "Derfor.",
                "Noen",
                List.of(CLAUSE),
                List.of());
    }

    private static ReportContent.Dissent dissent(int number, int to) {
        return new ReportContent.Dissent(
                new DissentId(new UUID(5, number)),
                DissentKind.DISSENT,
                new RecommendationId(new UUID(4, to)),
                "Nei.",
                List.of(new ReportContent.Signatory(new PersonId(new UUID(6, 1)), "Ada", Instant.EPOCH)));
    }

    private static ReportContent.Picture picture(PictureId id) {
        return new ReportContent.Picture(id, "image/png", 10, "ab");
    }

    private static ReportContent content() {
        return new ReportContent(
                DeliverableKind.REPORT,
                5,
                "Ulv",
                "nb",
                "",
                List.of(
                        section(1, 1, Openness.OPEN, "Åpent. ![Kart](picture:%s)".formatted(MAP)),
                        section(2, 1, Openness.EXEMPT, "Hemmelig. ![Kart](picture:%s)".formatted(SECRET_MAP)),
                        section(3, 2, Openness.OPEN, "Under det hemmelige."),
                        section(4, 1, Openness.INTERNAL, "Internt.")),
                List.of(advice(1, 1), advice(2, 3)),
                List.of(dissent(1, 1), dissent(2, 2)),
                List.of(picture(MAP), picture(SECRET_MAP)),
                List.of(),
                null);
    }

    private static ExemptParts ofObserver() {
        return ExemptParts.of(EnumSet.of(Permission.READ_DOCUMENTS, Permission.READ_INTERNAL_DOCUMENTS));
    }

    @Test
    void standsInPlaceOfWhatIsNotForThemAndOfWhatStandsBelowIt() {
        var covered = ofObserver().cover(content());

        assertThat(covered.sections())
                .extracting(ReportContent.Section::title)
                .containsExactly("Tittel 1", INSTEAD, INSTEAD, "Tittel 4");
        assertThat(covered.sections())
                .extracting(ReportContent.Section::text)
                .satisfiesExactly(
                        text -> assertThat(text).startsWith("Åpent."),
                        text -> assertThat(text).startsWith("Teksten er bare for dem"),
                        text -> assertThat(text).startsWith("Teksten er bare for dem"),
                        text -> assertThat(text).isEqualTo("Internt."));
        assertThat(covered.sectionNumbers()).isEqualTo(content().sectionNumbers());
        assertThat(covered.recommendations())
                .extracting(ReportContent.Recommendation::text)
                .containsExactly("Tell.", INSTEAD);
        assertThat(covered.recommendations().getLast())
                .returns("", ReportContent.Recommendation::rationale)
                .returns("", ReportContent.Recommendation::addressee)
                .returns(List.of(), ReportContent.Recommendation::clauses);
        assertThat(covered.dissents()).extracting(ReportContent.Dissent::text).containsExactly("Nei.", INSTEAD);
        assertThat(covered.pictures()).containsExactly(picture(MAP));
        assertThat(covered.toString()).doesNotContain("Hemmelig", SECRET_MAP.toString());
    }

    @Test
    void leavesTheTextAsItIsToThoseForWhomAllOfItIs() {
        var all = content();
        assertThat(ExemptParts.of(EnumSet.allOf(Permission.class)).cover(all)).isSameAs(all);
        assertThat(ExemptParts.of(Set.of(Permission.READ_BOARD_ROUNDS)).cover(all))
                .as("the board reads what it decides on")
                .isSameAs(all);
        var open = ofObserver();
        assertThat(open.in(all)).containsExactlyInAnyOrder(id(2), id(3));
    }

    @Test
    void closesWhatIsInternalToEverybody() {
        assertThat(ExemptParts.FOR_EVERYBODY.in(content())).containsExactlyInAnyOrder(id(2), id(3), id(4));
        assertThat(ExemptParts.of(Set.of()).in(content())).hasSize(4);
    }
}
