package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.workflow.approval.Readings;
import no.mandat.workflow.deliverable.RecallDeliverable;
import no.mandat.workflow.deliverable.RevisionReadings;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.SharedRefusal;
import org.junit.jupiter.api.Test;

/** What changed since the last revision that a voter has seen is marked, wherever they saw it. */
class SeenRevisionsIT extends InADeliverable {

    @Inject
    Readings readings;

    @Inject
    RevisionReadings pages;

    private void see(Actor.Someone person, DeliverableId id, int revision) {
        run(person, () -> pages.noteRead(id, revision));
    }

    private long noted(DeliverableId id) {
        return world.number("select count(*) from last_read where subject_id = ?1", id.value());
    }

    /** Taken back, gone on with and fixed anew. */
    private void changed(DeliverableId id) {
        run(secretary, () -> deliverables.recall(new RecallDeliverable(key(), id, version(id), "Mer må med.")));
        section(id, "Tiltak", "Gjerder.");
        submit(id);
        finish(id);
    }

    @Test
    void whoWasShownARevisionOnItsPageIsAskedSinceThat() {
        var id = ready();
        see(ada, id, 1);
        see(ada, id, 1);
        assertThat(noted(id)).isOne();
        changed(id);
        see(ada, id, 2);
        var round = ask(id);

        assertThat(as(ada, () -> readings.lastRead(round)))
                .as("that they saw this one, too, takes no mark away")
                .contains(1);
        run(ada, () -> readings.noteRead(round));
        assertThat(as(ada, () -> readings.lastRead(round))).contains(1);
        assertThat(as(bo, () -> readings.lastRead(round))).isEmpty();
        assertThat(noted(id)).isEqualTo(2);
    }

    @Test
    void ofSeveralTheLastOneCounts() {
        var id = ready();
        see(ada, id, 1);
        changed(id);
        see(ada, id, 2);
        changed(id);
        see(ada, id, 1);
        var round = ask(id);

        assertThat(as(ada, () -> readings.lastRead(round))).contains(2);
    }

    @Test
    void aRevisionThatIsNotTheirsIsNotNoted() {
        var id = ready();

        assertThat(refusalOf(() -> see(boardMember, id, 1))).isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(refusalOf(() -> see(ada, id, 2))).isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(noted(id)).isZero();
    }
}
