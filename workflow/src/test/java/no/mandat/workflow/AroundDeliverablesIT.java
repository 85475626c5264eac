package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.document.Openness;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.SectionId;
import no.mandat.domain.shared.SubjectRef;
import no.mandat.workflow.deliverable.AddSection;
import no.mandat.workflow.deliverable.DeliverableForm;
import no.mandat.workflow.deliverable.DraftedParts;
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
    void whatTheBoardReturnsWaitsForThoseWhoWriteItUntilTheGroupHasItAgain() {
        var id = begin(form("Ulv i utmark", ada.personId()));
        section(id, "Bestanden", "Det er mange.");
        submit(id);
        finish(id);
        approveByGroup(ask(id));
        cast(boardMember, ask(id), PositionKind.OBJECT);
        endRound(id);
        var leader = leader();

        for (var writer : List.of(ada, leader, secretary)) {
            assertThat(waits(writer)).containsExactly(Waits.REWORK);
        }
        for (var other : List.of(bo, boardMember)) {
            assertThat(waits(other)).isEmpty();
        }
        section(id, "Mer", "Noe til.");
        submit(id);
        assertThat(waits(ada)).isEmpty();
        assertThat(waits(leader)).containsExactly(Waits.FINISH);
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
    void votersOfARoundThatIsCalledOffAreToldOnce() throws Exception {
        var id = ready();
        approveByGroup(ask(id));
        ask(id);
        recall(id);

        until(() -> letters("roundCancelled", boardMember) == 1);
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
        var ignored = take(id, false);
    }

    private DraftedParts take(DeliverableId id, boolean writes) {
        return as(secretary, () -> deliverables.takeFigures(new TakeFigures(key(), id, version(id), writes)));
    }

    private DeliverableId progressReport(String language) {
        return begin(new DeliverableForm(
                DeliverableKind.PROGRESS_REPORT, "Status", language, "", "", List.of(clause), List.of()));
    }

    private String textOf(DeliverableId id, String title) {
        return world.text(
                "select text from section where deliverable_id = ?1 and title = ?2 and removed = false",
                id.value(),
                title);
    }

    private UUID milestone(String title, String state, LocalDate due, String reachedOn) {
        var id = UUID.randomUUID();
        world.change("""
                insert into milestone (id, mandate_id, title, due_day, due_whole_month, baseline, board_controlled, state,
                    reached_on, date_changes, moves, changed_at, version)
                values (?1, ?2, ?3, ?4, false, ?4, false, ?5, nullif(?6, ''), 0, 0, ?7, 0)
                """, id, mandate.value(), title, due, state, reachedOn, clock.instant());
        return id;
    }

    private void moved(UUID milestone, LocalDate from) {
        world.change("""
                insert into milestone_move (milestone_id, number, from_day, from_whole_month, to_day, to_whole_month,
                    reason, person_id, at, state)
                select id, 1, ?2, false, due_day, false, 'Det tok tid', ?3, ?4, 'MADE' from milestone where id = ?1
                """, milestone, from, secretary.personId().value(), clock.instant());
    }

    @Test
    void aProgressReportIsDraftedFromWhatItsFiguresAreTakenFrom() {
        var today = LocalDate.now(clock);
        milestone(
                "Kartlegging | ferdig",
                "REACHED",
                today.minusDays(30),
                today.minusDays(28).toString());
        milestone("Besøket på *verftet*", "PLANNED", today.minusDays(3), "");
        milestone("Delnotatet", "IN_PROGRESS", today.plusDays(20), "");
        var id = progressReport("nb");
        section(id, "Innledning", "Det går.");
        assertThat(take(id, true)).isEqualTo(new DraftedParts(6, 0));
        assertThat(textOf(id, "Milepæler som er nådd"))
                .contains("| Milepæl | Frist | Nådd |", "| Kartlegging \\| ferdig |", "Kilde: Planen, ");
        assertThat(textOf(id, "Milepæler som kommer"))
                .contains("Delnotatet", "i gang")
                .doesNotContain("verftet");
        assertThat(textOf(id, "Risiko")).contains("Besøket på \\*verftet\\*", "3 dager over fristen");
        assertThat(textOf(id, "Innspill")).contains("innspill", "Kilde: Innspillsrundene, ");
        assertThat(textOf(id, "Innledning")).isEqualTo("Det går.");
    }

    @Test
    void whatSomebodyHasWrittenInAProgressReportStandsAndWhatWasTakenOutIsDraftedAnew() {
        var id = progressReport("en");
        section(id, "Risks", "> What may go wrong?");
        section(id, "Meetings", "We met often.");
        assertThat(take(id, true)).isEqualTo(new DraftedParts(5, 1));
        assertThat(textOf(id, "Meetings")).isEqualTo("We met often.");
        assertThat(textOf(id, "Risks")).contains("Source: ").doesNotContain("What may go wrong?");
        assertThat(take(id, true)).as("nothing of it is lost the next time").isEqualTo(new DraftedParts(0, 6));
        world.change("update section set removed = true where deliverable_id = ?1 and title = 'Meetings'", id.value());
        assertThat(take(id, true)).isEqualTo(new DraftedParts(1, 5));
        assertThat(textOf(id, "Meetings")).contains("Source: ");
    }

    @Test
    void aLaterProgressReportTellsSinceTheOneBeforeThatWasFixed() {
        var today = LocalDate.now(clock);
        milestone(
                "Kartlegging",
                "REACHED",
                today.minusDays(30),
                today.minusDays(28).toString());
        var first = progressReport("nb");
        assertThat(take(first, true)).isEqualTo(new DraftedParts(6, 0));
        var reached = "Milepæler som er nådd";
        assertThat(textOf(first, reached)).contains("Kartlegging").doesNotContain("forrige løypemelding");
        submit(first);

        var beside = progressReport("nb");
        take(beside);
        assertThat(take(beside, true)).isEqualTo(new DraftedParts(6, 0));
        assertThat(textOf(beside, reached))
                .as("the first can still change")
                .contains("Kartlegging")
                .doesNotContain("forrige løypemelding");

        finish(first);
        milestone(
                "Besøket på verftet",
                "REACHED",
                today.minusDays(3),
                today.minusDays(40).toString());
        moved(milestone("Delnotatet", "PLANNED", today.plusDays(30), ""), today.plusDays(10));
        milestone("Høringen", "PLANNED", today.plusDays(15), "");
        var later = progressReport("nb");
        assertThat(take(later, true)).isEqualTo(new DraftedParts(6, 0));
        assertThat(textOf(later, reached))
                .startsWith("Siden forrige løypemelding, ")
                .contains("Besøket på verftet", "I alt er 2 milepæler nådd.")
                .doesNotContain("Kartlegging");
        assertThat(textOf(later, "Milepæler som er forskjøvet"))
                .contains("| Milepæl | Første frist | Forrige frist | Frist nå |", "| Delnotatet |")
                .doesNotContain("Høringen");
        assertThat(textOf(later, "Milepæler som kommer")).contains("Høringen", "Delnotatet");
        assertThat(textOf(later, "Møter")).startsWith("Gruppen har ikke holdt møter siden forrige løypemelding, ");
    }

    @Test
    void aProgressReportIsDraftedInAsManyStatementsWhateverCameBefore() throws Exception {
        var today = LocalDate.now(clock);
        fixed();
        moved(milestone("Delnotatet", "PLANNED", today.plusDays(30), ""), today.plusDays(10));
        var few = progressReport("nb");
        long once = world.statements(() -> take(few, true));
        fixed();
        for (int i = 0; i < 3; i++) {
            moved(milestone("Delnotat %d".formatted(i), "PLANNED", today.plusDays(30), ""), today.plusDays(10));
        }
        var many = progressReport("nb");
        assertThat(world.statements(() -> take(many, true))).isEqualTo(once);
    }

    private void fixed() {
        var id = progressReport("nb");
        section(id, "Status", "Det går.");
        submit(id);
        finish(id);
    }

    @Test
    void figuresAreTakenWithoutText() {
        var id = progressReport("nb");
        assertThat(take(id, false)).isEqualTo(new DraftedParts(0, 0));
        assertThat(world.number("select count(*) from section where deliverable_id = ?1", id.value()))
                .isZero();
    }

    private String hash(DeliverableId id) {
        return world.text("select content_hash from deliverable where id = ?1", id.value());
    }
}
