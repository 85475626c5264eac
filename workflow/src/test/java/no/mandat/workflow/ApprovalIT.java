package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import no.mandat.domain.approval.ApprovalRefusal;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.party.Role;
import no.mandat.domain.resolution.ResolutionState;
import no.mandat.domain.shared.PositionId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.verify.Receipt;
import no.mandat.workflow.approval.CancelRound;
import no.mandat.workflow.approval.CastPosition;
import no.mandat.workflow.approval.EndRound;
import no.mandat.workflow.approval.ExtendRound;
import no.mandat.workflow.approval.PositionRow;
import no.mandat.workflow.approval.RoundOffer;
import no.mandat.workflow.approval.RoundRow;
import no.mandat.workflow.approval.RoundSettings;
import no.mandat.workflow.audit.HistoryFilter;
import no.mandat.workflow.audit.HistoryQueries;
import no.mandat.workflow.audit.HistoryRow;
import no.mandat.workflow.auditlog.TestedLog;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.words.Words;
import org.junit.jupiter.api.Test;

class ApprovalIT extends InAGroup {

    @Inject
    TestedLog log;

    @Inject
    HistoryQueries history;

    @Inject
    Clock clock;

    @Resource(lookup = "java:jboss/datasources/mandat")
    DataSource application;

    @Test
    void passesAtOnceWhenAllHaveApprovedAndAdoptsTheResolution() {
        var round = open();
        assertThat(resolution()).isEqualTo(ResolutionState.IN_APPROVAL);
        cast(ada, round, PositionKind.APPROVE);
        cast(bo, round, PositionKind.APPROVE_WITH_REMARKS);
        assertThat(state(round)).isEqualTo(RoundState.OPEN);

        cast(cille, round, PositionKind.APPROVE);

        assertThat(state(round)).isEqualTo(RoundState.PASSED);
        assertThat(resolution()).isEqualTo(ResolutionState.ADOPTED);
        assertThat(world.trail(mandate))
                .endsWith("PositionCast", "RoundEnded", "ResolutionDecided")
                .contains("ResolutionSubmitted", "RoundOpened");
        var numbers = details(secretary, round).numbers();
        assertThat(numbers.approvals()).isEqualTo(3);
        assertThat(numbers.remarks()).isEqualTo(1);
    }

    @Test
    void endsAtItsDeadlineByAJob() throws Exception {
        var round = open();
        cast(ada, round, PositionKind.APPROVE);
        world.passDeadline(round);

        world.runNow("deadline", round.toString());

        until(() -> state(round) == RoundState.LAPSED);
        assertThat(resolution()).isEqualTo(ResolutionState.DRAFT);
        assertThat(world.trail(mandate)).endsWith("RoundEnded", "ResolutionReturned");
    }

    @Test
    void endsOnTheDayOnWhichTheOneWhoHasNotAnsweredIsGone() throws Exception {
        var round = open();
        cast(ada, round, PositionKind.APPROVE);
        cast(bo, round, PositionKind.APPROVE);
        var group = world.mandate(mandate).expertGroup();
        var today = LocalDate.now(clock);
        world.endIn(secretary, mandate, group, cille, today);
        assertThat(state(round)).isEqualTo(RoundState.OPEN);

        world.change(
                "update membership set to_day = ?1 where person_id = ?2",
                today.minusDays(1),
                cille.personId().value());
        world.runNow(
                "leaving",
                group + ":" + today.plusDays(1).atStartOfDay(clock.getZone()).toInstant());

        until(() -> state(round) == RoundState.PASSED);
    }

    @Test
    void takesNothingAtOrAfterTheDeadlineAndKeepsTheRoundForTheJob() {
        var round = open();
        var command = position(round, PositionKind.APPROVE);
        world.passDeadline(round);

        assertThat(refusalOfCast(ada, command)).isInstanceOf(ApprovalRefusal.DeadlineOver.class);
        assertThat(world.number("select count(*) from round_position where round_id = ?1", round.value()))
                .isZero();
    }

    @Test
    void countsTheLatestOfAVoterAndTheReceiptNamesTheOneItReplaces() {
        var round = open();
        var first = cast(ada, round, PositionKind.OBJECT);
        var second = cast(ada, round, PositionKind.APPROVE);

        var receipt = as(ada, () -> queries.receipt(second));
        var before = as(ada, () -> queries.receipt(first));

        assertThat(receipt.replaces()).isEqualTo(before.reference());
        assertThat(before.replaced()).isTrue();
        assertThat(receipt.replaced()).isFalse();
        assertThat(receipt.hash()).isEqualTo(details(ada, round).about().hash());
        assertThat(details(ada, round).numbers().objections()).isZero();
        assertThat(as(ada, () -> queries.positions(round, Seek.first(10))))
                .extracting(PositionRow::counts)
                .containsExactly(true, false);
        assertThat(as(ada, () -> queries.receipts(Seek.first(10)))).hasSize(2);
        assertThat(refusalOf(() -> as(bo, () -> queries.receipt(first))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
    }

    @Test
    void givesWhoCastItAReceiptThatOthersCheck() throws Exception {
        var round = open();
        var position = cast(ada, round, PositionKind.APPROVE);
        until(() -> as(ada, () -> queries.signedReceipt(position)).isPresent());

        var receipt =
                Receipt.parse(as(ada, () -> queries.signedReceipt(position)).orElseThrow());
        assertThat(receipt.check(log.keys())).isEmpty();
        assertThat(receipt.action()).isEqualTo("PositionCast");
        assertThat(refusalOf(() -> as(bo, () -> queries.signedReceipt(position))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
    }

    @Test
    void makesOnePositionOfTheSameCommandSentTwiceAtOnce() throws Exception {
        var round = open();
        var command = position(round, PositionKind.APPROVE);

        var ends = world.together(6, () -> cast(ada, command));

        assertThat(Set.copyOf(ends)).hasSize(1).allMatch(PositionId.class::isInstance);
        assertThat(world.number("select count(*) from round_position where round_id = ?1", round.value()))
                .isOne();
    }

    @Test
    void twoTabsAtOnceMakeOneChain() throws Exception {
        var round = open();

        var ends = world.together(6, () -> cast(ada, round, PositionKind.ABSTAIN));

        assertThat(ends).allMatch(PositionId.class::isInstance);
        assertThat(world.number(
                        "select count(*) from round_position where round_id = ?1 and replaces_id is null",
                        round.value()))
                .isOne();
        assertThat(details(ada, round).numbers().cast()).isOne();
    }

    @Test
    void theLastThreeAtOnceEndItOnce() throws Exception {
        var round = open();
        var voters = new java.util.concurrent.ConcurrentLinkedQueue<>(java.util.List.of(ada, bo, cille));

        world.together(3, () -> cast(java.util.Objects.requireNonNull(voters.poll()), round, PositionKind.APPROVE));

        assertThat(state(round)).isEqualTo(RoundState.PASSED);
        assertThat(world.trail(mandate)).filteredOn("RoundEnded"::equals).hasSize(1);
    }

    @Test
    void whoLeavesWithoutAnAnswerLeavesTheDenominator() {
        var round = open();
        world.leave(cille, world.mandate(mandate).expertGroup());
        assertThat(details(secretary, round).numbers().eligible()).isEqualTo(2);
        cast(ada, round, PositionKind.APPROVE);
        cast(bo, round, PositionKind.APPROVE);
        assertThat(state(round)).isEqualTo(RoundState.PASSED);
    }

    @Test
    void whoLeavesLastEndsTheRoundThatAllOthersHaveAnswered() {
        var round = open();
        cast(ada, round, PositionKind.APPROVE);
        cast(bo, round, PositionKind.APPROVE);
        assertThat(state(round)).isEqualTo(RoundState.OPEN);

        world.endMembership(secretary, mandate, cille);

        assertThat(state(round)).isEqualTo(RoundState.PASSED);
    }

    @Test
    void theObjectionOfSomebodyWhoHasLeftStaysAndBlocksNoMore() {
        var round = open();
        cast(cille, round, PositionKind.OBJECT);
        world.leave(cille, world.mandate(mandate).expertGroup());
        cast(ada, round, PositionKind.APPROVE);
        cast(bo, round, PositionKind.APPROVE);
        assertThat(state(round)).isEqualTo(RoundState.PASSED);
        assertThat(details(secretary, round).numbers().objections()).isOne();
    }

    @Test
    void whoeverOpenedItMayEndItWhenAllHaveAnswered() {
        var round = open();
        assertThat(refusalOf(() -> run(secretary, () -> service.end(new EndRound(UUID.randomUUID(), round)))))
                .isEqualTo(new ApprovalRefusal.NotAllAnswered(3));
        cast(ada, round, PositionKind.APPROVE);
        cast(bo, round, PositionKind.APPROVE);
        cast(cille, round, PositionKind.OBJECT);
        assertThat(details(secretary, round).offers()).contains(RoundOffer.END);
        assertThat(details(ada, round).offers()).doesNotContain(RoundOffer.END);
        run(secretary, () -> service.end(new EndRound(UUID.randomUUID(), round)));
        assertThat(state(round)).isEqualTo(RoundState.FAILED);
        assertThat(resolution()).isEqualTo(ResolutionState.NOT_ADOPTED);
    }

    @Test
    void isExtendedOnceAndItsJobMoves() {
        var round = open();
        var later = details(secretary, round).lastDay().plusDays(7);
        run(secretary, () -> service.extend(new ExtendRound(UUID.randomUUID(), round, later, "Høstferie.")));
        assertThat(details(secretary, round).lastDay()).isAfterOrEqualTo(later);
        assertThat(details(secretary, round).offers()).doesNotContain(RoundOffer.EXTEND);
        assertThat(refusalOf(() -> run(
                        secretary,
                        () -> service.extend(new ExtendRound(UUID.randomUUID(), round, later.plusDays(9), "Mer.")))))
                .isEqualTo(new ApprovalRefusal.ExtendedBefore());
        assertThat(world.number(
                        "select count(*) from scheduled_tasks t join approval_round r on t.task_instance = r.id where r.id = ?1 and t.execution_time = r.deadline",
                        round.value()))
                .isOne();
    }

    @Test
    void secretPositionsAreNumbersUntilTheEnd() {
        var round = world.round(secretary, mandate, new RoundSettings(null, true, false, true, Set.of()));
        cast(ada, round, PositionKind.OBJECT);
        assertThat(as(bo, () -> queries.positions(round, Seek.first(10)))).isEmpty();
        assertThat(details(bo, round).numbers().objections()).isOne();
        assertThat(details(bo, round).silent()).isEmpty();
        assertThat(details(ada, round).mine()).isNotNull();
        assertThat(as(bo, () -> queries.page(mandate, Seek.first(1))).getFirst().missing())
                .isEmpty();
        assertThat(as(secretary, () -> queries.running(Seek.first(1)))
                        .getFirst()
                        .round()
                        .missing())
                .isEmpty();
    }

    @Test
    void secretPositionsStaySecretWhenTheRoundIsCalledOff() {
        var round = world.round(secretary, mandate, new RoundSettings(null, true, false, true, Set.of()));
        cast(ada, round, PositionKind.OBJECT);

        run(secretary, () -> service.cancel(new CancelRound(UUID.randomUUID(), round, "Feil.")));

        assertThat(as(secretary, () -> queries.positions(round, Seek.first(10))))
                .isEmpty();
        assertThat(details(bo, round).isHidden()).isTrue();
        assertThat(world.castAsTold(secretary, mandate)).isEmpty();
    }

    @Test
    void theTrailTellsNobodyWhatIsSecretBeforeTheEnd() {
        var round = world.round(secretary, mandate, new RoundSettings(null, true, false, true, Set.of()));
        cast(ada, round, PositionKind.OBJECT);
        assertThat(world.castAsTold(secretary, mandate)).isEmpty();
        cast(bo, round, PositionKind.APPROVE);
        cast(cille, round, PositionKind.APPROVE);
        assertThat(world.castAsTold(secretary, mandate)).isEmpty();
        run(secretary, () -> service.end(new EndRound(UUID.randomUUID(), round)));
        assertThat(world.castAsTold(secretary, mandate)).isNotEmpty();
    }

    @Test
    void norWhoHasAnsweredButThemself() {
        var round = world.round(secretary, mandate, new RoundSettings(null, true, false, true, Set.of()));
        var auditor = world.person("Kontrollør", RealmRole.AUDITOR);
        cast(ada, round, PositionKind.APPROVE);

        var byAda = new HistoryFilter(ada.id(), null, null, null);
        for (var reader : List.of(secretary, auditor, bo)) {
            assertThat(told(reader, HistoryFilter.all())).doesNotContain("PositionCast");
            assertThat(told(reader, byAda)).isEmpty();
            assertThat(as(reader, () -> history.actors(mandate))).noneMatch(actor -> "Ada".equals(actor.name()));
            assertThat(as(reader, () -> history.actions(mandate))).doesNotContain("PositionCast");
        }
        assertThat(told(ada, byAda)).containsExactly("PositionCast");

        cast(bo, round, PositionKind.APPROVE);
        cast(cille, round, PositionKind.APPROVE);

        assertThat(told(secretary, byAda)).containsExactly("PositionCast");
        assertThat(told(auditor, HistoryFilter.all())).contains("PositionCast");
    }

    private List<String> told(Actor.Someone reader, HistoryFilter filter) {
        return as(reader, () -> history.page(mandate, filter, Seek.first(50))).stream()
                .map(HistoryRow::action)
                .toList();
    }

    @Test
    void countsThoseWhoLeftUnansweredNeitherAsVotersNorAsAnswered() throws Exception {
        var round = open();
        cast(ada, round, PositionKind.APPROVE);
        world.leave(cille, world.mandate(mandate).expertGroup());
        world.passDeadline(round);
        world.runNow("deadline", round.toString());
        until(() -> state(round) != RoundState.OPEN);
        assertThat(as(secretary, () -> queries.page(mandate, Seek.first(5))))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.cast()).isOne();
                    assertThat(row.eligible()).isEqualTo(2);
                    assertThat(row.silent()).isOne();
                });
    }

    @Test
    void awaitsThoseWhoHaveNotAnswered() {
        var round = open();
        assertThat(as(ada, () -> queries.waiting())).extracting(row -> row.id()).containsExactly(round);
        cast(ada, round, PositionKind.APPROVE);
        assertThat(as(ada, () -> queries.waiting())).isEmpty();
        assertThat(as(secretary, () -> queries.page(mandate, Seek.first(5))))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.missing()).containsExactly("Bo", "Cille");
                    assertThat(row.cast()).isOne();
                    assertThat(row.eligible()).isEqualTo(3);
                });
    }

    @Test
    void awaitsNobodyWhoHasNoVoteAnyMore() {
        var round = open();
        var group = world.mandate(mandate).expertGroup();
        assertThat(as(cille, () -> queries.waiting()))
                .extracting(row -> row.id())
                .containsExactly(round);

        world.leave(cille, group);
        world.seat(cille, group, Role.OBSERVER, LocalDate.of(2020, 1, 1));

        assertThat(details(cille, round).offers()).isEmpty();
        assertThat(as(cille, () -> queries.waiting())).isEmpty();
        assertThat(as(bo, () -> queries.waiting())).extracting(row -> row.id()).containsExactly(round);
    }

    @Test
    void thoseOfAllMandatesOfASecretariatAreInOneTableTheMostUrgentFirst() {
        var later = open();
        var another = world.draft(secretary, "Et annet");
        var ignored = world.voter(another, "Eva");
        var sooner = world.round(
                secretary, another, new RoundSettings(LocalDate.now(clock).plusDays(3), true, false, false, Set.of()));

        assertThat(as(secretary, () -> queries.running(Seek.first(9))))
                .extracting(row -> row.round().id())
                .containsExactly(sooner, later);
        assertThat(as(secretary, queries::countRunning)).isEqualTo(2);
        assertThat(as(secretary, () -> queries.running(Seek.first(1))).getFirst())
                .satisfies(row -> {
                    assertThat(row.mandate()).isEqualTo(another);
                    assertThat(row.round().missing()).containsExactly("Eva");
                });
        assertThat(as(ada, () -> queries.running(Seek.first(9)))).isEmpty();
        assertThat(as(ada, () -> queries.open(mandate, Seek.first(9))))
                .as("a member sees those of their own mandate")
                .extracting(RoundRow::id)
                .containsExactly(later);
    }

    @Test
    void givesTheExactTextOfTheRevision() {
        var round = open();
        assertThat(as(ada, () -> queries.text(round, 1, Words.in(Words.BOKMAL))))
                .hasValueSatisfying(text -> assertThat(text.markdown()).isEqualTo("Gruppen møtes hver måned."));
        assertThat(as(ada, () -> queries.text(round, 2, Words.in(Words.BOKMAL))))
                .isEmpty();
    }

    @Test
    void notEvenTheApplicationsAccountCanChangeAPosition() throws Exception {
        var round = open();
        cast(ada, round, PositionKind.OBJECT);
        for (var forbidden : Set.of(
                "update round_position set kind = 'APPROVE'",
                "delete from round_position",
                "update round_voter set person_id = round_id",
                "delete from round_voter",
                "delete from approval_round")) {
            try (var connection = application.getConnection();
                    var statement = connection.createStatement()) {
                assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> statement.executeUpdate(forbidden)))
                        .as(forbidden)
                        .hasMessageContaining("denied");
            }
        }
    }

    @Test
    void theNumbersOfTheDatabaseAreThoseOfTheRule() {
        var round = open();
        cast(ada, round, PositionKind.APPROVE_WITH_REMARKS);
        cast(bo, round, PositionKind.RECUSE);
        var numbers = details(secretary, round).numbers();
        assertThat(numbers.voters()).isEqualTo(3);
        assertThat(numbers.recused()).isOne();
        assertThat(numbers.eligible()).isEqualTo(2);
        assertThat(numbers.remarks()).isOne();
        assertThat(numbers.silent()).isOne();
    }

    @Test
    void costsTheSameNumberOfStatementsWhateverTheNumberOfRounds() throws Exception {
        open();
        var one = world.statements(() -> as(secretary, () -> queries.page(mandate, Seek.first(20))));
        world.draft(secretary, "Et annet");
        open();
        open();
        var three = world.statements(() -> as(secretary, () -> queries.page(mandate, Seek.first(20))));
        assertThat(three).isEqualTo(one);
    }

    @Test
    void aRefusedPositionLeavesNoTrace() {
        var round = open();
        var before = world.trail(mandate);
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                        RefusedException.class,
                        () -> cast(
                                ada,
                                new CastPosition(
                                        UUID.randomUUID(),
                                        round,
                                        PositionKind.OBJECT,
                                        null,
                                        null,
                                        null,
                                        "0".repeat(64)))))
                .isNotNull();
        assertThat(world.trail(mandate)).isEqualTo(before);
    }
}
