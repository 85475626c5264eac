package no.mandat.domain.deliverable;

import static no.mandat.domain.deliverable.Reports.BEGUN;
import static no.mandat.domain.deliverable.Reports.CLAUSE;
import static no.mandat.domain.deliverable.Reports.ID;
import static no.mandat.domain.deliverable.Reports.LATER;
import static no.mandat.domain.deliverable.Reports.MANDATE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.PointId;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.SectionId;
import no.mandat.domain.shared.Subject;
import org.junit.jupiter.api.Test;

class RecommendationTest {

    private static final RecommendationId RECOMMENDATION = new RecommendationId(new UUID(8, 30));
    private static final SectionId SECTION = new SectionId(new UUID(8, 31));
    private static final PointId POINT = new PointId(new UUID(8, 32));
    private static final RecommendationText SAYS =
            new RecommendationText(null, "Tell ulvene.", "", "", Set.of(), Set.of());
    private static final RecommendationText OTHER = new RecommendationText(
            SECTION, "Tell alle.", "Ingen vet.", "Miljødirektoratet", Set.of(CLAUSE), Set.of(POINT));

    private final Recommendation recommendation =
            Recommendation.add(RECOMMENDATION, Reports.begin(), 5, SAYS, BEGUN).recommendation();

    @Test
    void tellsAllThatItBeginsWithWhateverIsEmpty() {
        var event = Recommendation.add(RECOMMENDATION, Reports.begin(), 5, SAYS, BEGUN)
                .event();

        assertThat(event.subject()).isEqualTo(Subject.of(Recommendation.class, RECOMMENDATION));
        assertThat(event.mandate()).contains(MANDATE);
        assertThat(event.changes())
                .containsExactly(
                        Change.set("deliverable", ID),
                        Change.set("mandate", MANDATE),
                        Change.set("rank", 5),
                        Change.set("removed", false),
                        Change.set("text", "Tell ulvene."),
                        Change.set("rationale", ""),
                        Change.set("addressee", ""));
    }

    @Test
    void tellsWhatIsSaidOtherwise() {
        assertThat(recommendation.edit(OTHER, LATER).orElseThrow().changes())
                .containsExactly(
                        Change.set("section", SECTION),
                        new Change("text", "Tell ulvene.", "Tell alle."),
                        new Change("rationale", "", "Ingen vet."),
                        new Change("addressee", "", "Miljødirektoratet"),
                        new Change("clauses", List.of(), List.of(CLAUSE)),
                        new Change("points", List.of(), List.of(POINT)));
        assertThat(recommendation.says()).isEqualTo(OTHER);
        assertThat(recommendation.edit(OTHER, LATER)).isEmpty();
    }

    @Test
    void getsAnotherNumber() {
        assertThat(recommendation.move(6, LATER).orElseThrow().changes()).containsExactly(new Change("rank", 5, 6));
        assertThat(recommendation.move(6, LATER)).isEmpty();
    }

    @Test
    void isTakenOutAndPutBack() {
        assertThat(recommendation.remove(LATER).changes()).containsExactly(new Change("removed", false, true));
        assertThat(recommendation.isRemoved()).isTrue();
        assertThat(recommendation.restore(5, LATER).changes()).containsExactly(new Change("removed", true, false));
        assertThat(recommendation.isRemoved()).isFalse();
    }

    @Test
    void goesIntoARevisionAsItIs() {
        assertThat(recommendation.edit(OTHER, LATER)).isPresent();

        assertThat(recommendation.asCut())
                .isEqualTo(new ReportContent.Recommendation(
                        RECOMMENDATION,
                        SECTION,
                        "Tell alle.",
                        "Ingen vet.",
                        "Miljødirektoratet",
                        List.of(CLAUSE),
                        List.of(POINT)));
        assertThat(recommendation.asCut().behindAll().section()).isNull();
    }

    @Test
    void isReadByWhoDissentsAsWhatIsRecommendedToWhomAndWhy() {
        assertThat(OTHER.signedText())
                .isEqualTo("Tell alle.\n\nIngen vet.\n\nMiljødirektoratet")
                .isNotEqualTo(SAYS.signedText());
    }
}
