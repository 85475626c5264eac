package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.consent.ConsentKey;
import no.mandat.domain.consent.ConsentState;
import no.mandat.domain.document.Openness;
import no.mandat.domain.mandate.ClauseEdit;
import no.mandat.domain.mandate.ClauseForm;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.mandate.MandateAction;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.mandate.MandateState;
import no.mandat.domain.mandate.MandateStatus;
import no.mandat.domain.mandate.RouteStep;
import no.mandat.domain.mandate.RouteStep.Asked;
import no.mandat.domain.mandate.Routes;
import no.mandat.domain.milestone.MilestoneRefusal;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.party.PartyRefusal;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RoundId;
import no.mandat.verify.Fault;
import no.mandat.verify.Finding;
import no.mandat.workflow.approval.CancelRound;
import no.mandat.workflow.approval.EndRound;
import no.mandat.workflow.approval.StandIn;
import no.mandat.workflow.auditlog.TestedLog;
import no.mandat.workflow.consent.KeyRow;
import no.mandat.workflow.consent.ObjectionRow;
import no.mandat.workflow.consent.RecallMandate;
import no.mandat.workflow.consent.SubmitMandate;
import no.mandat.workflow.deliverable.AddSection;
import no.mandat.workflow.deliverable.BeginDeliverable;
import no.mandat.workflow.deliverable.DeliverableForm;
import no.mandat.workflow.deliverable.DeliverableService;
import no.mandat.workflow.deliverable.ReportQueries;
import no.mandat.workflow.deliverable.SectionForm;
import no.mandat.workflow.deliverable.SectionService;
import no.mandat.workflow.deliverable.SubmitDeliverable;
import no.mandat.workflow.document.ClassificationForm;
import no.mandat.workflow.mandate.EditMandate;
import no.mandat.workflow.mandate.EditRoutes;
import no.mandat.workflow.mandate.MandateReceipts;
import no.mandat.workflow.mandate.MandateService;
import no.mandat.workflow.mandate.PublishMandate;
import no.mandat.workflow.mandate.ReviseClauses;
import no.mandat.workflow.party.CompositionService;
import no.mandat.workflow.party.CreateSeat;
import no.mandat.workflow.party.SeatForm;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.words.Words;
import org.junit.jupiter.api.Test;

/** A draft that is put to board and group: only when both have consented it is the mandate. */
class ConsentIT extends InConsent {

    @Inject
    MandateReceipts receipts;

    @Inject
    TestedLog log;

    @Inject
    MandateService mandates;

    @Inject
    CompositionService compositions;

    @Inject
    DeliverableService deliverables;

    @Inject
    SectionService sections;

    @Inject
    ReportQueries reports;

    private List<String> trail() {
        return world.trailOf(new PersonId(mandate.value()));
    }

    @Test
    void isAdoptedWhenBothHaveConsented() throws Exception {
        var milestone = add("Oppstart", later());
        var consent = submit();
        assertThat(stateNow()).isEqualTo(MandateState.IN_CONSENT);
        groupConsents(consent);
        assertThat(stateNow()).isEqualTo(MandateState.IN_CONSENT);
        assertThat(consent().group().key()).isEqualTo(ConsentKey.GIVEN);
        boardConsents(consent);

        var adopted = mandateNow();
        assertThat(adopted.state()).isEqualTo(MandateState.ADOPTED);
        assertThat(adopted.status()).isEqualTo(MandateStatus.ADOPTED);
        assertThat(adopted.versions()).isEqualTo(1);
        assertThat(adopted.adoptedOn()).isEqualTo(today());
        assertThat(consent().state()).isEqualTo(ConsentState.GIVEN);
        var version = as(secretary, () -> versions.versions(mandate)).getFirst();
        assertThat(version.hash()).isEqualTo(consent.hash());
        assertThat(version.inForceFrom()).isEqualTo(today());
        var content = as(bo, () -> versions.content(mandate, 1));
        assertThat(content.clauses()).isEqualTo(tree());
        assertThat(content.plan()).hasSize(1);
        assertThat(content.seats()).hasSize(3);
        assertThat(row(milestone).baseline()).isEqualTo(later());
        assertThat(trail()).endsWith("MandateSubmitted", "MandateTextCut", "MandateAdopted");
    }

    @Test
    void textsThatWereFixedBeforeGoTheWayThatBothAgreedOn() {
        notesGo(RouteStep.approve(Asked.LEADER));
        var note = readyNote();
        assertThat(routeOf(note)).contains("LEADER");
        notesGo(RouteStep.approve(Asked.GROUP), RouteStep.approve(Asked.BOARD));
        var consent = submit();
        groupConsents(consent);
        boardConsents(consent);

        assertThat(stateNow()).isEqualTo(MandateState.ADOPTED);
        assertThat(routeOf(note)).contains("GROUP", "BOARD").doesNotContain("LEADER");
        assertThat(world.trailOf(new PersonId(note.value()))).endsWith("DeliverableFinished", "DeliverableRerouted");
    }

    private void notesGo(RouteStep... steps) {
        var routes = Routes.USUAL.with(DeliverableKind.NOTE, List.of(steps));
        int seen = mandateNow().version();
        run(secretary, () -> mandates.editRoutes(new EditRoutes(UUID.randomUUID(), mandate, seen, routes)));
    }

    private DeliverableId readyNote() {
        var form = new DeliverableForm(DeliverableKind.NOTE, "Notat", "nb", "", "", List.of(REPORT), List.of());
        var id = as(secretary, () -> deliverables.begin(new BeginDeliverable(UUID.randomUUID(), mandate, form)));
        var says = new SectionForm("Fjorden", "", List.of(), null, null, ClassificationForm.of(Openness.OPEN));
        assertThat(as(
                        secretary,
                        () -> sections.add(new AddSection(UUID.randomUUID(), id, null, 1, says, "Den er kald."))))
                .isNotNull();
        int begun = versionOf(id);
        run(secretary, () -> deliverables.submit(new SubmitDeliverable(UUID.randomUUID(), id, begun)));
        run(secretary, () -> deliverables.finish(Finishing.of(reports, secretary, id, versionOf(id))));
        return id;
    }

    private int versionOf(DeliverableId id) {
        return (int) world.number("select version from deliverable where id = ?1", id.value());
    }

    private String routeOf(DeliverableId id) {
        return world.text("select route from deliverable where id = ?1", id.value());
    }

    @Test
    void bothAreAskedAboutOneHash() {
        var consent = submit();
        assertThat(details(secretary, boards(consent)).about())
                .isEqualTo(details(secretary, groups(consent)).about());
        assertThat(details(secretary, boards(consent)).about().hash()).isEqualTo(consent.hash());
        var text = as(chair, () -> queries.text(boards(consent), 1, Words.in(Words.BOKMAL)))
                .orElseThrow();
        assertThat(text.title()).isEqualTo(mandateNow().title());
        assertThat(text.markdown())
                .contains("## 1 Ramme", "Gruppen har tolv plasser.", "## Periode", "31. des. 2031", "- notat: ");
    }

    @Test
    void oneThatDeclinesSendsItBackAndVoidsTheOther() {
        var consent = submit();
        groupConsents(consent);
        boardDeclines(consent);

        assertThat(stateNow()).isEqualTo(MandateState.DRAFT);
        var ended = consent();
        assertThat(ended.state()).isEqualTo(ConsentState.DECLINED);
        assertThat(ended.board().key()).isEqualTo(ConsentKey.DECLINED);
        assertThat(ended.group().key()).isEqualTo(ConsentKey.VOID);
        assertThat(state(boards(consent))).isEqualTo(RoundState.FAILED);
        assertThat(as(secretary, () -> versions.versions(mandate))).isEmpty();
        assertThat(trail()).endsWith("MandateReturned");
        assertThat(submit().revision()).as("it can be put to them again").isEqualTo(2);
    }

    @Test
    void bothBodiesReadWhyOneSaidNoWhenItIsOver() {
        var consent = submit();
        cast(chair, boards(consent), PositionKind.OBJECT);
        assertThat(as(ada, () -> consentQueries.ofDraft(mandate)).orElseThrow().board())
                .as("as long as the board can answer, its round is its own")
                .isEqualTo(new KeyRow(consent().board().body(), ConsentKey.WAITING, null, List.of()));
        cast(deputyChair, boards(consent), PositionKind.APPROVE);
        run(secretary, () -> service.end(new EndRound(UUID.randomUUID(), boards(consent))));

        assertThat(as(ada, () -> consentQueries.ofDraft(mandate))
                        .orElseThrow()
                        .board()
                        .objections())
                .as("who said so is the board's")
                .containsExactly(new ObjectionRow(null, "Fordi.", "Et tillegg."));
        assertThat(as(chair, () -> consentQueries.ofDraft(mandate))
                        .orElseThrow()
                        .board()
                        .objections())
                .containsExactly(new ObjectionRow("Styreleder", "Fordi.", "Et tillegg."));
        assertThat(consent().group().objections()).isEmpty();
        var auditor = world.person("Kontrollør", RealmRole.AUDITOR);
        assertThat(as(auditor, () -> consentQueries.ofDraft(mandate))
                        .orElseThrow()
                        .board()
                        .objections())
                .as("whoever has to do with neither of them")
                .isEmpty();
    }

    @Test
    void theOthersRoundIsCalledOffWithIt() {
        var consent = submit();
        boardDeclines(consent);
        assertThat(state(groups(consent))).isEqualTo(RoundState.CANCELLED);
        assertThat(consent().group().key()).isEqualTo(ConsentKey.CANCELLED);
        assertThat(stateNow()).isEqualTo(MandateState.DRAFT);
    }

    @Test
    void comesBackWhenARoundLapses() throws Exception {
        var consent = submit();
        boardConsents(consent);
        world.passDeadline(groups(consent));
        world.runNow("deadline", groups(consent).toString());
        until(() -> state(groups(consent)) == RoundState.LAPSED);
        assertThat(stateNow()).isEqualTo(MandateState.DRAFT);
        assertThat(consent().state()).isEqualTo(ConsentState.LAPSED);
        assertThat(consent().board().key()).isEqualTo(ConsentKey.VOID);
    }

    @Test
    void comesBackWhenARoundIsCalledOff() {
        var consent = submit();
        run(secretary, () -> service.cancel(new CancelRound(UUID.randomUUID(), groups(consent), "Feil vedlegg")));
        assertThat(stateNow()).isEqualTo(MandateState.DRAFT);
        assertThat(state(boards(consent))).isEqualTo(RoundState.CANCELLED);
        assertThat(consent().state()).isEqualTo(ConsentState.CANCELLED);
    }

    @Test
    void isRecalledFromBoth() {
        var consent = submit();
        boardConsents(consent);
        run(secretary, () -> consents.recall(new RecallMandate(UUID.randomUUID(), mandate, "Skrivefeil")));
        assertThat(stateNow()).isEqualTo(MandateState.DRAFT);
        assertThat(consent().board().key()).isEqualTo(ConsentKey.VOID);
        assertThat(state(groups(consent))).isEqualTo(RoundState.CANCELLED);
        assertThat(refusalOf(() ->
                        run(secretary, () -> consents.recall(new RecallMandate(UUID.randomUUID(), mandate, "Igjen")))))
                .isEqualTo(new MandateRefusal.NotPossibleNow(MandateState.DRAFT, MandateAction.RECALL));
    }

    @Test
    void nothingOfItChangesMeanwhile() {
        submit();
        var fixed = new MandateRefusal.NotPossibleNow(MandateState.IN_CONSENT, MandateAction.EDIT);
        var details = mandateNow();
        assertThat(refusalOf(() -> run(
                        secretary,
                        () -> mandates.edit(
                                new EditMandate(UUID.randomUUID(), mandate, details.version(), details.form())))))
                .isEqualTo(fixed);
        var clause = tree().require(SEATS);
        var edit = new ClauseEdit.Rewrite(SEATS, ClauseForm.PARAGRAPH, "", "", "Gruppen har ti plasser.");
        assertThat(refusalOf(() -> run(
                        secretary,
                        () -> clauseService.revise(
                                new ReviseClauses(UUID.randomUUID(), mandate, edit, List.of(clause))))))
                .isEqualTo(fixed);
        assertThat(refusalOf(() -> run(
                        secretary,
                        () -> compositions.createSeat(new CreateSeat(
                                UUID.randomUUID(),
                                mandate,
                                world.mandate(mandate).expertGroup(),
                                new SeatForm(OrganisationCategory.RESEARCH, null, true))))))
                .isEqualTo(fixed);
        assertThat(refusalOf(() -> add("Ny milepæl", later()))).isEqualTo(new MilestoneRefusal.PlanClosed());
        assertThat(text().isEditable()).isFalse();
        assertThat(text().tree()).isEqualTo(tree());
    }

    @Test
    void isNotAskedForWithoutClauses() {
        write(ClauseTree.EMPTY);
        assertThat(refusalOf(this::submit)).isEqualTo(new MandateRefusal.NothingToConsentTo());
        assertThat(stateNow()).isEqualTo(MandateState.DRAFT);
    }

    @Test
    void isNotAskedForAfterItsPeriod() {
        world.change("update mandate set last_day = ?1 where id = ?2", today().minusDays(1), mandate.value());
        assertThat(refusalOf(this::submit)).isEqualTo(new MandateRefusal.PeriodOver(today().minusDays(1)));
    }

    @Test
    void isNotAskedForWithAMilestoneOutsideThePeriod() {
        add("Sen levering", later());
        world.change("update mandate set last_day = ?1 where id = ?2", later().minusDays(1), mandate.value());
        assertThat(refusalOf(this::submit)).isEqualTo(new MandateRefusal.PlannedOutsidePeriod("Sen levering"));
    }

    @Test
    void isNotAskedOfAGroupOfTwo() {
        world.endMembership(secretary, mandate, cille);
        assertThat(refusalOf(this::submit)).isEqualTo(new MandateRefusal.TooFewVoters(2, 3));
    }

    @Test
    void isNotAskedOfAGroupThatIsMostlyVacant() {
        var group = world.mandate(mandate).expertGroup();
        for (int i = 0; i < 3; i++) {
            assertThat(world.vacantSeat(group)).isNotNull();
        }
        assertThat(submit().state()).as("half is enough").isEqualTo(ConsentState.OPEN);
        run(secretary, () -> consents.recall(new RecallMandate(UUID.randomUUID(), mandate, "Flere plasser")));
        assertThat(world.vacantSeat(group)).isNotNull();
        assertThat(refusalOf(this::submit)).isEqualTo(new MandateRefusal.TooManyVacant(4, 7));
    }

    @Test
    void deputiesVoteInTheBodyWhereTheyStandIn() {
        var mona = world.fresh(world.person("Mona", RealmRole.MEMBER));
        world.deputy(mona, world.mandate(mandate).expertGroup(), ada);
        assertThat(as(secretary, () -> consentQueries.standIns(mandate)))
                .containsExactly(new StandIn(ada.personId(), "Ada", "Mona"));
        int seen = mandateNow().version();
        assertThat(refusalOf(() -> run(secretary, () -> consents.submit(without(seen, bo)))))
                .isEqualTo(new PartyRefusal.NoSuchMember());
        assertThat(stateNow()).isEqualTo(MandateState.DRAFT);
        run(secretary, () -> consents.submit(without(seen, ada)));
        var consent = consent();
        boardConsents(consent);
        List.of(mona, bo, cille).forEach(voter -> cast(voter, groups(consent), PositionKind.APPROVE));
        assertThat(stateNow()).isEqualTo(MandateState.ADOPTED);
    }

    private SubmitMandate without(int seen, Actor.Someone absent) {
        return new SubmitMandate(UUID.randomUUID(), mandate, seen, null, Set.of(absent.personId()));
    }

    @Test
    void isAskedForByWhoHasSeenTheNewestDraft() {
        int old = mandateNow().version() - 1;
        assertThat(refusalOf(() -> run(
                        secretary,
                        () -> consents.submit(new SubmitMandate(UUID.randomUUID(), mandate, old, null, Set.of())))))
                .isEqualTo(new SharedRefusal.ChangedMeanwhile());
    }

    @Test
    void isPublishedAfterItsAdoption() {
        var publish = new PublishMandate(UUID.randomUUID(), mandate);
        assertThat(refusalOf(() -> run(secretary, () -> mandates.publish(publish))))
                .isEqualTo(new MandateRefusal.NotPossibleNow(MandateState.DRAFT, MandateAction.PUBLISH));
        adoptByBoth();
        run(secretary, () -> mandates.publish(new PublishMandate(UUID.randomUUID(), mandate)));
        assertThat(mandateNow().publishedOn()).isEqualTo(today());
        assertThat(mandateNow().actions()).doesNotContain(MandateAction.PUBLISH);
    }

    @Test
    void expiresAndTakesNoMilestonesThen() {
        adoptByBoth();
        world.change("update mandate set last_day = ?1 where id = ?2", today().minusDays(1), mandate.value());
        assertThat(mandateNow().status()).isEqualTo(MandateStatus.EXPIRED);
        assertThat(refusalOf(() -> add("For sent", today()))).isInstanceOf(MandateRefusal.Expired.class);
        assertThat(mandateNow().actions()).contains(MandateAction.AMEND, MandateAction.BEGIN_CLOSING);
    }

    @Test
    void twoLastVotesAtOnceMakeOneVersion() throws Exception {
        var consent = submit();
        cast(chair, boards(consent), PositionKind.APPROVE);
        List.of(ada, bo).forEach(voter -> cast(voter, groups(consent), PositionKind.APPROVE));
        var turn = new java.util.concurrent.atomic.AtomicInteger();
        var ends = world.together(2, () -> {
            boolean board = turn.getAndIncrement() == 0;
            return cast(board ? deputyChair : cille, board ? boards(consent) : groups(consent), PositionKind.APPROVE);
        });
        assertThat(ends).noneMatch(Throwable.class::isInstance);
        assertThat(stateNow()).isEqualTo(MandateState.ADOPTED);
        assertThat(as(secretary, () -> versions.versions(mandate))).hasSize(1);
    }

    @Test
    void whoMayNotReadTheOthersRoundSeesOnlyHowItStands() {
        var consent = submit();
        boardConsents(consent);
        var seen = as(ada, () -> consentQueries.ofDraft(mandate)).orElseThrow();
        assertThat(seen.board().key()).isEqualTo(ConsentKey.GIVEN);
        assertThat(seen.board().round()).isNull();
        assertThat(seen.group().round()).isEqualTo(groups(consent));
        RoundId boards = boards(consent);
        assertThat(refusalOf(() -> details(ada, boards))).isEqualTo(new SharedRefusal.NotThereOrNotYours());
    }

    @Test
    void whoReadsAnAdoptedMandateHasAReceiptOfItsAdoption() throws Exception {
        assertThat(as(secretary, () -> receipts.of(mandate))).isEmpty();
        adoptByBoth();
        until(() -> as(ada, () -> receipts.signed(mandate)).isPresent());

        var receipt = as(ada, () -> receipts.signed(mandate)).orElseThrow();
        assertThat(log.judge(receipt)).isEmpty();
        var text = as(ada, () -> versions.versions(mandate)).getFirst().hash();
        assertThat(TestedLog.said(receipt)).contains("MandateAdopted", "\"ADOPTED\"", text);
        assertThat(log.judge(TestedLog.altered(receipt, "\"ADOPTED\"", "\"WITHDRAWN\"")))
                .map(Finding::fault)
                .contains(Fault.PAYLOAD);
        assertThat(refusalOf(() -> as(world.person("Fremmed"), () -> receipts.signed(mandate))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
    }
}
