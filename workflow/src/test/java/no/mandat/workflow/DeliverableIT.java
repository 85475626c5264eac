package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.approval.ApprovalRefusal;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.deliverable.DeliverableAction;
import no.mandat.domain.deliverable.DeliverableRefusal;
import no.mandat.domain.deliverable.DeliverableState;
import no.mandat.domain.mandate.Answer;
import no.mandat.domain.mandate.ClauseKind;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.mandate.RouteStep.Asked;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RoundId;
import no.mandat.domain.shared.SectionId;
import no.mandat.domain.shared.SubjectRef;
import no.mandat.workflow.approval.CastPosition;
import no.mandat.workflow.approval.DeclarePartial;
import no.mandat.workflow.approval.DemandOverride;
import no.mandat.workflow.approval.EndRound;
import no.mandat.workflow.approval.ImpartialityService;
import no.mandat.workflow.closing.ClosingQueries;
import no.mandat.workflow.deliverable.AddSection;
import no.mandat.workflow.deliverable.BeginDeliverable;
import no.mandat.workflow.deliverable.ConfirmDeliverable;
import no.mandat.workflow.deliverable.DeliverableDetails;
import no.mandat.workflow.deliverable.DeliverableForm;
import no.mandat.workflow.deliverable.DeliverableQueries;
import no.mandat.workflow.deliverable.EditDeliverable;
import no.mandat.workflow.deliverable.FinishDeliverable;
import no.mandat.workflow.deliverable.KeepApproved;
import no.mandat.workflow.deliverable.MyDeliverableRow;
import no.mandat.workflow.deliverable.MyDeliverables;
import no.mandat.workflow.deliverable.RecallDeliverable;
import no.mandat.workflow.deliverable.ReviseDeliverable;
import no.mandat.workflow.deliverable.RevisionRow;
import no.mandat.workflow.deliverable.SectionDraft;
import no.mandat.workflow.deliverable.SectionDrafts;
import no.mandat.workflow.deliverable.StepRow;
import no.mandat.workflow.deliverable.SubmitDeliverable;
import no.mandat.workflow.deliverable.UpholdDeliverable;
import no.mandat.workflow.deliverable.WithdrawDeliverable;
import no.mandat.workflow.deliverable.WritingQueries;
import no.mandat.workflow.drafts.Drafts;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.SharedRefusal;
import org.junit.jupiter.api.Test;

/** What a group delivers, until its text is fixed. */
class DeliverableIT extends InADeliverable {

    @Inject
    ImpartialityService impartiality;

    @Inject
    WritingQueries writing;

    @Inject
    Drafts drafts;

    @Inject
    DeliverableQueries deliverableQueries;

    @Inject
    MyDeliverables mine;

    @Inject
    ClosingQueries closing;

    private static DeliverableForm unnamed() {
        return new DeliverableForm(DeliverableKind.NOTE, "Et notat", "nn", "", "", List.of(), List.of());
    }

    private void edit(Actor.Someone editor, DeliverableId id, DeliverableForm form) {
        run(editor, () -> deliverables.edit(new EditDeliverable(key(), id, version(id), form)));
    }

    @Test
    void isBegunAndTellsAllThatIsSaidOfIt() {
        var id = begin();

        assertThat(stateOf(id)).isEqualTo(DeliverableState.DRAFT);
        assertThat(trailOf(id.value())).containsExactly("DeliverableBegun");
        assertThat(told("DeliverableBegun"))
                .contains("mandate", "number", "kind", "title", "language", "summary", "receiver", "clauses", "state");
        assertThat(world.number("select number from deliverable where id = ?1", id.value()))
                .isOne();
        assertThat(world.number(
                        "select number from deliverable where id = ?1",
                        begin(form("Et til")).value()))
                .isEqualTo(2);
    }

    @Test
    void isBegunOnceByTheSameCommand() throws Exception {
        var command = new BeginDeliverable(key(), mandate, form("Bare én"));

        var ends = world.together(3, () -> as(secretary, () -> deliverables.begin(command)));

        assertThat(ends).hasOnlyElementsOfType(DeliverableId.class);
        assertThat(ends.stream().distinct()).hasSize(1);
        assertThat(world.number("select count(*) from deliverable where mandate_id = ?1", mandate.value()))
                .isOne();
    }

    @Test
    void getsANumberOfItsOwnWhenSeveralAreBegunAtOnce() throws Exception {
        world.together(
                4, () -> as(secretary, () -> deliverables.begin(new BeginDeliverable(key(), mandate, form("Flere")))));

        assertThat(world.number(
                        "select count(distinct number) from deliverable where mandate_id = ?1", mandate.value()))
                .isEqualTo(4);
    }

    @Test
    void isBegunByTheSecretariatAndNobodyElse() {
        var notYours = new SharedRefusal.NotThereOrNotYours();
        for (var other : List.of(ada, leader(), boardMember, world.person("Fremmed", RealmRole.MEMBER))) {
            assertThat(refusalOf(() ->
                            as(other, () -> deliverables.begin(new BeginDeliverable(key(), mandate, form("Mitt"))))))
                    .isEqualTo(notYours);
        }
    }

    @Test
    void isNotBegunInAMandateThatHasExpiredAndWhatIsUnderWayGoesOn() {
        var id = written();
        var yesterday = LocalDate.now(clock).minusDays(1);
        world.change(
                "update mandate set adopted_on = '2026-01-01', last_day = ?1 where id = ?2",
                yesterday,
                mandate.value());

        assertThat(refusalOf(() -> begin(form("Nytt")))).isEqualTo(new MandateRefusal.Expired(yesterday));
        submit(id);
        finish(id);
        assertThat(stateOf(id)).isEqualTo(DeliverableState.READY);
    }

    @Test
    void namesOnlyClausesOfItsMandateAndEditorsOfItsGroup() {
        var stranger = world.person("Fremmed", RealmRole.MEMBER);
        var foreign = new DeliverableForm(
                DeliverableKind.NOTE, "Et", "nb", "", "", List.of(new ClauseId(UUID.randomUUID())), List.of());

        assertThat(refusalOf(() -> begin(foreign))).isEqualTo(new DeliverableRefusal.NotItsClausesNow(1));
        assertThat(refusalOf(() -> begin(form("Et", stranger.personId()))))
                .isEqualTo(new DeliverableRefusal.NotOfTheGroup());
        assertThat(refusalOf(() -> begin(form("Et", boardMember.personId()))))
                .isEqualTo(new DeliverableRefusal.NotOfTheGroup());
    }

    @Test
    void keepsAnEditorWhoHasLeftTheGroupUntilSomebodyTakesThemOut() {
        var id = begin(form("Ulv", ada.personId()));
        world.leave(ada, world.mandate(mandate).expertGroup());

        edit(secretary, id, form("Ulv og bjørn", ada.personId()));
        edit(secretary, id, form("Ulv og bjørn"));

        assertThat(refusalOf(() -> edit(secretary, id, form("Ulv", ada.personId()))))
                .isEqualTo(new DeliverableRefusal.NotOfTheGroup());
    }

    @Test
    void isEditedByItsEditorsOnly() {
        var id = begin(form("Ulv", ada.personId()));

        edit(ada, id, form("Ulv i utmark", ada.personId(), bo.personId()));
        edit(bo, id, form("Ulv", ada.personId()));

        assertThat(told("DeliverableEdited")).containsExactlyInAnyOrder("title", "editors");
        for (var other : List.of(bo, cille, boardMember)) {
            assertThat(refusalOf(() -> edit(other, id, form("Mitt"))))
                    .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        }
        edit(leader(), id, form("Lederens"));
    }

    @Test
    void isNotOverwrittenByWhoSawAnOlderOne() {
        var id = begin();
        edit(secretary, id, form("Først"));

        assertThat(refusalOf(() ->
                        run(secretary, () -> deliverables.edit(new EditDeliverable(key(), id, 0, form("For sent"))))))
                .isEqualTo(new SharedRefusal.ChangedMeanwhile());
        assertThat(world.text("select title from deliverable where id = ?1", id.value()))
                .isEqualTo("Først");
    }

    @Test
    void leavesNoTraceOfAnEditThatSaysTheSame() {
        var id = begin();
        edit(secretary, id, form("Ulv i utmark"));
        assertThat(trailOf(id.value())).containsExactly("DeliverableBegun");
        assertThat(version(id)).isZero();
    }

    @Test
    void isConfirmedByTheLeaderWhereTheMandateDoesNotNameIt() {
        var leader = leader();
        var id = begin(unnamed());
        section(id, "Bestanden", "Tekst.");
        submit(id);

        assertThat(refusalOf(() -> run(leader, () -> deliverables.finish(finishing(leader, id)))))
                .isEqualTo(new DeliverableRefusal.NotConfirmed());
        assertThat(refusalOf(() -> run(secretary, () -> deliverables.confirm(new ConfirmDeliverable(key(), id)))))
                .as("a leader was found, so the head leads no more")
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        run(leader, () -> deliverables.confirm(new ConfirmDeliverable(key(), id)));
        assertThat(told("DeliverableConfirmed")).containsExactly("confirmedBy");
        assertThat(refusalOf(() -> run(leader, () -> deliverables.confirm(new ConfirmDeliverable(key(), id)))))
                .isEqualTo(new DeliverableRefusal.NothingToConfirm());
        run(leader, () -> deliverables.finish(finishing(leader, id)));
        assertThat(stateOf(id)).isEqualTo(DeliverableState.READY);
    }

    @Test
    void isNamedByAClauseThatAsksForItAndNotByAQuestionThatItAnswers() {
        var leader = leader();
        clausesAre(ClauseKind.QUESTION, clause);
        var id = begin(form("Et svar"));
        assertThat(waitsFor(leader, id)).containsExactly(MyDeliverableRow.Waits.CONFIRM);
        assertThat(as(leader, () -> deliverableQueries.details(id)))
                .returns(false, DeliverableDetails::confirmed)
                .satisfies(details -> assertThat(details.actions()).contains(DeliverableAction.CONFIRM));

        clausesAre(ClauseKind.DELIVERABLE, clause);

        assertThat(waitsFor(leader, id)).isEmpty();
        assertThat(as(leader, () -> deliverableQueries.details(id)))
                .returns(true, DeliverableDetails::confirmed)
                .satisfies(details -> assertThat(details.actions()).doesNotContain(DeliverableAction.CONFIRM));
    }

    private List<MyDeliverableRow.Waits> waitsFor(Actor.Someone who, DeliverableId id) {
        return as(who, mine::mine).stream()
                .filter(row -> row.id().equals(id))
                .map(MyDeliverableRow::waits)
                .toList();
    }

    @Test
    void isCutIntoARevisionWhenItIsSubmittedAndIntoNoOtherWhileItSaysTheSame() {
        var id = written();
        submit(id);
        assertThat(told("DeliverableSubmitted"))
                .containsExactlyInAnyOrder("state", "revision", "contentHash", "revisions");
        assertThat(revisions(id)).isOne();

        finish(id);

        assertThat(revision(id)).isOne();
        assertThat(revisions(id)).isOne();
        assertThat(told("DeliverableFinished")).containsExactlyInAnyOrder("state", "route", "step");
        assertThat(trailOf(id.value()))
                .containsExactly("DeliverableBegun", "DeliverableSubmitted", "DeliverableFinished");
    }

    @Test
    void isWrittenInReviewAndSubmittedAgainWhichLeavesNoTraceWhereItSaysTheSame() {
        var id = begin();
        var section = section(id, "Bestanden", "Det er mange.");
        submit(id);
        submit(id);
        assertThat(trailOf(id.value())).containsExactly("DeliverableBegun", "DeliverableSubmitted");

        write(secretary, section, "Det er flere.");
        submit(id);

        assertThat(revisions(id)).isEqualTo(2);
    }

    @Test
    void isNotCutBeforeItSaysAnything() {
        var id = begin();
        section(id, "Bestanden", "");
        section(id, "Spørsmålet", "> Hvor mange er det?");
        assertThat(refusalOf(() -> submit(id))).isEqualTo(new DeliverableRefusal.NothingWritten());
        assertThat(revisions(id)).isZero();
        assertThat(stateOf(id)).isEqualTo(DeliverableState.DRAFT);
    }

    @Test
    void isFixedOnceItIsFinished() {
        var id = ready();
        var notNow = new DeliverableRefusal.DeliverableNotInState(DeliverableState.READY, DeliverableAction.EDIT);

        assertThat(refusalOf(() -> edit(secretary, id, form("For sent")))).isEqualTo(notNow);
        assertThat(refusalOf(() ->
                        as(secretary, () -> sections.add(new AddSection(key(), id, null, 1, sectionForm("Ny"), "")))))
                .isEqualTo(notNow);
        assertThat(refusalOf(() -> recommendation(id, "Tell dem."))).isEqualTo(notNow);
        assertThat(refusalOf(() -> dissent(ada, id, null, "Nei."))).isEqualTo(notNow);
    }

    @Test
    void isRecalledDuringARoundWhichIsCalledOffAndItsVotersAreTold() throws Exception {
        var id = ready();
        var round = ask(id);
        cast(ada, round, PositionKind.APPROVE);

        run(secretary, () -> deliverables.recall(new RecallDeliverable(key(), id, version(id), "Mer må med.")));

        assertThat(stateOf(id)).isEqualTo(DeliverableState.DRAFT);
        assertThat(state(round)).isEqualTo(RoundState.CANCELLED);
        assertThat(told("DeliverableRecalled")).containsExactlyInAnyOrder("state", "route", "step", "round");
        assertThat(trailOf(id.value())).endsWith("StepAsked", "DeliverableRecalled");
        until(() -> letters("roundCancelled", bo) == 1);
        submit(id);
        finish(id);
        assertThat(state(ask(id))).isEqualTo(RoundState.OPEN);
    }

    @Test
    void isRecalledOnceWhenTwoDoAtOnce() throws Exception {
        var id = ready();
        int seen = version(id);

        var ends = world.together(
                2,
                () -> as(secretary, () -> {
                    deliverables.recall(new RecallDeliverable(key(), id, seen, "Mer må med."));
                    return true;
                }));

        assertThat(ends).containsOnlyOnce(true);
        assertThat(trailOf(id.value())).containsOnlyOnce("DeliverableRecalled");
    }

    @Test
    void isGivenUpByItsLeaderWithAReasonBeforeItIsApproved() {
        var id = ready();
        var round = ask(id);
        var leader = leader();

        assertThat(refusalOf(() ->
                        run(ada, () -> deliverables.withdraw(new WithdrawDeliverable(key(), id, version(id), "Nei.")))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        run(leader, () -> deliverables.withdraw(new WithdrawDeliverable(key(), id, version(id), "Ikke aktuelt.")));

        assertThat(stateOf(id)).isEqualTo(DeliverableState.WITHDRAWN);
        assertThat(state(round)).isEqualTo(RoundState.CANCELLED);
        assertThat(trailOf(id.value())).endsWith("DeliverableWithdrawn");
    }

    @Test
    void isNotGivenUpOnceItIsApproved() {
        var id = approved();
        run(secretary, () -> deliverables.revise(new ReviseDeliverable(key(), id, version(id))));

        assertThat(refusalOf(() -> run(
                        secretary,
                        () -> deliverables.withdraw(new WithdrawDeliverable(key(), id, version(id), "Nei.")))))
                .isEqualTo(new DeliverableRefusal.DeliverableNotInState(
                        DeliverableState.DRAFT, DeliverableAction.WITHDRAW));
    }

    @Test
    void standsAsApprovedWhenItsNextRevisionIsGivenUpAndTheRoundAboutThatIsCalledOff() {
        var id = approved();
        run(secretary, () -> deliverables.revise(new ReviseDeliverable(key(), id, version(id))));
        edit(secretary, id, form("Bjørn"));
        section(id, "Mer", "Noe annet.");
        submit(id);
        finish(id);
        var round = ask(id);

        assertThat(refusalOf(() -> run(ada, () -> deliverables.keep(new KeepApproved(key(), id, version(id), "Nei.")))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        run(secretary, () -> deliverables.keep(new KeepApproved(key(), id, version(id), "Ikke aktuelt.")));

        assertThat(stateOf(id)).isEqualTo(DeliverableState.APPROVED);
        assertThat(state(round)).isEqualTo(RoundState.CANCELLED);
        assertThat(told("RevisionGivenUp")).containsExactlyInAnyOrder("state", "round", "step", "title");
        assertThat(trailOf(id.value())).endsWith("RevisionGivenUp");
        assertThat(world.text("select title from deliverable where id = ?1", id.value()))
                .isEqualTo("Ulv i utmark");
        assertThat(letters("revisionGivenUp", ada)).isOne();
        var details = as(ada, () -> deliverableQueries.details(id));
        assertThat(details.revision()).isOne();
        assertThat(details.showsDraft()).isFalse();
        assertThat(details.steps()).allMatch(StepRow::passed);
        assertThat(details.steps().getFirst().outcome())
                .as("of the round about what was approved")
                .isEqualTo(RoundState.PASSED);
        publish(id);
        assertThat(world.number("select published_revision from deliverable where id = ?1", id.value()))
                .isOne();
    }

    @Test
    void isSupersededWhenItsNextRevisionIsApprovedAndPublished() {
        var id = approved();
        publish(id);
        assertThat(letters("deliverablePublishedAgain", ada)).isZero();
        run(secretary, () -> deliverables.revise(new ReviseDeliverable(key(), id, version(id))));
        section(id, "Mer", "Noe annet.");
        submit(id);
        finish(id);
        approve(id);

        assertThat(letters("deliverableApproved", secretary)).isOne();
        assertThat(letters("deliverableApprovedAgain", secretary)).isOne();
        assertThat(as(ada, () -> deliverableQueries.details(id)).revisions()).allMatch(RevisionRow::approved);
        publish(id);
        assertThat(letters("deliverablePublishedAgain", ada)).isOne();
    }

    @Test
    void isMadeReadyOnlyAsTheLeaderSawIt() {
        var id = begin();
        var section = section(id, "Bestanden", "Det er mange.");
        submit(id);
        var seen = clock.instant();
        var shown = as(secretary, () -> working.working(id));
        write(secretary, section, "Det er flere.");

        var command = new FinishDeliverable(key(), id, version(id), shown.hash(), seen, false, false, List.of());
        assertThat(refusalOf(() -> run(secretary, () -> deliverables.finish(command))))
                .isEqualTo(new DeliverableRefusal.TextChanged(List.of("Bestanden")));
        assertThat(stateOf(id)).isEqualTo(DeliverableState.IN_REVIEW);
        finish(id);
        assertThat(stateOf(id)).isEqualTo(DeliverableState.READY);
    }

    @Test
    void namesUnsavedWordsBeforeItIsMadeReadyWithoutThem() {
        var id = begin(form("Ulv i utmark", ada.personId()));
        var section = section(id, "Bestanden", "Det er mange.");
        submit(id);
        type(ada, section, "Det er mange.");
        type(bo, section, "Det er mange.");
        assertThat(as(ada, () -> writing.kept(id))).containsExactly(section);
        assertThat(as(secretary, () -> writing.kept(id))).isEmpty();

        var shown = as(secretary, () -> working.working(id));
        var command =
                new FinishDeliverable(key(), id, version(id), shown.hash(), clock.instant(), false, false, List.of());
        assertThat(refusalOf(() -> run(secretary, () -> deliverables.finish(command))))
                .isInstanceOfSatisfying(DeliverableRefusal.WordsUnsaved.class, refusal -> assertThat(refusal.typed())
                        .as("who doesn't write it can't save it either")
                        .extracting(
                                DeliverableRefusal.WordsUnsaved.Typed::name,
                                DeliverableRefusal.WordsUnsaved.Typed::section)
                        .containsExactly(tuple(ada.name(), "Bestanden")));
        assertThat(stateOf(id)).isEqualTo(DeliverableState.IN_REVIEW);
        run(
                secretary,
                () -> deliverables.finish(new FinishDeliverable(
                        key(), id, version(id), shown.hash(), clock.instant(), false, true, List.of())));
        assertThat(stateOf(id)).isEqualTo(DeliverableState.READY);
        assertThat(as(ada, () -> writing.kept(id))).containsExactly(section);
    }

    @Test
    void namesNoWordsThatTheTextHasGoneOnWithout() {
        var id = begin(form("Ulv i utmark", ada.personId()));
        var section = section(id, "Bestanden", "Det er mange.");
        submit(id);
        type(ada, section, "Det er mange.");
        write(secretary, section, "Det er mange flere.");

        finish(id);
        assertThat(stateOf(id)).isEqualTo(DeliverableState.READY);
        assertThat(as(ada, () -> writing.kept(id))).as("they find them still").containsExactly(section);
    }

    @Test
    void namesWordsThatBeganWithAnOlderTextAndWentOnAfterIt() {
        var id = begin(form("Ulv i utmark", ada.personId()));
        var section = section(id, "Bestanden", "Det er mange.");
        submit(id);
        write(secretary, section, "Det er mange flere.");
        type(ada, section, "Det er mange.");

        assertThat(refusalOf(() -> finish(id))).isInstanceOf(DeliverableRefusal.WordsUnsaved.class);
    }

    private void type(Actor.Someone who, SectionId section, String before) {
        run(who, () -> drafts.keep(SectionDrafts.place(section), new SectionDraft(1, before, "Det er flere.").write()));
    }

    @Test
    void isFinishedByWhoeverHasAVoteWhereItsLeaderIsPartial() {
        var leader = leader();
        var id = begin(unnamed());
        section(id, "Bestanden", "Tekst.");
        submit(id);
        assertThat(refusalOf(() -> run(ada, () -> deliverables.confirm(new ConfirmDeliverable(key(), id)))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        world.recuse(leader, mandate, new SubjectRef("Deliverable", id.value(), 0, ""));

        assertThat(refusalOf(() -> run(leader, () -> deliverables.confirm(new ConfirmDeliverable(key(), id)))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(refusalOf(() -> run(secretary, () -> deliverables.confirm(new ConfirmDeliverable(key(), id)))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(as(ada, () -> deliverableQueries.details(id)).actions())
                .contains(DeliverableAction.CONFIRM, DeliverableAction.FINISH, DeliverableAction.WITHDRAW);
        assertThat(as(ada, () -> mine.mine()))
                .filteredOn(row -> row.id().equals(id))
                .extracting(MyDeliverableRow::waits)
                .containsExactly(MyDeliverableRow.Waits.CONFIRM);
        run(ada, () -> deliverables.confirm(new ConfirmDeliverable(key(), id)));
        run(bo, () -> deliverables.finish(finishing(bo, id)));
        assertThat(stateOf(id)).isEqualTo(DeliverableState.READY);
        run(cille, () -> deliverables.withdraw(new WithdrawDeliverable(key(), id, version(id), "Ikke aktuelt.")));
        assertThat(stateOf(id)).isEqualTo(DeliverableState.WITHDRAWN);
    }

    @Test
    void passesItsStepWhenTheObjectionThatStoppedItIsOverridden() throws Exception {
        var id = ready();
        var round = ask(id);
        cast(ada, round, PositionKind.APPROVE);
        cast(bo, round, PositionKind.APPROVE);
        var objection = cast(cille, round, PositionKind.OBJECT);
        assertThat(stateOf(id))
                .as("it waits for its deadline, for the objection may be withdrawn or overridden")
                .isEqualTo(DeliverableState.IN_APPROVAL);
        for (var voter : List.of(ada, bo, cille)) {
            run(voter, () -> service.demandOverride(new DemandOverride(key(), objection)));
        }
        var override = new RoundId(UUID.fromString(
                world.text("select cast(id as char) from approval_round where objection_id = ?1", objection.value())));
        world.passDeadline(round);
        world.runNow("deadline", round.toString());
        assertThat(refusalOf(() -> endRound(id))).isEqualTo(new ApprovalRefusal.OverrideUnderWay());
        cast(ada, override, PositionKind.APPROVE);
        cast(bo, override, PositionKind.APPROVE);
        assertThat(stateOf(id)).isEqualTo(DeliverableState.IN_APPROVAL);
        cast(cille, override, PositionKind.OBJECT);

        assertThat(state(override)).isEqualTo(RoundState.PASSED);
        assertThat(state(round)).isEqualTo(RoundState.PASSED);
        assertThat(trailOf(id.value())).endsWith("StepPassed").doesNotContain("DeliverableReturned");
        assertThat(world.number("select step from deliverable where id = ?1", id.value()))
                .isEqualTo(2);
    }

    @Test
    void comesBackWhenAnObjectionIsNotOverridden() throws Exception {
        var id = ready();
        var round = ask(id);
        cast(ada, round, PositionKind.APPROVE);
        cast(bo, round, PositionKind.APPROVE);
        var objection = cast(cille, round, PositionKind.OBJECT);
        for (var voter : List.of(ada, bo, cille)) {
            run(voter, () -> service.demandOverride(new DemandOverride(key(), objection)));
        }
        var override = new RoundId(UUID.fromString(
                world.text("select cast(id as char) from approval_round where objection_id = ?1", objection.value())));
        world.passDeadline(round);
        for (var voter : List.of(ada, bo, cille)) {
            cast(voter, override, PositionKind.OBJECT);
        }
        run(cille, () -> service.end(new EndRound(key(), override)));

        assertThat(state(round)).isEqualTo(RoundState.FAILED);
        assertThat(stateOf(id)).isEqualTo(DeliverableState.DRAFT);
        assertThat(trailOf(id.value())).containsOnlyOnce("DeliverableReturned");
    }

    @Test
    void isAskedAnewWhenAStepBehindItTurns() {
        var id = ready();
        var group = ask(id);
        approveByGroup(group);
        var board = ask(id);

        world.turn(secretary, mandate, group, new SubjectRef("Deliverable", id.value(), 1, ""), RoundState.LAPSED);

        assertThat(state(board)).isEqualTo(RoundState.CANCELLED);
        assertThat(stateOf(id)).isEqualTo(DeliverableState.READY);
        assertThat(world.number("select step from deliverable where id = ?1", id.value()))
                .isOne();
        approveByGroup(ask(id));
        var again = ask(id);
        world.turn(
                secretary,
                mandate,
                new RoundId(UUID.fromString(world.text(
                        "select cast(max(step_round_id) as char) from deliverable_round where deliverable_id = ?1 and"
                                + " step_no = 1",
                        id.value()))),
                new SubjectRef("Deliverable", id.value(), 1, ""),
                RoundState.FAILED);
        assertThat(state(again)).isEqualTo(RoundState.CANCELLED);
        assertThat(stateOf(id)).isEqualTo(DeliverableState.DRAFT);
    }

    @Test
    void takesNoPositionOnAnOldRevision() {
        var id = ready();
        var round = ask(id);
        var old = position(round, PositionKind.APPROVE);
        run(secretary, () -> deliverables.recall(new RecallDeliverable(key(), id, version(id), "Mer må med.")));
        section(id, "Mer", "Noe annet.");
        submit(id);
        finish(id);
        var next = ask(id);

        assertThat(refusalOfCast(ada, old)).isInstanceOf(ApprovalRefusal.NotOpen.class);
        var onNext = new CastPosition(key(), next, PositionKind.APPROVE, "Fordi.", "Et tillegg.", null, old.hash());
        assertThat(refusalOfCast(ada, onNext)).isEqualTo(new ApprovalRefusal.OtherContent());
        assertThat(letters("roundCancelled", ada)).isOne();
        assertThat(letters("roundCancelled", cille)).isOne();
    }

    @Test
    void answersWhatWasChosenInReviewOnceTheSameTextIsApproved() {
        var late = new ClauseId(UUID.randomUUID());
        clausesAre(ClauseKind.DELIVERABLE, clause, late);
        var id = written();
        submit(id);
        edit(
                secretary,
                id,
                new DeliverableForm(
                        DeliverableKind.NOTE,
                        "Ulv i utmark",
                        "nb",
                        "",
                        "Departementet",
                        List.of(clause, late),
                        List.of()));
        assertThat(answerOf(late)).isEqualTo(Answer.PARTLY);

        finish(id);
        assertThat(revision(id)).as("what it answers is another revision's").isEqualTo(2);
        approve(id);

        assertThat(answerOf(late)).isEqualTo(Answer.ANSWERED);
        assertThat(world.text(
                        "select group_concat(receiver order by revision) from deliverable_revision where"
                                + " deliverable_id = ?1",
                        id.value()))
                .isEqualTo(",Departementet");
        assertThat(world.number(
                        "select count(distinct content_hash) from deliverable_revision where deliverable_id = ?1",
                        id.value()))
                .as("and the text the same")
                .isOne();
    }

    private Answer answerOf(ClauseId asking) {
        return as(secretary, () -> closing.coverage(mandate)).get(asking).answer();
    }

    @Test
    void isUpheldAgainstTheBoardWithTheSameTextAndAReply() {
        var id = ready();
        approveByGroup(ask(id));
        cast(boardMember, ask(id), PositionKind.OBJECT);
        endRound(id);
        assertThat(stateOf(id)).isEqualTo(DeliverableState.DRAFT);
        assertThat(world.number("select returned_revision from deliverable where id = ?1", id.value()))
                .isOne();

        run(
                secretary,
                () -> deliverables.uphold(
                        new UpholdDeliverable(key(), id, version(id), "Vi står ved teksten.", List.of())));

        assertThat(stateOf(id)).isEqualTo(DeliverableState.READY);
        assertThat(revision(id)).isEqualTo(2);
        assertThat(world.text("select route from deliverable where id = ?1", id.value()))
                .contains("TAKE_NOTE");
        assertThat(world.text(
                        "select content from deliverable_revision where deliverable_id = ?1 and revision = 2",
                        id.value()))
                .contains("Vi står ved teksten.", "Styret for")
                .as("with the objection, in the words of whoever objected")
                .contains("Styremedlem", "Fordi.", "Et tillegg.");
        assertThat(told("DeliverableUpheld"))
                .containsExactlyInAnyOrder("state", "revision", "contentHash", "revisions", "route", "step");
        assertThat(trailOf(id.value())).endsWith("DeliverableReturned", "DeliverableUpheld");

        approveByGroup(ask(id));
        var note = ask(id);
        assertThat(refusalOf(() -> cast(boardMember, note, PositionKind.OBJECT)))
                .isEqualTo(new ApprovalRefusal.NotOffered(PositionKind.OBJECT));
        cast(boardMember, note, PositionKind.APPROVE_WITH_REMARKS);
        assertThat(stateOf(id)).isEqualTo(DeliverableState.APPROVED);
    }

    @Test
    void isUpheldOnceMoreWhereTheUpheldTextWasRecalled() {
        var id = ready();
        approveByGroup(ask(id));
        cast(boardMember, ask(id), PositionKind.OBJECT);
        endRound(id);
        uphold(id);
        assertThat(as(secretary, () -> deliverableQueries.details(id)).returned())
                .as("it is answered")
                .isNull();
        run(secretary, () -> deliverables.recall(new RecallDeliverable(key(), id, version(id), "En trykkfeil.")));

        assertThat(as(secretary, () -> deliverableQueries.details(id)))
                .satisfies(details -> assertThat(details.actions()).contains(DeliverableAction.UPHOLD))
                .satisfies(details ->
                        assertThat(details.returned()).isNotNull().returns(1, returned -> returned.revision()));
        run(
                secretary,
                () -> deliverables.uphold(
                        new UpholdDeliverable(key(), id, version(id), "Vi står ved teksten.", List.of())));

        assertThat(stateOf(id)).isEqualTo(DeliverableState.READY);
        assertThat(revision(id)).isEqualTo(3);
        assertThat(world.text(
                        "select content from deliverable_revision where deliverable_id = ?1 and revision = 3",
                        id.value()))
                .as("with what the board said, and the reply that counts")
                .contains("Fordi.", "Vi står ved teksten.")
                .doesNotContain("Vi står ved den.");
        assertThat(world.text("select route from deliverable where id = ?1", id.value()))
                .contains("TAKE_NOTE");
    }

    @Test
    void isUpheldWhereTheGroupWasAskedAboutTheSameTextOnceMoreAndItWasRecalled() {
        var id = ready();
        approveByGroup(ask(id));
        var board = ask(id);
        cast(boardMember, board, PositionKind.OBJECT);
        endRound(id);
        submit(id);
        finish(id);
        assertThat(ask(id)).isNotNull();
        assertThat(revision(id)).as("the same text").isOne();
        run(secretary, () -> deliverables.recall(new RecallDeliverable(key(), id, version(id), "Vi står ved den.")));

        assertThat(world.text("select cast(returned_round_id as char) from deliverable where id = ?1", id.value()))
                .isEqualTo(board.toString());
        assertThat(as(secretary, () -> deliverableQueries.details(id)))
                .satisfies(details -> assertThat(details.actions()).contains(DeliverableAction.UPHOLD))
                .satisfies(details ->
                        assertThat(details.returned()).isNotNull().returns(Asked.BOARD, returned -> returned.asked()));
        uphold(id);
        assertThat(world.text(
                        "select content from deliverable_revision where deliverable_id = ?1 and revision = 2",
                        id.value()))
                .as("with what the board said")
                .contains("Styremedlem", "Fordi.");
    }

    @Test
    void isNotUpheldOnceItsTextIsAnotherOrAgainstTheGroupItself() {
        var id = written();
        submit(id);
        finish(id);
        approveByGroup(ask(id));
        cast(boardMember, ask(id), PositionKind.OBJECT);
        endRound(id);
        section(id, "Mer", "Noe annet.");

        assertThat(refusalOf(() -> uphold(id))).isEqualTo(new DeliverableRefusal.NothingToUphold(true));

        var other = ready();
        cast(ada, ask(other), PositionKind.OBJECT);
        var round = roundOf(other);
        cast(bo, round, PositionKind.APPROVE);
        cast(cille, round, PositionKind.APPROVE);
        endRound(other);
        assertThat(stateOf(other)).isEqualTo(DeliverableState.DRAFT);
        assertThat(refusalOf(() -> uphold(other))).isEqualTo(new DeliverableRefusal.NothingToUphold(false));
    }

    private void uphold(DeliverableId id) {
        run(
                secretary,
                () -> deliverables.uphold(
                        new UpholdDeliverable(key(), id, version(id), "Vi står ved den.", List.of())));
    }

    @Test
    void isNotThereForWhoeverIsPartialInIt() {
        var id = begin(form("Ulv", ada.personId(), bo.personId()));
        section(id, "Bestanden", "Det er mange.");
        submit(id);
        finish(id);
        var round = ask(id);
        run(ada, () -> impartiality.declare(new DeclarePartial(key(), round, "Eier skog.")));
        run(secretary, () -> deliverables.recall(new RecallDeliverable(key(), id, version(id), "Mer må med.")));

        var notYours = new SharedRefusal.NotThereOrNotYours();
        assertThat(refusalOf(() -> edit(ada, id, form("Mitt", ada.personId())))).isEqualTo(notYours);
        assertThat(refusalOf(() -> run(ada, () -> deliverables.submit(new SubmitDeliverable(key(), id, version(id))))))
                .isEqualTo(notYours);
        assertThat(refusalOf(() -> dissent(ada, id, null, "Nei."))).isEqualTo(notYours);
        edit(bo, id, form("Bos", bo.personId()));
    }

    @Test
    void isNotThereWhereItIsNot() {
        assertThat(refusalOf(() -> run(
                        secretary,
                        () -> deliverables.submit(
                                new SubmitDeliverable(key(), new DeliverableId(UUID.randomUUID()), 0)))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
    }

    @Test
    void refusesWhatIsNotFilledIn() {
        assertThat(refusalOf(() -> begin(
                        new DeliverableForm(DeliverableKind.NOTE, " ", "nb", "", "", List.of(), List.<PersonId>of()))))
                .isInstanceOf(SharedRefusal.InvalidInput.class);
        assertThat(refusalOf(() -> begin(
                        new DeliverableForm(DeliverableKind.NOTE, "Et", "de", "", "", List.of(), List.<PersonId>of()))))
                .isInstanceOf(SharedRefusal.InvalidInput.class);
    }
}
