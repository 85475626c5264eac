package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import no.mandat.domain.deliverable.DeliverableRefusal;
import no.mandat.domain.document.Openness;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.PointId;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.SectionId;
import no.mandat.workflow.deliverable.AddRecommendation;
import no.mandat.workflow.deliverable.AddSection;
import no.mandat.workflow.deliverable.EditRecommendation;
import no.mandat.workflow.deliverable.MoveRecommendation;
import no.mandat.workflow.deliverable.RecommendationForm;
import no.mandat.workflow.deliverable.RemoveRecommendation;
import no.mandat.workflow.deliverable.RemoveSection;
import no.mandat.workflow.deliverable.RestoreRecommendation;
import no.mandat.workflow.deliverable.RestoreSection;
import no.mandat.workflow.deliverable.SectionForm;
import no.mandat.workflow.document.ClassificationForm;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecommendationIT extends InADeliverable {

    private static final SharedRefusal NOT_YOURS = new SharedRefusal.NotThereOrNotYours();

    private void edit(Actor.Someone editor, RecommendationId id, RecommendationForm form) {
        run(
                editor,
                () -> recommendations.edit(
                        new EditRecommendation(key(), id, versionOf("recommendation", id.value()), form)));
    }

    private void move(RecommendationId id, @Nullable RecommendationId after) {
        run(secretary, () -> recommendations.move(new MoveRecommendation(key(), id, after)));
    }

    private String texts(DeliverableId id) {
        return world.text(
                "select coalesce(group_concat(text order by recommendation_rank, id separator ' '), '')"
                        + " from recommendation where deliverable_id = ?1 and not removed",
                id.value());
    }

    @Test
    void isAddedBehindTheOthersAndTellsAllOfIt() {
        var id = begin();
        var first = recommendation(id, "A");
        recommendation(id, "B");

        assertThat(texts(id)).isEqualTo("A B");
        assertThat(trailOf(first.value())).containsExactly("RecommendationAdded");
        assertThat(told("RecommendationAdded"))
                .containsExactlyInAnyOrder(
                        "deliverable", "mandate", "rank", "removed", "text", "rationale", "addressee");
    }

    @Test
    void isAddedOnceByTheSameCommand() throws Exception {
        var id = begin();
        var command = new AddRecommendation(key(), id, recommendationForm("Tell."));
        world.together(3, () -> as(secretary, () -> recommendations.add(command)));
        assertThat(texts(id)).isEqualTo("Tell.");
    }

    @Test
    void isSaidOtherwiseByEditorsWhoSawIt() {
        var of = begin(form("Ulv", ada.personId()));
        var section = section(of, "Bestanden", "");
        var id = recommendation(of, "Tell ulvene.");
        edit(
                ada,
                id,
                new RecommendationForm(
                        section, "Tell alle.", "Ingen vet.", "Miljødirektoratet", List.of(clause), List.of()));

        assertThat(told("RecommendationEdited"))
                .containsExactlyInAnyOrder("section", "text", "rationale", "addressee", "clauses");
        assertThat(refusalOf(() -> run(
                        secretary,
                        () -> recommendations.edit(
                                new EditRecommendation(key(), id, 0, recommendationForm("For sent."))))))
                .isEqualTo(new SharedRefusal.ChangedMeanwhile());
        for (var other : List.of(bo, boardMember)) {
            assertThat(refusalOf(() -> edit(other, id, recommendationForm("Min."))))
                    .isEqualTo(NOT_YOURS);
        }
    }

    @Test
    void namesOnlyWhatIsOfItsDeliverableAndMandate() {
        var id = recommendation(begin(), "Tell.");
        var elsewhere = section(begin(form("Et annet")), "Bestanden", "");

        assertThat(refusalOf(() -> edit(secretary, id, in(elsewhere)))).isEqualTo(NOT_YOURS);
        assertThat(refusalOf(() -> edit(secretary, id, in(new SectionId(UUID.randomUUID())))))
                .isEqualTo(NOT_YOURS);
        assertThat(refusalOf(() -> edit(
                        secretary,
                        id,
                        new RecommendationForm(
                                null, "Tell.", "", "", List.of(), List.of(new PointId(UUID.randomUUID()))))))
                .isEqualTo(NOT_YOURS);
        assertThat(refusalOf(() -> edit(
                        secretary,
                        id,
                        new RecommendationForm(
                                null, "Tell.", "", "", List.of(new ClauseId(UUID.randomUUID())), List.of()))))
                .isEqualTo(new DeliverableRefusal.NotItsClausesNow(1));
    }

    private static RecommendationForm in(SectionId section) {
        return new RecommendationForm(section, "Tell.", "", "", List.of(), List.of());
    }

    @Test
    void getsAnotherNumber() {
        var id = begin();
        var a = recommendation(id, "A");
        recommendation(id, "B");
        var c = recommendation(id, "C");
        move(c, null);
        assertThat(texts(id)).isEqualTo("C A B");
        move(c, a);
        assertThat(texts(id)).isEqualTo("A C B");
        assertThat(trailOf(c.value()))
                .containsExactly("RecommendationAdded", "RecommendationMoved", "RecommendationMoved");
        assertThat(refusalOf(() -> move(c, c))).isEqualTo(new DeliverableRefusal.NoSuchPlace());
        for (int i = 0; i < 20; i++) {
            move(recommendation(id, "M" + i), a);
        }
        assertThat(texts(id)).startsWith("A M19 M18").endsWith("M0 C B");
    }

    @Test
    void isTakenOutAndPutBack() {
        var of = begin();
        var id = recommendation(of, "Tell.");
        run(
                secretary,
                () -> recommendations.remove(
                        new RemoveRecommendation(key(), id, versionOf("recommendation", id.value()))));
        assertThat(texts(of)).isEmpty();
        run(secretary, () -> recommendations.restore(new RestoreRecommendation(key(), id)));
        assertThat(texts(of)).isEqualTo("Tell.");
        assertThat(trailOf(id.value()))
                .containsExactly("RecommendationAdded", "RecommendationRemoved", "RecommendationRestored");
    }

    @Test
    void standsBehindAllInARevisionWhereItsSectionIsGone() {
        var of = written();
        var section = section(of, "Ut", "Borte.");
        var id = recommendation(of, "Tell.");
        edit(secretary, id, in(section));
        run(secretary, () -> sections.remove(new RemoveSection(key(), section, versionOf("section", section.value()))));
        submit(of);
        assertThat(world.text("select content from deliverable_revision where deliverable_id = ?1", of.value()))
                .contains("Tell.")
                .doesNotContain(section.toString());
    }

    private SectionId exempt(DeliverableId of, SectionId after) {
        var form = new SectionForm(
                "Sporene",
                "",
                List.of(),
                null,
                null,
                new ClassificationForm(Openness.EXEMPT, "offl. § 15", false, null));
        return as(secretary, () -> sections.add(new AddSection(key(), of, after, 1, form, "Her.")));
    }

    private void takeOut(SectionId id) {
        run(secretary, () -> sections.remove(new RemoveSection(key(), id, versionOf("section", id.value()))));
    }

    private void takeOut(RecommendationId id) {
        run(
                secretary,
                () -> recommendations.remove(
                        new RemoveRecommendation(key(), id, versionOf("recommendation", id.value()))));
    }

    @Test
    void isNotOpenedByTakingOutTheSectionThatClosesIt() {
        var of = begin();
        var first = section(of, "Bestanden", "Det er mange.");
        var section = exempt(of, first);
        var below = as(
                secretary,
                () -> sections.add(new AddSection(key(), of, section, 2, sectionForm("Under"), "Også her.")));
        recommendation(of, "Tell.");
        var id = recommendation(of, "Hold det hemmelig.");
        edit(secretary, id, new RecommendationForm(below, "Hold det hemmelig.", "", "", List.of(), List.of()));

        assertThat(refusalOf(() -> takeOut(below)))
                .as("it stands in one that is exempt")
                .isEqualTo(new DeliverableRefusal.OpensWhatIsClosed(List.of("1.2"), List.of()));
        assertThat(refusalOf(() -> takeOut(section)))
                .isEqualTo(new DeliverableRefusal.OpensWhatIsClosed(List.of(), List.of("Under")));
        assertThat(trailOf(below.value())).containsExactly("SectionAdded");

        takeOut(id);
        takeOut(below);
        takeOut(section);
        var gone = new DeliverableRefusal.ClosedSectionGone();
        assertThat(refusalOf(() -> run(secretary, () -> recommendations.restore(new RestoreRecommendation(key(), id)))))
                .isEqualTo(gone);
        assertThat(refusalOf(
                        () -> as(secretary, () -> recommendations.add(new AddRecommendation(key(), of, in(section))))))
                .isEqualTo(gone);

        run(secretary, () -> sections.restore(new RestoreSection(key(), below)));
        run(secretary, () -> recommendations.restore(new RestoreRecommendation(key(), id)));
        assertThat(texts(of)).isEqualTo("Tell. Hold det hemmelig.");
        assertThat(world.text("select openness from section where id = ?1", below.value()))
                .as("which it stands in now")
                .isEqualTo("EXEMPT");
    }
}
