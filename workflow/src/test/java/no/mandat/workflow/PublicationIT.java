package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.deliverable.DeliverableAction;
import no.mandat.domain.deliverable.DeliverableRefusal;
import no.mandat.domain.deliverable.DeliverableState;
import no.mandat.domain.document.Openness;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.mandate.MandateState;
import no.mandat.domain.mandate.RouteStep.Asked;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RoundId;
import no.mandat.domain.shared.SectionId;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.approval.CancelRound;
import no.mandat.workflow.deliverable.AskStep;
import no.mandat.workflow.deliverable.DeliverableDetails;
import no.mandat.workflow.deliverable.DeliverableExport;
import no.mandat.workflow.deliverable.DeliverableNames;
import no.mandat.workflow.deliverable.DeliverableQueries;
import no.mandat.workflow.deliverable.DeliverableRow;
import no.mandat.workflow.deliverable.EditDeliverable;
import no.mandat.workflow.deliverable.HandOverDeliverable;
import no.mandat.workflow.deliverable.KeepApproved;
import no.mandat.workflow.deliverable.MyDeliverables;
import no.mandat.workflow.deliverable.PublishDeliverable;
import no.mandat.workflow.deliverable.RecallDeliverable;
import no.mandat.workflow.deliverable.ReportQueries;
import no.mandat.workflow.deliverable.ReviseDeliverable;
import no.mandat.workflow.deliverable.SetEmbargo;
import no.mandat.workflow.deliverable.StepRow;
import no.mandat.workflow.deliverable.WritingQueries;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.words.Words;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A text goes step by step to those who decide on it, and is published. */
class PublicationIT extends InADeliverable {

    private static final SharedRefusal NOT_YOURS = new SharedRefusal.NotThereOrNotYours();

    @Inject
    DeliverableQueries deliverableQueries;

    @Inject
    ReportQueries reports;

    @Inject
    WritingQueries writing;

    @Inject
    MyDeliverables mine;

    @Inject
    DeliverableNames names;

    @Inject
    DeliverableExport exports;

    private void embargo(DeliverableId id, @Nullable Instant until) {
        run(secretary, () -> publications.embargo(new SetEmbargo(key(), id, version(id), until)));
    }

    private void handOver(DeliverableId id, LocalDate day, @Nullable DocumentId letter) {
        run(secretary, () -> publications.handOver(new HandOverDeliverable(key(), id, version(id), day, letter)));
    }

    private long number(String column, DeliverableId id) {
        return world.number("select " + column + " from deliverable where id = ?1", id.value());
    }

    @Test
    void goesToTheGroupAndThenToTheBoardAndIsApproved() {
        var id = ready();
        var group = ask(id);
        assertThat(stateOf(id)).isEqualTo(DeliverableState.IN_APPROVAL);
        assertThat(details(secretary, group).about().hash())
                .isEqualTo(world.text("select content_hash from deliverable where id = ?1", id.value()));
        assertThat(told("StepAsked")).containsExactlyInAnyOrder("state", "round", "rounds");
        assertThat(world.number(
                        "select count(*) from deliverable where id = ?1 and board_revision is null", id.value()))
                .as("the board hasn't been asked")
                .isOne();

        approveByGroup(group);
        assertThat(state(group)).isEqualTo(RoundState.PASSED);
        assertThat(stateOf(id)).isEqualTo(DeliverableState.IN_APPROVAL);
        assertThat(number("step", id)).isEqualTo(2);
        assertThat(told("StepPassed")).containsExactlyInAnyOrder("round", "step");

        var board = ask(id);
        assertThat(told("StepAsked")).containsExactlyInAnyOrder("round", "rounds", "boardRevision");
        cast(boardMember, board, PositionKind.APPROVE);

        assertThat(stateOf(id)).isEqualTo(DeliverableState.APPROVED);
        assertThat(number("approved_revision", id)).isOne();
        assertThat(told("DeliverableApproved"))
                .containsExactlyInAnyOrder(
                        "state",
                        "round",
                        "approvedRevision",
                        "contentHash",
                        "approvedAt",
                        "decidedRevision",
                        "firstApprovedAt",
                        "approvedRoute",
                        "approvals");
        assertThat(trailOf(id.value()))
                .containsExactly(
                        "DeliverableBegun",
                        "DeliverableSubmitted",
                        "DeliverableFinished",
                        "StepAsked",
                        "StepPassed",
                        "StepAsked",
                        "DeliverableApproved");
    }

    @Test
    void isAskedOnceAtATimeAndByTheSecretariat() throws Exception {
        var id = ready();
        for (var other : List.of(ada, leader(), boardMember)) {
            assertThat(refusalOf(() ->
                            as(other, () -> publications.ask(new AskStep(key(), id, version(id), null, Set.of())))))
                    .isEqualTo(NOT_YOURS);
        }
        int seen = version(id);

        var ends = world.together(
                3, () -> as(secretary, () -> publications.ask(new AskStep(key(), id, seen, null, Set.of()))));

        assertThat(ends).filteredOn(RoundId.class::isInstance).hasSize(1);
        assertThat(world.number("select count(*) from deliverable_round where deliverable_id = ?1", id.value()))
                .isOne();
        assertThat(refusalOf(() -> ask(id))).isEqualTo(new DeliverableRefusal.StepUnderWay());
    }

    @Test
    void isPutToNobodyAndNotPublishedUnlessItsMandateIsAdoptedAndNotOver() {
        var ready = ready();
        var approved = approved();
        for (var state : MandateState.values()) {
            mandateIs(state);
            boolean runs = state == MandateState.ADOPTED || state == MandateState.CLOSING;
            Refusal why =
                    state.isOver() ? new MandateRefusal.IsOver(state) : new DeliverableRefusal.MandateNotRunning();
            assertThat(offered(ready).contains(DeliverableAction.ASK))
                    .as("asking in %s", state)
                    .isEqualTo(runs);
            assertThat(offered(approved).contains(DeliverableAction.PUBLISH))
                    .as("publishing in %s", state)
                    .isEqualTo(runs);
            assertThat(as(secretary, () -> mine.mine()))
                    .as("what waits in %s", state)
                    .hasSize(runs ? 2 : 0);
            if (!runs) {
                assertThat(refusalOf(() -> ask(ready)))
                        .as("asking in %s", state)
                        .isEqualTo(why);
                assertThat(refusalOf(() -> publish(approved)))
                        .as("publishing in %s", state)
                        .isEqualTo(why);
            }
        }
        assertThat(trailOf(ready.value())).last().isEqualTo("DeliverableFinished");
        assertThat(trailOf(approved.value())).last().isEqualTo("DeliverableApproved");

        mandateIs(MandateState.CLOSING);
        assertThat(ask(ready)).isNotNull();
        publish(approved);
    }

    @Test
    void isWrittenReviewedAndFinishedBeforeItsMandateIsAdopted() {
        mandateIs(MandateState.DRAFT);
        assertThat(stateOf(ready())).isEqualTo(DeliverableState.READY);
    }

    private Set<DeliverableAction> offered(DeliverableId id) {
        return as(secretary, () -> deliverableQueries.details(id)).actions();
    }

    @Test
    void leavesNothingBehindWhereTheRoundCannotBeOpened() {
        var id = ready();
        assertThat(refusalOf(() -> as(
                        secretary,
                        () -> publications.ask(new AskStep(
                                key(), id, version(id), LocalDate.now(clock).minusDays(10), Set.of())))))
                .isNotNull();
        assertThat(stateOf(id)).isEqualTo(DeliverableState.READY);
        assertThat(world.number(
                        "select count(*) from approval_round where mandate_id = ?1 and subject_id = ?2",
                        mandate.value(),
                        id.value()))
                .isZero();
        assertThat(trailOf(id.value())).doesNotContain("StepAsked");
    }

    @Test
    void eachBodyReadsItsOwnRoundAlone() {
        var id = ready();
        var group = ask(id);
        assertThat(refusalOf(() -> details(boardMember, group))).isEqualTo(NOT_YOURS);
        approveByGroup(group);
        var board = ask(id);
        var words = Words.in(Words.BOKMAL);
        assertThat(details(boardMember, board)).isNotNull();
        for (var member : List.of(ada, leader())) {
            assertThat(refusalOf(() -> details(member, board))).isEqualTo(NOT_YOURS);
            assertThat(refusalOf(() -> as(member, () -> queries.text(board, 1, words))))
                    .isEqualTo(NOT_YOURS);
            assertThat(refusalOf(() -> as(member, () -> queries.positions(board, Seek.first(5)))))
                    .isEqualTo(NOT_YOURS);
        }
    }

    @Test
    void thatAStepIsUnderWayIsToldToThoseWhoDoNotReadItsRoundToo() {
        var id = ready();
        approveByGroup(ask(id));
        assertThat(stepsFor(ada, id)).noneMatch(StepRow::underWay);
        var board = ask(id);
        for (var member : List.of(ada, leader())) {
            assertThat(stepsFor(member, id).getLast())
                    .as("the board's round isn't theirs")
                    .returns(true, StepRow::underWay)
                    .returns(null, StepRow::round)
                    .returns(null, StepRow::outcome);
        }
        assertThat(stepsFor(boardMember, id).getLast())
                .returns(true, StepRow::underWay)
                .returns(board, StepRow::round)
                .returns(RoundState.OPEN, StepRow::outcome);
        cast(boardMember, board, PositionKind.APPROVE);
        assertThat(stepsFor(ada, id)).noneMatch(StepRow::underWay);
    }

    @Test
    void theRoundsOnARevisionAreReachedFromItAfterTheNextWasCut() {
        var id = ready();
        var group = ask(id);
        approveByGroup(group);
        var board = ask(id);
        run(secretary, () -> deliverables.recall(new RecallDeliverable(key(), id, version(id), "Mer må med.")));
        section(id, "Mer", "Noe annet.");
        submit(id);
        finish(id);
        var next = ask(id);

        assertThat(roundsFor(ada, id, 1))
                .as("the board's round isn't theirs")
                .containsExactly(tuple(group, Asked.GROUP, RoundState.PASSED));
        assertThat(roundsFor(ada, id, 2)).containsExactly(tuple(next, Asked.GROUP, RoundState.OPEN));
        assertThat(roundsFor(boardMember, id, 1))
                .as("nor is the group's the board's")
                .containsExactly(tuple(board, Asked.BOARD, RoundState.CANCELLED));
    }

    private List<Tuple> roundsFor(Actor.Someone reader, DeliverableId id, int revision) {
        return as(reader, () -> deliverableQueries.details(id)).revisions().stream()
                .filter(one -> one.number() == revision)
                .flatMap(one -> one.rounds().stream())
                .map(round -> tuple(round.id(), round.asked(), round.state()))
                .toList();
    }

    private List<StepRow> stepsFor(Actor.Someone reader, DeliverableId id) {
        return as(reader, () -> deliverableQueries.details(id)).steps();
    }

    @Test
    void aDraftIsNotThereForTheBoardByAnyAddress() {
        var id = written();
        submit(id);
        var section = new SectionId(UUID.fromString(
                world.text("select cast(id as char) from section where deliverable_id = ?1", id.value())));
        assertThat(refusalOf(() -> as(boardMember, () -> deliverableQueries.details(id))))
                .isEqualTo(NOT_YOURS);
        assertThat(refusalOf(() -> as(boardMember, () -> reports.working(id)))).isEqualTo(NOT_YOURS);
        assertThat(refusalOf(() -> as(boardMember, () -> reports.revision(id, 1))))
                .isEqualTo(NOT_YOURS);
        assertThat(refusalOf(() -> as(boardMember, () -> writing.outline(id)))).isEqualTo(NOT_YOURS);
        assertThat(refusalOf(() -> as(boardMember, () -> writing.section(section))))
                .isEqualTo(NOT_YOURS);
        assertThat(refusalOf(() -> as(boardMember, () -> exports.document(id, 1))))
                .isEqualTo(NOT_YOURS);
        assertThat(as(boardMember, () -> deliverableQueries.page(mandate, Seek.first(5))))
                .isEmpty();
        assertThat(as(boardMember, () -> deliverableQueries.count(mandate))).isZero();
    }

    @Test
    void comesBackWhenTheGroupFailsIt() {
        var id = ready();
        var round = ask(id);
        cast(ada, round, PositionKind.OBJECT);
        cast(bo, round, PositionKind.APPROVE);
        cast(cille, round, PositionKind.APPROVE);
        endRound(id);

        assertThat(state(round)).isEqualTo(RoundState.FAILED);
        assertThat(stateOf(id)).isEqualTo(DeliverableState.DRAFT);
        assertThat(number("returned_revision", id)).isOne();
        assertThat(told("DeliverableReturned"))
                .containsExactlyInAnyOrder("state", "returnedRevision", "returnedRound", "route", "step", "round");
    }

    @Test
    void startsAtTheFirstStepAgainWhenTheBoardHasReturnedIt() {
        var id = ready();
        approveByGroup(ask(id));
        cast(boardMember, ask(id), PositionKind.OBJECT);
        endRound(id);
        assertThat(stateOf(id)).isEqualTo(DeliverableState.DRAFT);

        section(id, "Mer", "Noe til.");
        submit(id);
        finish(id);

        assertThat(number("step", id)).isOne();
        assertThat(number("returned_revision", id))
                .as("it can still be taken back and upheld")
                .isOne();
        assertThat(revision(id)).isEqualTo(2);
        approve(id);
        assertThat(number("returned_revision", id)).isZero();
        assertThat(number("approved_revision", id)).isEqualTo(2);
    }

    @Test
    void isAskedAgainAtTheSameStepWhenItsRoundLapses() throws Exception {
        var id = ready();
        approveByGroup(ask(id));
        var round = ask(id);
        world.passDeadline(round);
        world.runNow("deadline", round.toString());
        until(() -> state(round) == RoundState.LAPSED);

        assertThat(stateOf(id)).isEqualTo(DeliverableState.READY);
        assertThat(number("step", id)).as("the group's consent stands").isEqualTo(2);
        assertThat(told("DeliverablePaused")).containsExactlyInAnyOrder("state", "round");
        cast(boardMember, ask(id), PositionKind.APPROVE);
        assertThat(stateOf(id)).isEqualTo(DeliverableState.APPROVED);
    }

    @Test
    void isAskedAgainWhenItsRoundIsCalledOff() {
        var id = ready();
        var round = ask(id);
        run(secretary, () -> service.cancel(new CancelRound(key(), round, "Ferie.")));

        assertThat(stateOf(id)).isEqualTo(DeliverableState.READY);
        assertThat(trailOf(id.value())).endsWith("DeliverablePaused");
        approve(id);
        assertThat(stateOf(id)).isEqualTo(DeliverableState.APPROVED);
        assertThat(world.number("select count(*) from deliverable_round where deliverable_id = ?1", id.value()))
                .isEqualTo(3);
    }

    @Test
    void isPublishedOnceItIsApprovedAndNoEmbargoIsOnIt() {
        var id = ready();
        assertThat(refusalOf(() -> publish(id)))
                .isEqualTo(new DeliverableRefusal.DeliverableNotInState(
                        DeliverableState.READY, DeliverableAction.PUBLISH));
        embargo(id, clock.instant().plus(Duration.ofDays(1)));
        assertThat(told("EmbargoSet")).containsExactly("embargo");
        approve(id);
        assertThat(refusalOf(() -> publish(id))).isInstanceOf(DeliverableRefusal.UnderEmbargo.class);
        assertThat(refusalOf(() -> embargo(id, clock.instant().minusSeconds(1))))
                .isEqualTo(new DeliverableRefusal.EmbargoOver());
        for (Actor.Someone other : List.of(ada, boardMember)) {
            assertThat(refusalOf(() ->
                            run(other, () -> publications.publish(new PublishDeliverable(key(), id, version(id))))))
                    .isEqualTo(NOT_YOURS);
        }

        embargo(id, null);
        publish(id);

        assertThat(stateOf(id)).isEqualTo(DeliverableState.PUBLISHED);
        assertThat(number("published_revision", id)).isOne();
        assertThat(told("DeliverablePublished"))
                .containsExactlyInAnyOrder("state", "publishedRevision", "publishedAt", "publications");
    }

    @Test
    void tellsThoseWhoReadItOfItsEmbargo() {
        var id = ready();
        var until = clock.instant().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS);
        embargo(id, until);
        approveByGroup(ask(id));
        var board = ask(id);
        for (var reader : List.of(secretary, ada, boardMember)) {
            assertThat(as(reader, () -> deliverableQueries.details(id)))
                    .as("while it is before the board")
                    .returns(until, DeliverableDetails::embargo)
                    .returns(reader == secretary, DeliverableDetails::embargoes);
        }

        cast(boardMember, board, PositionKind.APPROVE);
        assertThat(as(boardMember, () -> deliverableQueries.details(id)).embargo())
                .isEqualTo(until);
        embargo(id, null);
        publish(id);
        assertThat(as(secretary, () -> deliverableQueries.details(id)).embargoes())
                .isFalse();
    }

    @Test
    void anEmbargoOnTheNextRevisionIsNotToldToThoseWhoReadWhatIsPublished() {
        var id = approved();
        publish(id);
        run(secretary, () -> deliverables.revise(new ReviseDeliverable(key(), id, version(id))));
        var until = clock.instant().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS);
        embargo(id, until);
        var auditor = world.fresh(world.person("Kontrollør", RealmRole.AUDITOR));
        for (var reader : List.of(boardMember, auditor)) {
            assertThat(as(reader, () -> deliverableQueries.details(id)).embargo())
                    .isNull();
        }
        assertThat(as(ada, () -> deliverableQueries.details(id)).embargo()).isEqualTo(until);
    }

    @Test
    void isPublishedWhenItsEmbargoIsOver() {
        var id = approved();
        embargo(id, clock.instant().plus(Duration.ofDays(1)));
        world.change(
                "update deliverable set embargo = ?1 where id = ?2",
                clock.instant().minusSeconds(1),
                id.value());
        publish(id);
        assertThat(stateOf(id)).isEqualTo(DeliverableState.PUBLISHED);
    }

    @Test
    void isHandedOverWithALetterOfItsMandate() {
        var id = approved();
        var today = LocalDate.now(clock);
        var letter = world.document(secretary, mandate, Openness.INTERNAL);
        var other = world.draft(secretary, "Et annet");
        var foreign = world.document(secretary, other, Openness.INTERNAL);

        assertThat(refusalOf(() -> handOver(id, today.plusDays(1), letter)))
                .isInstanceOf(DeliverableRefusal.HandedOverWhen.class);
        assertThat(refusalOf(() -> handOver(id, today.minusDays(2), letter)))
                .isInstanceOf(DeliverableRefusal.HandedOverWhen.class);
        assertThat(refusalOf(() -> handOver(id, today, foreign))).isEqualTo(NOT_YOURS);
        handOver(id, today, letter);
        assertThat(told("DeliverableHandedOver")).containsExactlyInAnyOrder("handedOverOn", "letter");
        handOver(id, today, letter);
        assertThat(trailOf(id.value())).containsOnlyOnce("DeliverableHandedOver");
    }

    @Test
    void staysPublishedUntilTheNextRevisionIsApprovedAndPublished() {
        var id = approved();
        publish(id);
        run(secretary, () -> deliverables.revise(new ReviseDeliverable(key(), id, version(id))));
        assertThat(told("RevisionBegun")).contains("state");
        assertThat(number("published_revision", id)).isOne();

        section(id, "Mer", "Noe til.");
        submit(id);
        finish(id);
        approve(id);
        assertThat(number("approved_revision", id)).isEqualTo(2);
        assertThat(number("published_revision", id)).isOne();
        var auditor = world.fresh(world.person("Kontrollør", RealmRole.AUDITOR));
        assertThat(as(auditor, () -> deliverableQueries.details(id)))
                .as("who reads what was published isn't told of what was approved since")
                .returns(1, DeliverableDetails::publishedRevision)
                .returns(null, DeliverableDetails::approvedRevision)
                .returns(null, DeliverableDetails::approvedAt)
                .satisfies(details -> assertThat(details.changedAt()).isEqualTo(details.publishedAt()));
        assertThat(as(auditor, () -> deliverableQueries.page(mandate, Seek.first(5))))
                .singleElement()
                .returns(1, DeliverableRow::approvedRevision)
                .returns(null, DeliverableRow::boardRevision)
                .satisfies(row -> assertThat(row.changedAt()).isEqualTo(row.publishedAt()));

        publish(id);
        assertThat(number("published_revision", id)).isEqualTo(2);
        assertThat(revisions(id)).as("the one before is kept").isEqualTo(2);
    }

    @Test
    void theBoardIsToldOfWhatItReturnedAndOfWhatStandsOnceThatIsGivenUp() {
        var id = approved();
        publish(id);
        run(secretary, () -> deliverables.revise(new ReviseDeliverable(key(), id, version(id))));
        run(secretary, () -> deliverables.edit(new EditDeliverable(key(), id, version(id), form("Et nytt navn"))));
        section(id, "Mer", "Noe til.");
        submit(id);
        finish(id);
        approveByGroup(ask(id));
        cast(boardMember, ask(id), PositionKind.OBJECT);
        endRound(id);
        theBoardKnows(id, 2, DeliverableState.DRAFT, "Et nytt navn");
        assertThat(linesForTheBoard(id, 2)).as("the file of what was returned").contains("Status: utkast");
        embargo(id, clock.instant().plus(Duration.ofDays(2)));
        assertThat(linesForTheBoard(id, 2))
                .as("until when the next one is kept back isn't for the board")
                .noneMatch(line -> line.startsWith("Sperrefrist"));
        embargo(id, null);
        section(id, "Enda mer", "Og mer.");
        submit(id);
        assertThat(linesForTheBoard(id, 2)).as("the group has another").contains("Status: utkast");

        run(secretary, () -> deliverables.keep(new KeepApproved(key(), id, version(id), "Ikke nå.")));
        theBoardKnows(id, 1, DeliverableState.PUBLISHED, "Ulv i utmark");
        assertThat(linesForTheBoard(id, 2)).as("the file of what was given up").contains("Status: gjelder ikke");
    }

    private List<String> linesForTheBoard(DeliverableId id, int revision) {
        return as(boardMember, () -> exports.document(id, revision))
                .document()
                .facts()
                .lines();
    }

    private void theBoardKnows(DeliverableId id, int revision, DeliverableState state, String title) {
        assertThat(as(boardMember, () -> deliverableQueries.details(id)))
                .as("its page")
                .returns(revision, DeliverableDetails::revision)
                .returns(state, DeliverableDetails::state)
                .satisfies(details -> assertThat(details.form().title()).isEqualTo(title));
        assertThat(as(boardMember, () -> deliverableQueries.page(mandate, Seek.first(5))))
                .as("the list")
                .singleElement()
                .returns(revision, DeliverableRow::revision)
                .returns(state, DeliverableRow::state)
                .returns(title, DeliverableRow::title);
        assertThat(names.of(List.of(id), Set.of(Permission.READ_PUBLISHED_WORK, Permission.READ_DELIVERABLES)))
                .as("an agenda")
                .containsEntry(id, new DeliverableNames.Known(title, null));
    }

    @Test
    void doesNotTellTheBoardWhenTheGroupLastWrote() {
        var first = approved();
        var second = approved();
        var before = as(boardMember, () -> deliverableQueries.page(mandate, Seek.first(5)));
        assertThat(before).extracting(DeliverableRow::id).containsExactly(second, first);
        run(secretary, () -> deliverables.revise(new ReviseDeliverable(key(), first, version(first))));
        section(first, "Mer", "Noe til.");
        world.change(
                "update deliverable set changed_at = ?1 where id = ?2",
                clock.instant().plusSeconds(60),
                first.value());

        assertThat(as(boardMember, () -> deliverableQueries.page(mandate, Seek.first(5))))
                .isEqualTo(before);
        assertThat(as(boardMember, () -> deliverableQueries.details(first)).changedAt())
                .isEqualTo(before.getLast().changedAt());
        assertThat(as(secretary, () -> deliverableQueries.page(mandate, Seek.first(1))))
                .extracting(DeliverableRow::id)
                .containsExactly(first);
        assertThat(as(
                        boardMember,
                        () -> deliverableQueries.page(
                                mandate, new Seek(before.getFirst().place(), false, 0, 5))))
                .extracting(DeliverableRow::id)
                .containsExactly(first);
    }

    @Test
    void isNotPublishedByWhoSawAnOlderOne() {
        var id = approved();
        assertThat(refusalOf(() -> run(secretary, () -> publications.publish(new PublishDeliverable(key(), id, 0)))))
                .isEqualTo(new SharedRefusal.ChangedMeanwhile());
    }
}
