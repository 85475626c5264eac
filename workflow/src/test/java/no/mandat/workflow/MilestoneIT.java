package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.mandat.domain.document.Openness;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.mandate.MandateState;
import no.mandat.domain.milestone.MilestoneAction;
import no.mandat.domain.milestone.MilestoneRefusal;
import no.mandat.domain.milestone.MilestoneState;
import no.mandat.domain.milestone.MilestoneStatus;
import no.mandat.domain.milestone.MoveState;
import no.mandat.domain.milestone.ProofKind;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MilestoneId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.audit.HistoryFilter;
import no.mandat.workflow.audit.HistoryQueries;
import no.mandat.workflow.audit.HistoryRow;
import no.mandat.workflow.audit.PayloadContent;
import no.mandat.workflow.document.DocumentService;
import no.mandat.workflow.document.WithdrawDocument;
import no.mandat.workflow.mandate.MandateService;
import no.mandat.workflow.mandate.WithdrawMandate;
import no.mandat.workflow.milestone.AddMilestone;
import no.mandat.workflow.milestone.DropMilestone;
import no.mandat.workflow.milestone.DueForm;
import no.mandat.workflow.milestone.EditMilestone;
import no.mandat.workflow.milestone.MilestoneForm;
import no.mandat.workflow.milestone.OutsideForm;
import no.mandat.workflow.milestone.PersonChoice;
import no.mandat.workflow.milestone.ProofForm;
import no.mandat.workflow.milestone.ReachMilestone;
import no.mandat.workflow.milestone.ReopenMilestone;
import no.mandat.workflow.milestone.RescheduleMilestone;
import no.mandat.workflow.milestone.RestoreMilestone;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import org.junit.jupiter.api.Test;

/** A plan from the first draft on: what is written, moved, reached and given up, and what the history tells of it. */
class MilestoneIT extends InAPlan {

    @Inject
    HistoryQueries history;

    @Inject
    DocumentService documentService;

    @Inject
    MandateService mandateService;

    private void reach(Actor.Someone actor, MilestoneId id, LocalDate on) {
        run(actor, () -> plans.reach(new ReachMilestone(UUID.randomUUID(), id, on)));
    }

    private void drop(Actor.Someone actor, MilestoneId id) {
        run(actor, () -> plans.drop(new DropMilestone(UUID.randomUUID(), id, "Ikke aktuelt")));
    }

    private void edit(MilestoneId id, MilestoneForm form) {
        run(secretary, () -> plans.edit(new EditMilestone(UUID.randomUUID(), id, row(id).version(), form)));
    }

    private HistoryRow lastEntry() {
        return as(secretary, () -> history.page(mandate, HistoryFilter.all(), Seek.first(1)))
                .getFirst();
    }

    private static MilestoneForm provenBy(DocumentId document) {
        return new MilestoneForm(
                "Oppstart", null, List.of(), new ProofForm(ProofKind.DOCUMENT, "Referat", document), null, false);
    }

    @Test
    void keepsAllThatIsSaidOfAMilestone() {
        var clause = new ClauseId(new UUID(1, 1));
        clausesAre(clause);
        var document = world.document(secretary, mandate, Openness.EXEMPT);
        var outside = new OutsideForm("Statsbudsjettet", later());
        var form = new MilestoneForm(
                " Innspillsmøte ",
                ada.personId(),
                List.of(clause),
                new ProofForm(ProofKind.DOCUMENT, "Referat", document),
                outside,
                true);
        var october = new DueForm(LocalDate.of(2029, 10, 3), true);
        var id = as(secretary, () -> plans.add(new AddMilestone(UUID.randomUUID(), mandate, october, form)));
        var row = row(id);
        assertThat(row.title()).isEqualTo("Innspillsmøte");
        assertThat(row.due()).isEqualTo(YearMonth.of(2029, 10).atEndOfMonth());
        assertThat(row.wholeMonth()).isTrue();
        assertThat(row.responsibleName()).isEqualTo("Ada");
        assertThat(row.clauses()).containsExactly(clause);
        assertThat(row.proof().documentTitle()).isEqualTo("Notat EXEMPT");
        assertThat(row.outside()).isEqualTo(outside);
        assertThat(row.boardControlled()).isTrue();
        assertThat(row.baseline()).isNull();
        assertThat(row.slip()).isNull();
        assertThat(row.status()).isEqualTo(MilestoneStatus.ON_TRACK);
        var entry = lastEntry();
        assertThat(entry.action()).isEqualTo("MilestoneAdded");
        assertThat(entry.subject()).isEqualTo("Innspillsmøte");
        assertThat(entry.changes())
                .contains(
                        new PayloadContent.Value("due", "Due", null, "2029-10"),
                        new PayloadContent.Value("responsible", "PersonId", null, "Ada"),
                        new PayloadContent.Value("clauses", "ClauseId", null, "1"),
                        new PayloadContent.Value("proofDocument", "DocumentId", null, "Notat EXEMPT"),
                        new PayloadContent.Value("boardControlled", "boolean", null, "true"));
    }

    @Test
    void isEditedWithoutItsDate() {
        var clause = new ClauseId(new UUID(1, 2));
        clausesAre(clause);
        var id = add("Oppstart", later());
        edit(id, new MilestoneForm("Oppstartsmøte", bo.personId(), List.of(clause), null, null, false));
        assertThat(row(id).title()).isEqualTo("Oppstartsmøte");
        assertThat(row(id).due()).isEqualTo(later());
        edit(id, MilestoneForm.of("Oppstartsmøte"));
        assertThat(row(id).clauses()).isEmpty();
        assertThat(row(id).responsible()).isNull();
        edit(id, MilestoneForm.of("Oppstartsmøte"));
        assertThat(trailOf(id)).containsExactly("MilestoneAdded", "MilestoneEdited", "MilestoneEdited");
    }

    @Test
    void isEditedOnlyByWhoHasSeenItsNewestVersion() {
        var id = add("Oppstart", later());
        int seen = row(id).version();
        edit(id, MilestoneForm.of("Ny"));
        var form = MilestoneForm.of("Nyere");
        assertThat(refusalOf(
                        () -> run(secretary, () -> plans.edit(new EditMilestone(UUID.randomUUID(), id, seen, form)))))
                .isEqualTo(new SharedRefusal.ChangedMeanwhile());
        assertThat(row(id).title()).isEqualTo("Ny");
    }

    @Test
    void pointsOnlyToWhatIsOfItsMandate() {
        var stranger = new ClauseId(new UUID(1, 3));
        var linked = new MilestoneForm("Oppstart", null, List.of(stranger), null, null, false);
        assertThat(refusalOf(() -> add(linked, later()))).isEqualTo(new MilestoneRefusal.NoSuchClauses(1));
        var outsider = world.person("Utenfor");
        assertThat(refusalOf(() -> add(ofPerson("Oppstart", outsider.personId()), later())))
                .isEqualTo(new MilestoneRefusal.NoPlaceInMandate());
        var other = world.draft(secretary, "Et annet");
        var document = world.document(secretary, other, Openness.OPEN);
        assertThat(refusalOf(() -> add(provenBy(document), later()))).isEqualTo(new MilestoneRefusal.NoSuchDocument());
        assertThat(plan(secretary).milestones()).isEmpty();
        assertThat(world.trail(mandate)).doesNotContain("MilestoneAdded");
    }

    @Test
    void staysLinkedToWhatIsGone() {
        var clause = new ClauseId(new UUID(1, 4));
        clausesAre(clause);
        var form = new MilestoneForm("Oppstart", ada.personId(), List.of(clause), null, null, false);
        var id = add(form, later());
        clausesAre();
        world.endMembership(secretary, mandate, ada);
        edit(id, new MilestoneForm("Nytt navn", ada.personId(), List.of(clause), null, null, false));
        assertThat(row(id).title()).isEqualTo("Nytt navn");
        assertThat(row(id).clauses()).containsExactly(clause);
    }

    @Test
    void isDueWithinThePeriodOnly() {
        assertThat(refusalOf(() -> add("For sent", World.LAST_DAY.plusDays(1))))
                .isEqualTo(new MilestoneRefusal.DueOutsidePeriod(World.LAST_DAY.plusDays(1), null, World.LAST_DAY));
        var id = add("Avslutning", World.LAST_DAY);
        assertThat(refusalOf(() -> move(id, World.LAST_DAY.plusDays(1), null)))
                .isInstanceOf(MilestoneRefusal.DueOutsidePeriod.class);
        isIn(id, World.LAST_DAY);
    }

    @Test
    void beginsAtTheAdoptionWhereThePeriodHasNoFirstDay() throws Exception {
        var id = add("Før", today().minusDays(30));
        adopt();
        assertThat(refusalOf(() -> move(id, today().minusDays(1), "Feil")))
                .isEqualTo(new MilestoneRefusal.DueOutsidePeriod(today().minusDays(1), today(), World.LAST_DAY));
        assertThat(plan(secretary).first()).isEqualTo(today());
    }

    @Test
    void movesFreelyBeforeTheAdoptionAndWithAReasonAfterIt() throws Exception {
        var id = add("Oppstart", later());
        move(id, later().plusDays(1), null);
        assertThat(row(id).moves()).isEmpty();
        adopt();
        assertThat(row(id).baseline()).isEqualTo(later().plusDays(1));
        assertThat(refusalOf(() -> move(id, later().plusDays(8), "  ")))
                .isEqualTo(new MilestoneRefusal.ReasonMissing());
        move(id, later().plusDays(8), " Ferie ");
        move(id, later().plusDays(5), "Kortere ferie");
        var row = row(id);
        assertThat(row.slip()).isEqualTo(4);
        assertThat(row.dateChanges()).isEqualTo(3);
        assertThat(row.moves()).hasSize(2);
        var first = row.moves().getLast();
        assertThat(first.from()).isEqualTo(later().plusDays(1));
        assertThat(first.to()).isEqualTo(later().plusDays(8));
        assertThat(first.reason()).isEqualTo("Ferie");
        assertThat(first.person()).isEqualTo("Sekretær");
        assertThat(first.state()).isEqualTo(MoveState.MADE);
        assertThat(trailOf(id))
                .containsExactly(
                        "MilestoneAdded", "MilestoneMoved", "BaselineFixed", "MilestoneMoved", "MilestoneMoved");
        assertThat(lastEntry().reason()).isEqualTo("Kortere ferie");
    }

    @Test
    void isDueByWhatWasAgreedWhenItComesIntoAnAdoptedPlan() throws Exception {
        adopt();
        var id = add("Ny", later());
        assertThat(row(id).baseline()).isEqualTo(later());
        assertThat(row(id).slip()).isZero();
    }

    @Test
    void twoMovesAtOnceAreOne() throws Exception {
        var id = add("Oppstart", later());
        adopt();
        int version = row(id).version();
        var ends = world.together(
                2,
                () -> as(secretary, () -> {
                    plans.reschedule(new RescheduleMilestone(
                            UUID.randomUUID(), id, version, new DueForm(later().plusDays(7), false), "Ferie"));
                    return true;
                }));
        assertThat(ends).contains(true);
        assertThat(ends)
                .filteredOn(end -> end instanceof RefusedException refused
                        && refused.refusal() instanceof SharedRefusal.ChangedMeanwhile)
                .hasSize(1);
        assertThat(row(id).moves()).hasSize(1);
        assertThat(row(id).dateChanges()).isEqualTo(1);
    }

    @Test
    void theSameCommandMovesOnce() throws Exception {
        var id = add("Oppstart", later());
        adopt();
        var command = new RescheduleMilestone(
                UUID.randomUUID(), id, row(id).version(), new DueForm(later().plusDays(7), false), "Ferie");
        run(secretary, () -> plans.reschedule(command));
        run(secretary, () -> plans.reschedule(command));
        assertThat(row(id).moves()).hasSize(1);
    }

    @Test
    void isMovedOnByWhoeverIsResponsible() {
        var id = add(ofPerson("Oppstart", ada.personId()), later());
        assertThat(refusalOf(() -> start(bo, id))).isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(row(ada, id).actions()).containsExactly(MilestoneAction.START);
        assertThat(row(bo, id).actions()).isEmpty();
        start(ada, id);
        reach(ada, id, today());
        assertThat(row(id).state()).isEqualTo(MilestoneState.REACHED);
        assertThat(row(id).reachedOn()).isEqualTo(today());
        assertThat(trailOf(id)).containsExactly("MilestoneAdded", "MilestoneStarted", "MilestoneReached");
        assertThat(refusalOf(() -> drop(ada, id))).isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(refusalOf(() -> run(ada, () -> plans.reopen(new ReopenMilestone(UUID.randomUUID(), id, "Nei")))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
    }

    @Test
    void isNotMovedOnByWhoHasLeft() {
        var id = add(ofPerson("Oppstart", ada.personId()), later());
        world.endMembership(secretary, mandate, ada);
        assertThat(refusalOf(() -> start(ada, id))).isEqualTo(new SharedRefusal.NotThereOrNotYours());
    }

    @Test
    void isReachedOnADayThatHasCome() {
        var id = add("Oppstart", today().minusDays(10));
        assertThat(row(id).status()).isEqualTo(MilestoneStatus.OVERDUE);
        start(secretary, id);
        assertThat(refusalOf(() -> reach(secretary, id, today().plusDays(1))))
                .isEqualTo(new MilestoneRefusal.ReachedInFuture(today().plusDays(1)));
        reach(secretary, id, today().minusDays(9));
        assertThat(row(id).status()).isEqualTo(MilestoneStatus.REACHED_LATE);
    }

    @Test
    void isReachedWhenItsProofIsThere() {
        var missing = new MilestoneForm(
                "Oppstart", null, List.of(), new ProofForm(ProofKind.DOCUMENT, "Referat", null), null, false);
        var id = add(missing, later());
        start(secretary, id);
        var refusal = new MilestoneRefusal.ProofMissing(ProofKind.DOCUMENT, "Referat");
        assertThat(refusalOf(() -> reach(secretary, id, today()))).isEqualTo(refusal);
        var document = world.document(secretary, mandate, Openness.INTERNAL);
        edit(id, provenBy(document));
        assertThat(proofIsFiled(id)).isTrue();
        run(secretary, () -> documentService.withdraw(new WithdrawDocument(UUID.randomUUID(), document, 0, "Feil")));
        assertThat(proofIsFiled(id)).as("the plan says what reaching it says").isFalse();
        assertThat(refusalOf(() -> reach(secretary, id, today()))).isEqualTo(refusal);
        edit(id, provenBy(world.document(secretary, mandate, Openness.INTERNAL)));
        reach(secretary, id, today());
        assertThat(row(id).state()).isEqualTo(MilestoneState.REACHED);
    }

    private boolean proofIsFiled(MilestoneId id) {
        return Objects.requireNonNull(row(id).proof()).isFiled();
    }

    @Test
    void oneThatWasGivenUpComesBackWithItsDateAndIsFlaggedWhereThePeriodEndedMeanwhile() {
        var id = add("Avslutning", World.LAST_DAY);
        run(secretary, () -> plans.drop(new DropMilestone(UUID.randomUUID(), id, "Ikke aktuelt")));
        world.change("update mandate set last_day = ?1 where id = ?2", World.LAST_DAY.minusDays(1), mandate.value());
        run(secretary, () -> plans.restore(new RestoreMilestone(UUID.randomUUID(), id, "Likevel")));
        assertThat(row(id).due()).isEqualTo(World.LAST_DAY);
        assertThat(row(id).isBeyond(plan(secretary).last())).isTrue();
    }

    @Test
    void isNotReachedByADeliverableThatIsNotThere() {
        var id = add(
                new MilestoneForm(
                        "Rapport",
                        null,
                        List.of(),
                        new ProofForm(ProofKind.DELIVERABLE, "Rapporten", null),
                        null,
                        false),
                later());
        start(secretary, id);
        assertThat(refusalOf(() -> reach(secretary, id, today())))
                .isEqualTo(new MilestoneRefusal.ProofMissing(ProofKind.DELIVERABLE, "Rapporten"));
    }

    @Test
    void isGivenUpAndTakenUpAgainWithReasons() {
        var id = add("Oppstart", later());
        drop(secretary, id);
        assertThat(row(id).reason()).isEqualTo("Ikke aktuelt");
        assertThat(row(id).status()).isEqualTo(MilestoneStatus.DROPPED);
        assertThat(refusalOf(() -> move(id, later().plusDays(1), null)))
                .isEqualTo(
                        new MilestoneRefusal.MilestoneNotInState(MilestoneState.DROPPED, MilestoneAction.RESCHEDULE));
        run(secretary, () -> plans.restore(new RestoreMilestone(UUID.randomUUID(), id, "Likevel")));
        assertThat(lastEntry().reason()).isEqualTo("Likevel");
        start(secretary, id);
        reach(secretary, id, today());
        run(secretary, () -> plans.reopen(new ReopenMilestone(UUID.randomUUID(), id, "Ikke ferdig")));
        assertThat(row(id).state()).isEqualTo(MilestoneState.IN_PROGRESS);
        assertThat(trailOf(id))
                .containsExactly(
                        "MilestoneAdded",
                        "MilestoneDropped",
                        "MilestoneRestored",
                        "MilestoneStarted",
                        "MilestoneReached",
                        "MilestoneReopened");
    }

    @Test
    void staysAsItIsWhenTheMandateIsWithdrawn() {
        var id = add("Oppstart", later());
        int version = world.mandate(mandate).version();
        run(
                secretary,
                () -> mandateService.withdraw(new WithdrawMandate(UUID.randomUUID(), mandate, version, "Avlyst")));
        var over = new MandateRefusal.IsOver(MandateState.WITHDRAWN);
        assertThat(refusalOf(() -> add("Ny", later()))).isEqualTo(over);
        assertThat(refusalOf(() -> move(id, later().plusDays(1), null))).isEqualTo(over);
        assertThat(refusalOf(() -> start(secretary, id))).isEqualTo(over);
        assertThat(refusalOf(() -> drop(secretary, id))).isEqualTo(over);
        assertThat(plan(secretary).mayEdit()).isFalse();
        assertThat(row(id).actions()).isEmpty();
    }

    @Test
    void takesNothingNewWhenTheMandateHasExpired() throws Exception {
        adopt();
        world.change("update mandate set last_day = ?1 where id = ?2", today().minusDays(1), mandate.value());
        assertThat(refusalOf(() -> add("Ny", today().minusDays(2))))
                .isEqualTo(new MandateRefusal.Expired(today().minusDays(1)));
    }

    @Test
    void isReadByAllWhoReadTheMandate() {
        var document = world.document(secretary, mandate, Openness.EXEMPT);
        var id = add(provenBy(document), later());
        var observer = world.person("Observatør", RealmRole.MEMBER);
        world.seat(observer, world.mandate(mandate).expertGroup(), Role.OBSERVER, LocalDate.of(2020, 1, 1));
        assertThat(row(ada, id).proof().documentTitle()).isEqualTo("Notat EXEMPT");
        assertThat(row(observer, id).proof().document()).isEqualTo(document);
        assertThat(row(observer, id).proof().documentTitle())
                .as("of a document they may not read")
                .isNull();
        assertThat(plan(ada).mayEdit()).isFalse();
        assertThat(refusalOf(() -> plan(world.person("Fremmed", RealmRole.MEMBER))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
    }

    @Test
    void isSeenToBySomebodyOfTheMandate() {
        assertThat(as(secretary, () -> planQueries.people(mandate)))
                .extracting(PersonChoice::name)
                .containsExactly("Ada", "Bo", "Cille", "Sekretær");
    }

    @Test
    void costsTheSameWhateverItsLength() throws Exception {
        adopt();
        var first = add(ofPerson("Første", ada.personId()), later());
        move(first, later().plusDays(1), "Ferie");
        var few = world.statements(() -> plan(secretary));
        for (int i = 0; i < 5; i++) {
            move(add(ofPerson("Flere", bo.personId()), later()), later().plusDays(2), "Ferie");
        }
        assertThat(plan(secretary).milestones()).hasSize(6);
        assertThat(world.statements(() -> plan(secretary))).isEqualTo(few).isLessThanOrEqualTo(6);
    }

    @Test
    void leavesNothingBehindWhereTheTransactionFails() throws Exception {
        var id = add("Oppstart", later());
        adopt();
        var trail = trailOf(id);
        transaction.begin();
        move(id, later().plusDays(7), "Ferie");
        transaction.rollback();
        isIn(id, later());
        assertThat(row(id).moves()).isEmpty();
        assertThat(trailOf(id)).isEqualTo(trail);
    }
}
