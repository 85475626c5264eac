package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.document.Openness;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.SectionId;
import no.mandat.domain.shared.SubjectRef;
import no.mandat.workflow.deliverable.AddSection;
import no.mandat.workflow.deliverable.DeliverableForm;
import no.mandat.workflow.deliverable.EditDeliverable;
import no.mandat.workflow.deliverable.MyDeliverableRow;
import no.mandat.workflow.deliverable.MyDeliverableRow.Waits;
import no.mandat.workflow.deliverable.MyDeliverables;
import no.mandat.workflow.deliverable.RecallDeliverable;
import no.mandat.workflow.deliverable.SectionForm;
import no.mandat.workflow.deliverable.TakeFigures;
import no.mandat.workflow.deliverable.WithdrawDeliverable;
import no.mandat.workflow.document.ClassificationForm;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.SharedRefusal;
import org.junit.jupiter.api.Test;

/** What goes on around deliverables: what waits for people, what is told by mail, and what a progress report counts. */
class AroundDeliverablesIT extends InADeliverable {

    @Inject
    MyDeliverables mine;

    private List<Waits> waits(Actor.Someone who) {
        return as(who, () -> mine.mine()).stream().map(MyDeliverableRow::waits).toList();
    }

    private SectionId asked(DeliverableId of, Actor.Someone author, LocalDate due) {
        var form = new SectionForm(
                "Bestanden", "", List.of(), author.personId(), due, ClassificationForm.of(Openness.OPEN));
        return as(secretary, () -> sections.add(new AddSection(key(), of, null, 1, form, "")));
    }

    @Test
    void anAuthorIsToldAndRemindedUntilTheyHaveWritten() throws Exception {
        var id = begin();
        var due = LocalDate.now(clock).minusDays(1);
        var section = asked(id, ada, due);
        assertThat(letters("sectionAskedUntil", ada)).isOne();
        assertThat(as(ada, () -> mine.mine()))
                .extracting(MyDeliverableRow::waits, MyDeliverableRow::section, MyDeliverableRow::due)
                .containsExactly(tuple(Waits.WRITE, section, due));
        assertThat(waits(bo)).isEmpty();
        remindNow(section);
        assertThat(letters("sectionReminder", ada)).isOne();
        write(ada, section, "> Hvor mange er det?");
        assertThat(waits(ada))
                .as("who only quotes the mandate has written nothing")
                .containsExactly(Waits.WRITE);
        remindNow(section);
        assertThat(letters("sectionReminder", ada)).isEqualTo(2);
        write(ada, section, "> Hvor mange er det?\n\nDet er mange.");
        assertThat(waits(ada)).isEmpty();
        remindNow(section);
        assertThat(letters("sectionReminder", ada)).isEqualTo(2);
    }

    @Test
    void whoeverIsPartialIsToldNothing() throws Exception {
        var id = begin();
        world.recuse(ada, mandate, new SubjectRef("Deliverable", id.value(), 0, ""));
        var section = asked(id, ada, LocalDate.now(clock).minusDays(1));
        remindNow(section);
        assertThat(letters("sectionAskedUntil", ada)).isZero();
        assertThat(letters("sectionReminder", ada)).isZero();
        assertThat(waits(ada)).isEmpty();
    }

    @Test
    void theLeaderFinishesAndTheSecretariatIsTold() {
        var leader = leader();
        var id = written();
        submit(id);
        assertThat(waits(leader)).containsExactly(Waits.FINISH);
        run(leader, () -> deliverables.finish(finishing(leader, id)));
        assertThat(letters("deliverableReady", secretary)).isOne();
        assertThat(waits(leader)).isEmpty();
        assertThat(waits(secretary)).containsExactly(Waits.ASK);
    }

    @Test
    void theSecretariatIsToldOfEachStepAndTheGroupOfTheLast() {
        var id = ready();
        assertThat(letters("deliverableReady", secretary)).as("who did it").isZero();
        var round = ask(id);
        assertThat(waits(secretary)).isEmpty();
        approveByGroup(round);
        assertThat(letters("deliverablePassed", secretary)).isOne();
        assertThat(letters("deliverablePassed", ada)).isZero();
        cast(boardMember, ask(id), PositionKind.APPROVE);
        assertThat(letters("deliverableApproved", ada)).isOne();
        assertThat(letters("deliverableApproved", secretary)).isOne();
        assertThat(waits(secretary)).containsExactly(Waits.PUBLISH);
        publish(id);
        assertThat(waits(secretary)).isEmpty();
        assertThat(letters("deliverablePublished", ada)).isOne();
        assertThat(letters("deliverablePublished", secretary)).as("who did it").isZero();
    }

    @Test
    void whoSaidSomethingOfATextThatIsTakenBackIsTold() {
        var id = ready();
        var leader = leader();
        var round = ask(id);
        approveByGroup(round);
        cast(leader, round, PositionKind.APPROVE);
        recall(id);

        for (var member : List.of(ada, bo, cille, leader)) {
            assertThat(letters("deliverableRecalled", member)).isOne();
        }
        assertThat(letters("deliverableRecalled", secretary)).as("who did it").isZero();
        assertThat(letters("deliverableRecalledElsewhere", boardMember))
                .as("it was never before the board")
                .isZero();
    }

    @Test
    void votersOfARoundThatIsCalledOffAreToldOnce() {
        var id = ready();
        approveByGroup(ask(id));
        ask(id);
        recall(id);

        assertThat(letters("roundCancelled", boardMember)).isOne();
        assertThat(letters("deliverableRecalledElsewhere", boardMember)).isZero();
        assertThat(letters("deliverableRecalled", boardMember)).isZero();
        assertThat(letters("deliverableRecalled", ada)).isOne();
    }

    @Test
    void nobodyElseIsToldOfADraftThatIsTakenBack() {
        var id = written();
        submit(id);
        recall(id);
        assertThat(letters("deliverableRecalled", ada)).isZero();
    }

    @Test
    void allWhoMayKnowOfATextAreToldThatItIsGivenUp() {
        var id = ready();
        var leader = leader();
        var round = ask(id);
        approveByGroup(round);
        cast(leader, round, PositionKind.APPROVE);
        cast(boardMember, ask(id), PositionKind.OBJECT);
        endRound(id);
        run(secretary, () -> deliverables.edit(new EditDeliverable(key(), id, version(id), form("Hemmelig tittel"))));
        world.recuse(cille, mandate, new SubjectRef("Deliverable", id.value(), 0, ""));
        withdraw(leader, id);

        assertThat(letters("deliverableWithdrawn", ada)).isOne();
        assertThat(letters("deliverableWithdrawn", secretary)).isOne();
        assertThat(letters("deliverableWithdrawn", leader)).as("who did it").isZero();
        assertThat(letters("deliverableWithdrawn", cille)).as("who is partial").isZero();
        assertThat(letters("deliverableWithdrawn", boardMember)).isZero();
        assertThat(letters("deliverableWithdrawnElsewhere", boardMember)).isOne();
        assertThat(world.text(
                        "select subject from mail_message where kind = 'deliverableWithdrawnElsewhere' and person_id = ?1",
                        boardMember.personId().value()))
                .as("the board knows it by the name it had before it")
                .contains("Ulv i utmark")
                .doesNotContain("Hemmelig");
    }

    @Test
    void theBoardHearsNothingOfATextThatWasNeverBeforeIt() {
        var id = written();
        var leader = leader();
        withdraw(leader, id);
        assertThat(letters("deliverableWithdrawn", ada)).isOne();
        assertThat(letters("deliverableWithdrawnElsewhere", boardMember)).isZero();
    }

    private void recall(DeliverableId id) {
        run(secretary, () -> deliverables.recall(new RecallDeliverable(key(), id, version(id), "Mer må med.")));
    }

    private void withdraw(Actor.Someone leader, DeliverableId id) {
        run(leader, () -> deliverables.withdraw(new WithdrawDeliverable(key(), id, version(id), "Ikke aktuelt.")));
    }

    @Test
    void aProgressReportTakesFiguresThatStandStillOnceItIsCut() {
        var form = new DeliverableForm(
                DeliverableKind.PROGRESS_REPORT, "Status", "nb", "", "", List.of(clause), List.of());
        var id = begin(form);
        section(id, "Status", "Det går.");
        take(id);
        assertThat(world.text("select figures from deliverable where id = ?1", id.value()))
                .contains("milestonesReached", "pointsAnswered", "deliverablesApproved");
        submit(id);
        var cut = hash(id);
        take(id);
        assertThat(hash(id)).as("what was cut stands still").isEqualTo(cut);
        submit(id);
        assertThat(hash(id)).as("the figures were counted at another instant").isNotEqualTo(cut);
    }

    @Test
    void nothingElseTakesFigures() {
        var id = begin();
        assertThat(refusalOf(() -> take(id))).isInstanceOf(SharedRefusal.NotThereOrNotYours.class);
    }

    /** Its day is over, so that it doesn't ask to run again. */
    private void remindNow(SectionId section) throws Exception {
        world.runNow("reminder.section", section.toString());
        until(() -> world.number(
                        "select count(*) from scheduled_tasks where task_name = ?1 and task_instance = ?2",
                        "reminder.section",
                        section.toString())
                == 0);
    }

    private void take(DeliverableId id) {
        run(secretary, () -> {
            var ignored = deliverables.takeFigures(new TakeFigures(key(), id, version(id)));
        });
    }

    private String hash(DeliverableId id) {
        return world.text("select content_hash from deliverable where id = ?1", id.value());
    }
}
