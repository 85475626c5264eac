package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.mandat.domain.approval.ApprovalRefusal;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.approval.RoundAction;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.consent.AmendmentAction;
import no.mandat.domain.consent.AmendmentState;
import no.mandat.domain.consent.ConsentKey;
import no.mandat.domain.consent.ConsentRefusal;
import no.mandat.domain.consent.ConsentState;
import no.mandat.domain.consent.ProposedFor;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.mandate.MandateAction;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.mandate.MandateState;
import no.mandat.domain.mandate.MergeConflict;
import no.mandat.domain.mandate.MergeConflict.Choice;
import no.mandat.domain.mandate.MergeConflict.Part;
import no.mandat.domain.mandate.PlannedSeat;
import no.mandat.domain.mandate.RouteStep;
import no.mandat.domain.mandate.RouteStep.Asked;
import no.mandat.domain.mandate.Routes;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.party.PartyRefusal;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.AmendmentId;
import no.mandat.domain.shared.MilestoneId;
import no.mandat.domain.shared.SeatId;
import no.mandat.workflow.approval.CancelRound;
import no.mandat.workflow.approval.CastPosition;
import no.mandat.workflow.auditlog.TestedLog;
import no.mandat.workflow.consent.AmendParts;
import no.mandat.workflow.consent.AmendmentForm;
import no.mandat.workflow.consent.DraftAmendment;
import no.mandat.workflow.consent.EditAmendment;
import no.mandat.workflow.consent.ObjectionRow;
import no.mandat.workflow.consent.PartsForm;
import no.mandat.workflow.consent.RebaseAmendment;
import no.mandat.workflow.consent.ReplaceClauses;
import no.mandat.workflow.consent.WithdrawAmendment;
import no.mandat.workflow.mandate.MandateReceipts;
import no.mandat.workflow.milestone.ReachMilestone;
import no.mandat.workflow.party.AddMember;
import no.mandat.workflow.party.CompositionService;
import no.mandat.workflow.party.MemberForm;
import no.mandat.workflow.party.SeatForm;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An adopted mandate changes only when both bodies have consented to the change. */
class AmendmentIT extends InAmendment {

    private static final LocalDate LONGER = World.LAST_DAY.plusMonths(3);

    @Inject
    CompositionService composition;

    @Inject
    MandateReceipts receipts;

    @Inject
    TestedLog log;

    private MilestoneId milestone;

    @BeforeEach
    void anAdoptedMandate() {
        milestone = add("Sluttrapport", later());
        adoptByBoth();
    }

    private AmendmentId extension() {
        var id = draft(secretary, "Lengre periode");
        longer(id, LONGER);
        return id;
    }

    @Test
    void anExtensionIsInForceWhenBothHaveConsented() {
        var id = extension();
        var consent = submit(id);
        boardConsents(consent);
        assertThat(mandateNow().lastDay()).as("one key alone changes nothing").isEqualTo(World.LAST_DAY);
        groupConsents(consent);

        assertThat(mandateNow().lastDay()).isEqualTo(LONGER);
        assertThat(mandateNow().versions()).isEqualTo(2);
        assertThat(details(id).row().state()).isEqualTo(AmendmentState.IN_FORCE);
        var newest = as(ada, () -> versions.versions(mandate)).getFirst();
        assertThat(newest.number()).isEqualTo(2);
        assertThat(newest.hash()).isEqualTo(consent.hash());
        assertThat(as(ada, () -> versions.content(mandate, 1)).period().lastDay())
                .isEqualTo(World.LAST_DAY);
        assertThat(details(id).actions()).isEmpty();
    }

    @Test
    void itsReceiptIsOfTheTextOfTheNewVersion() throws Exception {
        bothConsent(submit(extension()));
        until(() -> as(ada, () -> receipts.signed(mandate)).isPresent());

        var receipt = as(ada, () -> receipts.signed(mandate)).orElseThrow();
        assertThat(log.judge(receipt)).isEmpty();
        var shown = as(ada, () -> versions.versions(mandate));
        assertThat(TestedLog.said(receipt))
                .contains("MandateAmended", shown.getFirst().hash())
                .doesNotContain(shown.getLast().hash());
    }

    @Test
    void itsDayOfEffectIsShownWithTheVersion() {
        var id = extension();
        var from = today().plusDays(40);
        run(
                secretary,
                () -> amendments.edit(new EditAmendment(
                        UUID.randomUUID(),
                        id,
                        details(id).version(),
                        new AmendmentForm("Lengre periode", "Gruppen trenger tid", from))));
        bothConsent(submit(id));
        assertThat(as(secretary, () -> versions.versions(mandate)).getFirst().inForceFrom())
                .isEqualTo(from);
        assertThat(mandateNow().lastDay()).as("current at once").isEqualTo(LONGER);
    }

    @Test
    void clausesDatesAndSeatsFollow() {
        var id = draft(secretary, "Færre plasser");
        says(id, SEATS, "Gruppen har ti plasser.");
        var to = later().plusDays(14);
        var dates = details(id).after().plan().stream()
                .map(date -> date.on(to, false))
                .toList();
        var form = parts(details(id), World.LAST_DAY, dates);
        var more = new PartsForm(
                form.firstDay(),
                form.lastDay(),
                form.demands(),
                form.dates(),
                form.keptSeats(),
                List.of(new SeatForm(OrganisationCategory.RESEARCH, null, true)),
                form.routes());
        change(id, more);
        var consent = submit(id);
        isIn(milestone, later());
        bothConsent(consent);

        assertThat(text().tree().require(SEATS).text()).isEqualTo("Gruppen har ti plasser.");
        assertThat(text().tree().require(QUESTION)).isEqualTo(tree().require(QUESTION));
        isIn(milestone, to);
        assertThat(row(milestone).moves().getFirst().reason()).isEqualTo("Gruppen trenger tid");
        assertThat(row(milestone).baseline()).isEqualTo(later());
        assertThat(world.seating(world.mandate(mandate).expertGroup()).seats())
                .filteredOn(seat -> seat.category() == OrganisationCategory.RESEARCH)
                .hasSize(1);
    }

    @Test
    void routesFollow() {
        var id = draft(secretary, "Styret tar notater til orientering");
        var form = parts(details(id), World.LAST_DAY, List.of());
        var routes = Routes.USUAL.with(
                DeliverableKind.NOTE, List.of(RouteStep.approve(Asked.GROUP), RouteStep.takeNote(Asked.BOARD)));
        assertThat(refusalOf(() -> change(id, with(form, Routes.USUAL.with(DeliverableKind.NOTE, List.of())))))
                .isEqualTo(new MandateRefusal.RouteLength(DeliverableKind.NOTE, 4));
        change(id, with(form, routes));
        assertThat(details(id).difference().routes()).isTrue();
        var before = world.mandate(mandate).routes();
        bothConsent(submit(id));
        assertThat(before).isEqualTo(Routes.USUAL);
        assertThat(world.mandate(mandate).routes()).isEqualTo(routes);
    }

    private static PartsForm with(PartsForm form, Routes routes) {
        return new PartsForm(
                form.firstDay(),
                form.lastDay(),
                form.demands(),
                form.dates(),
                form.keptSeats(),
                form.newSeats(),
                routes);
    }

    @Test
    void aVacantSeatGoesAndAFilledOneStays() {
        var group = world.mandate(mandate).expertGroup();
        var id = draft(secretary, "Færre plasser");
        var seats = details(id).after().seats();
        var kept = Set.of(seats.getFirst().id(), seats.get(1).id());
        var vacated = seats.getLast().id();
        var form = new PartsForm(null, World.LAST_DAY, List.of(), List.of(), kept, List.of(), Routes.USUAL);
        change(id, form);
        assertThat(refusalOf(() -> submit(id))).isEqualTo(new ConsentRefusal.SeatIsTaken());
        var leaving = world.seating(group).memberships().stream()
                .filter(sitting ->
                        sitting.seat().filter(seat -> !kept.contains(seat)).isPresent())
                .findFirst()
                .orElseThrow()
                .person();
        var one = List.of(ada, bo, cille).stream()
                .filter(voter -> voter.personId().equals(leaving))
                .findFirst()
                .orElseThrow();
        world.endMembership(secretary, mandate, one);
        var consent = submit(id);
        assertThat(refusalOf(() -> take(vacated))).isEqualTo(new PartyRefusal.SeatIsToGo());
        boardConsents(consent);
        List.of(ada, bo, cille).stream()
                .filter(voter -> !voter.equals(one))
                .forEach(voter -> cast(voter, groups(consent), PositionKind.APPROVE));
        assertThat(world.seating(group).seatsOn(today())).hasSize(2);
    }

    @Test
    void aSeatThatItTookAwayIsKeptAfterAll() {
        var id = draft(secretary, "Færre plasser");
        var all = details(id).after().seats().stream().map(PlannedSeat::id).collect(Collectors.toSet());
        change(id, new PartsForm(null, World.LAST_DAY, List.of(), List.of(), Set.of(), List.of(), Routes.USUAL));
        assertThat(details(id).after().seats()).isEmpty();
        assertThat(details(id).sitting().values())
                .as("so that one knows which is which")
                .contains("Ada", "Bo", "Cille");
        change(id, new PartsForm(null, World.LAST_DAY, List.of(), List.of(), all, List.of(), Routes.USUAL));
        assertThat(details(id).difference().isEmpty()).isTrue();
    }

    private void take(SeatId seat) {
        var tomorrow = today().plusDays(1);
        var group = world.mandate(mandate).expertGroup();
        var form = new MemberForm(
                "sein@mandat.invalid", "Sein Søker", null, null, Role.MEMBER, seat, null, tomorrow, null, null, false);
        run(secretary, () -> composition.addMember(new AddMember(UUID.randomUUID(), mandate, group, form)));
    }

    @Test
    void aDeclinedOneKeepsItsReasonsAndVoidsTheOthersConsent() {
        var id = extension();
        var consent = submit(id);
        groupConsents(consent);
        boardDeclines(consent);

        assertThat(details(id).row().state()).isEqualTo(AmendmentState.DECLINED);
        assertThat(details(id).consents().getFirst().group().key()).isEqualTo(ConsentKey.VOID);
        assertThat(mandateNow().lastDay()).isEqualTo(World.LAST_DAY);
        assertThat(mandateNow().versions()).isEqualTo(1);
        assertThat(as(ada, () -> consentQueries.amendment(id))
                        .consents()
                        .getFirst()
                        .board()
                        .objections())
                .as("for the group to read, too")
                .containsExactly(new ObjectionRow(null, "Fordi.", "Et tillegg."));
    }

    @Test
    void oneThatLapsesIsADraftAgain() throws Exception {
        var id = extension();
        var consent = submit(id);
        world.passDeadline(groups(consent));
        world.runNow("deadline", groups(consent).toString());
        until(() -> state(groups(consent)) == RoundState.LAPSED);
        assertThat(details(id).row().state()).isEqualTo(AmendmentState.DRAFT);
        assertThat(state(boards(consent))).isEqualTo(RoundState.CANCELLED);
        assertThat(submit(id).state()).isEqualTo(ConsentState.OPEN);
    }

    @Test
    void ofTwoAtOnceTheOneInForceSendsTheOtherBack() {
        var first = extension();
        var second = draft(secretary, "Færre plasser");
        says(second, SEATS, "Gruppen har ti plasser.");
        var firsts = submit(first);
        var seconds = submit(second);
        bothConsent(firsts);

        assertThat(details(second).row().state()).isEqualTo(AmendmentState.DRAFT);
        assertThat(state(boards(seconds))).isEqualTo(RoundState.CANCELLED);
        assertThat(refusalOf(() -> submit(second))).isEqualTo(new ConsentRefusal.BaseIsStale(1, 2));
        assertThat(details(second).actions()).contains(AmendmentAction.REBASE).doesNotContain(AmendmentAction.SUBMIT);
        rebase(second, Map.of());
        assertThat(details(second).after().period().lastDay()).isEqualTo(LONGER);
        assertThat(details(second).difference().count()).isEqualTo(1);
        bothConsent(submit(second));
        assertThat(mandateNow().versions()).isEqualTo(3);
        assertThat(mandateNow().lastDay()).isEqualTo(LONGER);
        assertThat(text().tree().require(SEATS).text()).isEqualTo("Gruppen har ti plasser.");
    }

    private void rebase(AmendmentId id, Map<MergeConflict, Choice> choices) {
        run(
                secretary,
                () -> amendments.rebase(
                        new RebaseAmendment(UUID.randomUUID(), id, details(id).version(), choices)));
    }

    @Test
    void whereBothChangedTheSameSomebodyChooses() {
        var first = draft(secretary, "Elleve");
        says(first, SEATS, "Gruppen har elleve plasser.");
        var second = draft(secretary, "Ti");
        says(second, SEATS, "Gruppen har ti plasser.");
        bothConsent(submit(first));

        var conflict = new MergeConflict(Part.CLAUSE, SEATS.value());
        var preview = as(secretary, () -> consentQueries.merge(second, Map.of()));
        assertThat(preview.merge().conflicts()).containsExactly(conflict);
        assertThat(refusalOf(() -> rebase(second, Map.of()))).isEqualTo(new ConsentRefusal.ConflictsLeft(1));
        rebase(second, Map.of(conflict, Choice.AMENDMENT));
        assertThat(details(second).after().clauses().require(SEATS).text()).isEqualTo("Gruppen har ti plasser.");
        assertThat(details(second).row().base()).isEqualTo(2);
        assertThat(refusalOf(() -> rebase(second, Map.of()))).isEqualTo(new ConsentRefusal.BaseIsCurrent(2));
    }

    @Test
    void boardAndLeaderProposeAndWriteTheirOwn() {
        var id = draft(chair, "Styrets forslag");
        assertThat(details(id).row().proposedFor()).isEqualTo(ProposedFor.BOARD);
        var form = parts(details(id), LONGER, List.of());
        run(
                chair,
                () -> amendments.amendParts(
                        new AmendParts(UUID.randomUUID(), id, details(id).version(), form)));
        assertThat(as(chair, () -> consentQueries.amendment(id)).actions())
                .containsExactly(AmendmentAction.EDIT, AmendmentAction.WITHDRAW);
        assertThat(as(deputyChair, () -> consentQueries.amendment(id)).actions())
                .isEmpty();
        assertThat(refusalOf(() -> run(
                        deputyChair, () -> amendments.withdraw(new WithdrawAmendment(UUID.randomUUID(), id, "Nei")))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(refusalOf(() -> draft(ada, "Medlemmets forslag"))).isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(as(ada, () -> consentQueries.amendments(mandate))).hasSize(1);
        assertThat(as(ada, () -> consentQueries.mandateOf(id))).isEqualTo(mandate);
        assertThat(refusalOf(() -> as(ada, () -> consentQueries.mandateOf(new AmendmentId(UUID.randomUUID())))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
    }

    @Test
    void isWithdrawnFromBoth() {
        var id = extension();
        var consent = submit(id);
        run(secretary, () -> amendments.withdraw(new WithdrawAmendment(UUID.randomUUID(), id, "Ikke lenger aktuelt")));
        assertThat(details(id).row().state()).isEqualTo(AmendmentState.WITHDRAWN);
        assertThat(List.of(state(boards(consent)), state(groups(consent)))).containsOnly(RoundState.CANCELLED);
    }

    @Test
    void aDraftIsStillWithdrawnWhenTheMandateIsBeingClosed() {
        var id = draft(secretary, "Skrivefeil");
        world.change("update mandate set state = 'CLOSING', version = version + 1 where id = ?1", mandate.value());
        assertThat(as(secretary, () -> consentQueries.amendment(id)).actions())
                .containsExactly(AmendmentAction.WITHDRAW);
        run(secretary, () -> amendments.withdraw(new WithdrawAmendment(UUID.randomUUID(), id, "Mandatet avsluttes")));
        assertThat(details(id).row().state()).isEqualTo(AmendmentState.WITHDRAWN);
    }

    @Test
    void endsNothingInThePastAndIsInForceNotBeforeItIsAskedFor() {
        var over = draft(secretary, "Slutt");
        longer(over, today().minusDays(1));
        assertThat(refusalOf(() -> submit(over))).isEqualTo(new MandateRefusal.PeriodOver(today().minusDays(1)));
        var yesterday = today().minusDays(1);
        var form = new AmendmentForm("Lengre periode", "Gruppen trenger tid", yesterday);
        var early = as(secretary, () -> amendments.draft(new DraftAmendment(UUID.randomUUID(), mandate, form)));
        longer(early, LONGER);
        assertThat(refusalOf(() -> submit(early))).isEqualTo(new ConsentRefusal.InForceBeforeConsent(yesterday));
        var empty = draft(secretary, "Ingenting igjen");
        run(
                secretary,
                () -> amendments.replaceClauses(new ReplaceClauses(
                        UUID.randomUUID(), empty, details(empty).version(), ClauseTree.EMPTY)));
        assertThat(refusalOf(() -> submit(empty))).isEqualTo(new MandateRefusal.NothingToConsentTo());
        assertThat(mandateNow().versions()).isOne();
    }

    @Test
    void movesOnlyWhatIsAhead() {
        assertThat(as(secretary, () -> consentQueries.dates(mandate))).hasSize(1);
        start(secretary, milestone);
        run(secretary, () -> plans.reach(new ReachMilestone(UUID.randomUUID(), milestone, today())));
        assertThat(as(secretary, () -> consentQueries.dates(mandate))).isEmpty();
        var id = draft(secretary, "Flytter det som er nådd");
        var dates = details(id).after().plan().stream()
                .map(date -> date.on(later().plusDays(7), false))
                .toList();
        change(id, parts(details(id), World.LAST_DAY, dates));
        assertThat(refusalOf(() -> submit(id))).isEqualTo(new ConsentRefusal.NothingAmended());
    }

    @Test
    void isNotAskedForWhenItChangesNothingOrTooMuch() {
        var id = draft(secretary, "Ingenting");
        assertThat(refusalOf(() -> submit(id))).isEqualTo(new ConsentRefusal.NothingAmended());
        var outside = details(id).after().plan().stream()
                .map(date -> date.on(World.LAST_DAY.plusDays(1), false))
                .toList();
        change(id, parts(details(id), World.LAST_DAY, outside));
        assertThat(refusalOf(() -> submit(id))).isEqualTo(new ConsentRefusal.DateOutsidePeriod("Sluttrapport"));
        assertThat(mandateNow().state()).isEqualTo(MandateState.ADOPTED);
    }

    @Test
    void nothingOfItChangesWhileItIsBeforeTheBodies() {
        var id = extension();
        submit(id);
        var fixed = new ConsentRefusal.AmendmentNotInState(AmendmentState.IN_CONSENT, AmendmentAction.EDIT);
        assertThat(refusalOf(() -> longer(id, LONGER.plusDays(1)))).isEqualTo(fixed);
        assertThat(refusalOf(() -> says(id, SEATS, "Et tillegg."))).isEqualTo(fixed);
        assertThat(refusalOf(() -> run(
                        secretary,
                        () -> amendments.replaceClauses(new ReplaceClauses(
                                UUID.randomUUID(),
                                id,
                                details(id).version(),
                                details(id).before().clauses())))))
                .isEqualTo(fixed);
    }

    @Test
    void isWrittenOnlyOnAnAdoptedMandate() {
        world.change("update mandate set state = 'CLOSING' where id = ?1", mandate.value());
        assertThat(refusalOf(() -> draft(secretary, "For sent")))
                .isEqualTo(new MandateRefusal.NotPossibleNow(MandateState.CLOSING, MandateAction.AMEND));
    }

    @Test
    void theVotersReadWhatChangesAgainstWhatHolds() {
        var id = extension();
        var consent = submit(id);
        var text = as(chair, () -> queries.text(boards(consent), consent.revision(), Words.in(Words.BOKMAL)))
                .orElseThrow();
        assertThat(text.markdown()).contains("31. mars 2032");
        assertThat(text.instead()).contains("31. des. 2031");
    }

    @Test
    void oneWhoConsentsToAnOldTextIsRefused() {
        var id = extension();
        var old = submit(id);
        var position = position(groups(old), PositionKind.APPROVE);
        run(secretary, () -> service.cancel(new CancelRound(UUID.randomUUID(), groups(old), "Skrivefeil")));
        longer(id, LONGER.plusDays(1));
        var now = submit(id);
        assertThat(now.hash()).isNotEqualTo(old.hash());

        assertThat(refusalOfCast(ada, position))
                .as("where the old text was asked about")
                .isEqualTo(new ApprovalRefusal.NotOpen(RoundState.CANCELLED, RoundAction.CAST));
        var late = new CastPosition(
                UUID.randomUUID(), groups(now), PositionKind.APPROVE, null, null, null, position.hash());
        assertThat(refusalOfCast(ada, late))
                .as("where the new text is asked about")
                .isEqualTo(new ApprovalRefusal.OtherContent());
        assertThat(details(secretary, groups(now)).numbers().cast()).isZero();
        bothConsent(now);
        assertThat(mandateNow().lastDay()).isEqualTo(LONGER.plusDays(1));
    }
}
