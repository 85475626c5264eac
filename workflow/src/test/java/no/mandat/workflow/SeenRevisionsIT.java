package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.review.Verdict;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.ReviewId;
import no.mandat.domain.shared.RoundId;
import no.mandat.domain.shared.SectionId;
import no.mandat.workflow.approval.Readings;
import no.mandat.workflow.approval.RoundText;
import no.mandat.workflow.deliverable.CorrectSection;
import no.mandat.workflow.deliverable.CorrectionService;
import no.mandat.workflow.deliverable.ObjectToCorrections;
import no.mandat.workflow.deliverable.RecallDeliverable;
import no.mandat.workflow.deliverable.ReviseDeliverable;
import no.mandat.workflow.deliverable.RevisionReadings;
import no.mandat.workflow.deliverable.SendCorrections;
import no.mandat.workflow.review.GiveVerdict;
import no.mandat.workflow.review.RequestReview;
import no.mandat.workflow.review.ReviewService;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.words.Words;
import org.junit.jupiter.api.Test;

/** What changed since the last revision that a voter has seen is marked, wherever they saw it. */
class SeenRevisionsIT extends InADeliverable {

    private static final SharedRefusal NOT_YOURS = new SharedRefusal.NotThereOrNotYours();

    @Inject
    Readings readings;

    @Inject
    RevisionReadings pages;

    @Inject
    ReviewService reviews;

    @Inject
    CorrectionService corrections;

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

        assertThat(refusalOf(() -> see(boardMember, id, 1))).isEqualTo(NOT_YOURS);
        assertThat(refusalOf(() -> see(ada, id, 2))).isEqualTo(NOT_YOURS);
        assertThat(noted(id)).isZero();
    }

    /** The text that a round is compared with for its voter, by its hash. */
    private Optional<String> compared(Actor.Someone voter, RoundId round) {
        return as(voter, () -> readings.lastRead(round)).flatMap(seen -> text(voter, round, seen));
    }

    private Optional<String> text(Actor.Someone reader, RoundId round, int revision) {
        return as(reader, () -> queries.text(round, revision, Words.in(Words.BOKMAL)))
                .map(RoundText.Text::mark);
    }

    private String hash(DeliverableId id, int revision) {
        return world.text(
                "select content_hash from deliverable_revision where deliverable_id = ?1 and revision = ?2",
                id.value(),
                revision);
    }

    private ReviewId review(DeliverableId id, Actor.Someone reviewer) {
        var due = LocalDate.now(clock).plusDays(9);
        var whom = Set.of(reviewer.personId());
        return as(
                secretary,
                () -> reviews.request(new RequestReview(key(), id, hash(id, (int) revision(id)), whom, due)));
    }

    private void endorse(Actor.Someone reviewer, DeliverableId id, ReviewId review) {
        var hash = hash(id, (int) revision(id));
        run(reviewer, () -> reviews.give(new GiveVerdict(key(), review, Verdict.ENDORSED, "", hash)));
    }

    @Test
    void aRoundIsComparedWithWhatWasReadInReviewThoughNoBodyWasAskedAboutIt() {
        var id = written();
        submit(id);
        see(ada, id, 1);
        endorse(bo, id, review(id, bo));
        section(id, "Tiltak", "Gjerder.");
        submit(id);
        finish(id);
        var round = ask(id);

        assertThat(compared(ada, round)).as("seen on its page").contains(hash(id, 1));
        assertThat(compared(bo, round)).as("of which they said what they think").contains(hash(id, 1));
        assertThat(compared(cille, round)).isEmpty();
        assertThat(text(ada, round, 2)).as("what they are asked").contains(hash(id, 2));
    }

    @Test
    void whatWasReadSinceTheLastRoundIsWhatItIsComparedWith() {
        var id = ready();
        var first = ask(id);
        run(ada, () -> readings.noteRead(first));
        cast(ada, first, PositionKind.OBJECT);
        cast(bo, first, PositionKind.APPROVE);
        cast(cille, first, PositionKind.APPROVE);
        endRound(id);
        section(id, "Tiltak", "Gjerder.");
        submit(id);
        see(ada, id, 2);
        section(id, "Mer", "Noe til.");
        submit(id);
        finish(id);

        assertThat(compared(ada, ask(id))).contains(hash(id, 2));
    }

    /** The leader corrects its language, and whoever decides on it for the board reads that and drops it. */
    private void correctedInVain(Actor.Someone leader, DeliverableId id, SectionId part) {
        world.change(
                "update deliverable set approved_route = replace(approved_route, '\"corrections\":false', '\"corrections\":true') where id = ?1",
                id.value());
        run(leader, () -> corrections.section(new CorrectSection(key(), id, null, part, "Det er svært mange.")));
        run(leader, () -> corrections.send(new SendCorrections(key(), id, 0)));
        see(boardMember, id, 2);
        see(ada, id, 2);
        run(boardMember, () -> corrections.object(new ObjectToCorrections(key(), id, 2, "Tallet er et annet.")));
    }

    @Test
    void correctionsThatWereDroppedAreNotWhatTheBoardIsShownChangesSince() {
        var id = begin();
        var part = section(id, "Bestanden", "Det er mange.");
        submit(id);
        finish(id);
        approveByGroup(ask(id));
        var first = ask(id);
        run(boardMember, () -> readings.noteRead(first));
        cast(boardMember, first, PositionKind.APPROVE);
        var leader = leader();
        correctedInVain(leader, id, part);
        run(secretary, () -> deliverables.revise(new ReviseDeliverable(key(), id, version(id))));
        write(secretary, part, "Det er få.");
        submit(id);
        run(leader, () -> deliverables.finish(finishing(leader, id)));
        var group = ask(id);
        approveByGroup(group);
        cast(leader, group, PositionKind.APPROVE);
        var board = ask(id);

        assertThat(details(boardMember, board).revision()).isEqualTo(3);
        assertThat(as(boardMember, () -> readings.lastRead(board)))
                .as("the last that they have seen and may read still")
                .contains(1);
        assertThat(compared(boardMember, board)).contains(hash(id, 1));
        assertThat(as(boardMember, () -> working.revision(id, 1)).hash()).isEqualTo(hash(id, 1));
        assertThat(text(boardMember, board, 2)).isEmpty();
        assertThat(refusalOf(() -> as(boardMember, () -> working.revision(id, 2))))
                .isEqualTo(NOT_YOURS);
        assertThat(compared(ada, group)).as("the group reads all of them").contains(hash(id, 2));
    }

    @Test
    void aRevisionThatIsNotTheirsIsNeverGivenThoughTheyHaveSeenIt() {
        var id = ready();
        changed(id);
        var group = ask(id);
        approveByGroup(group);
        var board = ask(id);
        world.change(
                "insert into last_read (person_id, subject_kind, subject_id, revision, at) values (?1, 'Deliverable', ?2, 1, ?3)",
                boardMember.personId().value(),
                id.value(),
                clock.instant());

        assertThat(as(boardMember, () -> readings.lastRead(board)))
                .as("from when they sat in the group")
                .isEmpty();
        assertThat(text(boardMember, board, 1)).isEmpty();
        assertThat(text(boardMember, board, 2)).contains(hash(id, 2));
        assertThat(text(boardMember, board, 3)).isEmpty();
        assertThat(text(secretary, board, 1)).as("who reads drafts").contains(hash(id, 1));
        assertThat(refusalOf(() -> text(boardMember, group, 1))).isEqualTo(NOT_YOURS);
        assertThat(refusalOf(() -> text(ada, board, 1))).isEqualTo(NOT_YOURS);
    }
}
