package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.deliverable.DeliverableRefusal;
import no.mandat.domain.party.Role;
import no.mandat.domain.review.ReviewAction;
import no.mandat.domain.review.ReviewRefusal;
import no.mandat.domain.review.ReviewState;
import no.mandat.domain.review.Verdict;
import no.mandat.domain.shared.ReviewId;
import no.mandat.workflow.deliverable.ConfirmDeliverable;
import no.mandat.workflow.deliverable.FinishDeliverable;
import no.mandat.workflow.deliverable.MyDeliverableRow;
import no.mandat.workflow.deliverable.MyDeliverables;
import no.mandat.workflow.deliverable.RecallDeliverable;
import no.mandat.workflow.review.AnswerVerdict;
import no.mandat.workflow.review.CancelReview;
import no.mandat.workflow.review.EndReview;
import no.mandat.workflow.review.ExtendReview;
import no.mandat.workflow.review.NameReviewer;
import no.mandat.workflow.review.OverrideObjection;
import no.mandat.workflow.review.ReviewRow;
import no.mandat.workflow.review.TakeOffReviewer;
import no.mandat.workflow.review.WaitingReview;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.SharedRefusal;
import org.junit.jupiter.api.Test;

/** Members are asked what they think of a text, and say it until all have or the day is over. */
class ReviewIT extends InAReview {

    @Inject
    MyDeliverables mine;

    @Test
    void isAskedAnsweredAndEndsWithTheLast() {
        var id = ask(ada, bo);
        assertThat(letters("reviewAsked", ada)).isOne();
        assertThat(letters("reviewAsked", cille)).isZero();
        assertThat(as(ada, () -> reviewQueries.mine())).singleElement().satisfies(waiting -> {
            assertThat(waiting.id()).isEqualTo(id);
            assertThat(waiting.title()).isEqualTo("Biprodukter");
            assertThat(waiting.mandateName()).isEqualTo("Godkjenning");
            assertThat(waiting.path()).endsWith(note.toString());
        });
        assertThat(as(cille, () -> reviewQueries.mine())).isEmpty();
        assertThat(row(ada, id).waitsForMe()).isTrue();
        assertThat(row(ada, id).actions()).containsExactly(ReviewAction.GIVE);
        give(ada, id, Verdict.ENDORSED_WITH_REMARKS);
        give(ada, id, Verdict.ENDORSED);
        assertThat(as(ada, () -> reviewQueries.mine())).isEmpty();
        var half = row(secretary, id);
        assertThat(half.answered()).isOne();
        assertThat(half.reviewers())
                .filteredOn(one -> one.name().equals("Ada"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.said()).isNotNull();
                    assertThat(one.said().verdict()).isEqualTo(Verdict.ENDORSED);
                    assertThat(one.before()).isOne();
                });
        give(bo, id, Verdict.ENDORSED);
        assertThat(row(secretary, id).state()).isEqualTo(ReviewState.ENDED);
        assertThat(letters("reviewEnded", secretary)).isOne();
        assertThat(trailOf(id.value()))
                .containsExactly("ReviewRequested", "VerdictGiven", "VerdictGiven", "VerdictGiven", "ReviewEnded");
        assertThat(refusalOf(() -> give(bo, id, Verdict.ENDORSED)))
                .isEqualTo(new ReviewRefusal.ReviewNotInState(ReviewState.ENDED, ReviewAction.GIVE));
    }

    @Test
    void whoeverSaysWhatTheyThinkHasSeenTheRevision() {
        var id = ask(ada, bo);
        give(ada, id, Verdict.ENDORSED_WITH_REMARKS);
        give(ada, id, Verdict.ENDORSED);
        assertThat(world.number("select max(revision) from last_read where subject_id = ?1", note.value()))
                .isOne();
        assertThat(world.number("select count(*) from last_read where subject_id = ?1", note.value()))
                .isOne();
    }

    @Test
    void isOfTheTextOnTheScreenAndOfThoseWhoHaveASeat() {
        assertThat(refusalOf(() -> ask("00", ada))).isEqualTo(new ReviewRefusal.AnotherText(1));
        assertThat(refusalOf(() -> ask(hash(), ada, secretary))).isEqualTo(new ReviewRefusal.NotToBeAsked(1));
        var id = ask(ada);
        assertThat(refusalOf(() -> give(bo, id, Verdict.ENDORSED))).isEqualTo(new ReviewRefusal.NotAsked());
        write(second, "Et register med en eier.");
        submit();
        assertThat(row(secretary, id).state())
                .as("another revision is another question")
                .isEqualTo(ReviewState.ENDED);
    }

    @Test
    void isTheOnlyOneUntilItIsOver() throws Exception {
        assertThat(as(secretary, () -> reviewQueries.board(note)).mayRequest()).isTrue();
        var ends = world.together(3, () -> ask(ada));
        assertThat(ends).filteredOn(ReviewId.class::isInstance).hasSize(1);
        var first = last();

        assertThat(refusalOf(() -> ask(bo))).isEqualTo(new ReviewRefusal.ReviewOpenAlready(today().plusDays(9)));
        assertThat(as(secretary, () -> reviewQueries.board(note)))
                .returns(false, board -> board.mayRequest())
                .satisfies(board -> assertThat(board.askable()).isNotEmpty());
        run(secretary, () -> reviews.name(new NameReviewer(UUID.randomUUID(), first, bo.personId())));
        run(secretary, () -> reviews.end(new EndReview(UUID.randomUUID(), first)));

        assertThat(ask(cille)).isNotEqualTo(first);
    }

    private ReviewId last() {
        return as(secretary, () -> reviewQueries.board(note))
                .reviews()
                .getFirst()
                .id();
    }

    @Test
    void isReadByObserversAndNotByOthers() {
        var observer = world.fresh(world.person("Observatør", RealmRole.MEMBER));
        world.seat(observer, world.mandate(mandate).expertGroup(), Role.OBSERVER, today().minusDays(3));
        var board = world.fresh(world.person("Styremedlem", RealmRole.BOARD));
        world.seat(board, world.mandate(mandate).board(), Role.MEMBER, today().minusDays(3));
        var id = ask(ada);
        assertThat(row(observer, id).actions()).isEmpty();
        assertThat(refusalOf(() -> as(board, () -> reviewQueries.board(note))))
                .isInstanceOf(SharedRefusal.NotThereOrNotYours.class);
        assertThat(refusalOf(() -> give(observer, id, Verdict.ENDORSED)))
                .isInstanceOf(SharedRefusal.NotThereOrNotYours.class);
        assertThat(refusalOf(() -> run(ada, () -> reviews.end(new EndReview(UUID.randomUUID(), id)))))
                .as("whoever doesn't write it doesn't run its reviews")
                .isInstanceOf(SharedRefusal.NotThereOrNotYours.class);
    }

    @Test
    void isNotEndedByWhoeverFinishesTheTextUnlessTheySaySo() {
        var id = ask(ada, bo);
        give(ada, id, Verdict.ENDORSED);
        run(leader, () -> deliverables.confirm(new ConfirmDeliverable(UUID.randomUUID(), note)));
        var finishing = finishing();

        assertThat(refusalOf(() -> run(leader, () -> deliverables.finish(finishing))))
                .isEqualTo(new DeliverableRefusal.ReviewOpen(1, 2, today().plusDays(9)));
        assertThat(row(ada, id).state()).isEqualTo(ReviewState.OPEN);
        run(
                leader,
                () -> deliverables.finish(new FinishDeliverable(
                        UUID.randomUUID(),
                        note,
                        version(),
                        finishing.hash(),
                        finishing.seenAt(),
                        true,
                        false,
                        List.of())));
        assertThat(row(ada, id).state()).isEqualTo(ReviewState.ENDED);
    }

    @Test
    void isNotAskedAboutWhileSomethingStandsAgainstTheText() {
        var id = ask(ada, bo);
        run(leader, () -> deliverables.confirm(new ConfirmDeliverable(UUID.randomUUID(), note)));
        var objection = object(ada);
        assertThat(refusalOf(() -> run(leader, () -> deliverables.finish(finishing()))))
                .isEqualTo(new DeliverableRefusal.ObjectionsOpen(1));
        run(leader, () -> comments.override(new OverrideObjection(UUID.randomUUID(), objection, "Det haster.")));
        assertThat(refusalOf(() -> run(leader, () -> deliverables.finish(finishing()))))
                .isEqualTo(new DeliverableRefusal.ReviewOpen(0, 2, today().plusDays(9)));
        assertThat(row(ada, id).state()).isEqualTo(ReviewState.OPEN);
    }

    @Test
    void keepsTheTextFromBeingReadyUntilWhoeverAsksForChangesIsAnswered() {
        var id = ask(ada, bo);
        give(ada, id, Verdict.CHANGES_REQUESTED);
        run(secretary, () -> reviews.cancel(new CancelReview(UUID.randomUUID(), id, "Feil dato")));
        assertThat(letters("reviewCancelled", bo)).isOne();
        assertThat(letters("reviewCancelled", ada)).isZero();
        assertThat(as(ada, () -> reviewQueries.hindrances(note)).changes())
                .singleElement()
                .satisfies(one -> assertThat(one.by()).isEqualTo("Ada"));
        assertThat(refusalOf(() -> run(leader, () -> deliverables.finish(finishing()))))
                .isEqualTo(new DeliverableRefusal.ChangesUnanswered(1));
        run(secretary, () -> reviews.answer(new AnswerVerdict(UUID.randomUUID(), id, 1, "Vi endrer det.")));
        assertThat(letters("verdictAnswered", ada)).isOne();
        assertThat(as(ada, () -> reviewQueries.hindrances(note)).isNothing()).isTrue();
        assertThat(row(ada, id).reviewers())
                .filteredOn(ReviewRow.ReviewerRow::me)
                .singleElement()
                .satisfies(one -> assertThat(one.said().answer().text()).isEqualTo("Vi endrer det."));
    }

    @Test
    void isMovedAndAskedOfOthers() {
        var id = ask(ada, bo);
        run(secretary, () -> reviews.extend(new ExtendReview(UUID.randomUUID(), id, today().plusDays(20))));
        assertThat(letters("reviewMoved", ada)).isOne();
        run(secretary, () -> reviews.name(new NameReviewer(UUID.randomUUID(), id, cille.personId())));
        assertThat(letters("reviewAsked", cille)).isOne();
        run(secretary, () -> reviews.takeOff(new TakeOffReviewer(UUID.randomUUID(), id, ada.personId())));
        assertThat(row(secretary, id).reviewers())
                .extracting(ReviewRow.ReviewerRow::name)
                .containsExactly("Bo", "Cille");
        assertThat(trailOf(id.value()))
                .containsExactly("ReviewRequested", "ReviewMoved", "ReviewerNamed", "ReviewerTakenOff");
    }

    @Test
    void remindsThoseWhoHaveNotAnsweredAndEndsWithItsDay() throws Exception {
        var id = ask(ada, bo);
        give(ada, id, Verdict.ENDORSED);
        runNow("reminder.review", id + ":2");
        assertThat(letters("reviewReminder", bo)).isOne();
        assertThat(letters("reviewReminder", ada)).isZero();
        runNow("end.review", id.toString());
        assertThat(row(secretary, id).state()).as("its day isn't over").isEqualTo(ReviewState.OPEN);
        world.change("update review set due = ?1 where id = ?2", today().minusDays(1), id.value());
        assertThat(refusalOf(() -> give(bo, id, Verdict.ENDORSED)))
                .isEqualTo(new ReviewRefusal.ReviewOver(today().minusDays(1)));
        runNow("end.review", id.toString());
        assertThat(row(secretary, id).state()).isEqualTo(ReviewState.ENDED);
        assertThat(letters("reviewEnded", secretary)).isOne();
    }

    @Test
    void isOverForWhoeverIsPartial() {
        var id = ask(ada, bo);
        give(ada, id, Verdict.CHANGES_REQUESTED);
        recuse(ada);
        assertThat(refusalOf(() -> as(ada, () -> reviewQueries.board(note))))
                .isInstanceOf(SharedRefusal.NotThereOrNotYours.class);
        assertThat(as(bo, () -> reviewQueries.hindrances(note)).isNothing()).isTrue();
        assertThat(row(secretary, id).reviewers())
                .extracting(ReviewRow.ReviewerRow::name)
                .containsExactly("Bo");
        assertThat(refusalOf(() -> ask(ada))).isEqualTo(new ReviewRefusal.NotToBeAsked(1));
        recuse(bo);
        assertThat(as(bo, () -> reviewQueries.mine()))
                .extracting(WaitingReview::id)
                .isEmpty();
    }

    @Test
    void hindersNothingOfWhatWaitsForTheLeaderByWhatThoseSayWhoArePartial() {
        run(leader, () -> deliverables.confirm(new ConfirmDeliverable(UUID.randomUUID(), note)));
        var id = ask(ada);
        give(ada, id, Verdict.CHANGES_REQUESTED);
        assertThat(row(secretary, id).state()).isEqualTo(ReviewState.ENDED);
        assertThat(waitsForLeader()).as("she isn't answered").isEmpty();
        recuse(ada);
        assertThat(waitsForLeader()).containsExactly(MyDeliverableRow.Waits.FINISH);
    }

    private List<MyDeliverableRow.Waits> waitsForLeader() {
        return as(leader, mine::mine).stream().map(MyDeliverableRow::waits).toList();
    }

    @Test
    void isCalledOffWithTheText() {
        var id = ask(ada, bo);
        give(bo, id, Verdict.ENDORSED);
        run(
                secretary,
                () -> deliverables.recall(new RecallDeliverable(UUID.randomUUID(), note, version(), "Mer å skrive")));
        assertThat(row(secretary, id).state()).isEqualTo(ReviewState.CANCELLED);
        assertThat(row(secretary, id).reason()).isEqualTo("Mer å skrive");
        assertThat(letters("reviewCancelled", ada)).isOne();
        assertThat(letters("deliverableRecalled", ada))
                .as("who is told so already")
                .isZero();
        assertThat(letters("deliverableRecalled", bo)).as("who has answered").isOne();
        assertThat(refusalOf(() -> ask(ada))).isInstanceOf(ReviewRefusal.NotUnderReview.class);
        assertThat(as(secretary, () -> reviewQueries.board(note)).mayRequest()).isFalse();
    }

    @Test
    void isReadInTheSameNumberOfStatementsHoweverManyThereAre() throws Exception {
        var id = ask(ada, bo, cille);
        give(ada, id, Verdict.ENDORSED);
        long few = world.statements(() -> as(secretary, () -> reviewQueries.board(note)));
        for (var person : List.of(ada, bo, cille)) {
            var open = last();
            run(secretary, () -> reviews.end(new EndReview(UUID.randomUUID(), open)));
            ask(person);
        }
        assertThat(world.statements(() -> as(secretary, () -> reviewQueries.board(note))))
                .isEqualTo(few);
    }
}
