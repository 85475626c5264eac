package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.approval.ApprovalRefusal;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.Grounds;
import no.mandat.domain.shared.PositionId;
import no.mandat.domain.shared.ResolutionId;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.approval.CancelRound;
import no.mandat.workflow.approval.DemandOverride;
import no.mandat.workflow.approval.EndRound;
import no.mandat.workflow.approval.RoundOffer;
import no.mandat.workflow.approval.RoundSettings;
import no.mandat.workflow.resolution.ResolutionService;
import no.mandat.workflow.resolution.WithdrawResolution;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OverrideIT extends InAGroup {

    @Inject
    ResolutionService resolutionService;

    private RoundId round;
    private PositionId objection;

    @BeforeEach
    void anObjection() {
        round = open();
        cast(ada, round, PositionKind.APPROVE);
        cast(bo, round, PositionKind.APPROVE);
        objection = cast(cille, round, PositionKind.OBJECT);
    }

    private void demand(Actor.Someone voter) {
        run(voter, () -> service.demandOverride(new DemandOverride(UUID.randomUUID(), objection)));
    }

    private RoundId override() {
        return as(ada, () -> queries.positions(round, Seek.first(10))).stream()
                .filter(position -> position.id().equals(objection))
                .findFirst()
                .orElseThrow()
                .override();
    }

    @Test
    void takesThreeVoters() {
        demand(ada);
        demand(bo);
        assertThat(override()).isNull();
        assertThat(refusalOf(() -> demand(ada))).isEqualTo(new ApprovalRefusal.DemandedBefore());
        demand(cille);
        assertThat(override()).isNotNull();
        assertThat(details(ada, override()).numbers().voters()).isEqualTo(3);
    }

    @Test
    void thatPassesTakesTheForceOfTheObjectionAndLetsTheRoundPass() {
        openOverride();
        cast(ada, override(), PositionKind.APPROVE);
        cast(bo, override(), PositionKind.APPROVE);
        assertThat(state(round)).isEqualTo(RoundState.OPEN);
        cast(cille, override(), PositionKind.OBJECT);
        assertThat(state(override())).isEqualTo(RoundState.PASSED);
        assertThat(state(round)).isEqualTo(RoundState.PASSED);
        assertThat(details(secretary, round).numbers().objections()).isOne();
        assertThat(world.trail(mandate)).filteredOn("ResolutionDecided"::equals).hasSize(1);
    }

    @Test
    void isWaitedForBeyondTheDeadline() throws Exception {
        openOverride();
        world.passDeadline(round);
        world.runNow("deadline", round.toString());
        cast(ada, override(), PositionKind.APPROVE);
        cast(bo, override(), PositionKind.APPROVE);
        assertThat(state(round)).isEqualTo(RoundState.OPEN);
        assertThat(refusalOf(() -> cast(ada, round, PositionKind.OBJECT)))
                .isInstanceOf(ApprovalRefusal.DeadlineOver.class);
        cast(cille, override(), PositionKind.ABSTAIN);
        assertThat(state(round)).isEqualTo(RoundState.PASSED);
    }

    @Test
    void isCalledOffWhenTheObjectionIsWithdrawn() {
        openOverride();
        var override = override();
        cast(cille, round, PositionKind.APPROVE);
        assertThat(state(override)).isEqualTo(RoundState.CANCELLED);
        assertThat(details(ada, override).cancelled()).isEqualTo(Grounds.of(Grounds.Cause.OBJECTION_REPLACED));
        assertThat(state(round)).isEqualTo(RoundState.PASSED);
    }

    @Test
    void holdsBackWhoeverWouldEndTheRound() {
        openOverride();
        assertThat(refusalOf(() -> run(secretary, () -> service.end(new EndRound(UUID.randomUUID(), round)))))
                .isEqualTo(new ApprovalRefusal.OverrideUnderWay());
    }

    @Test
    void isHadOnceForEachObjection() {
        openOverride();
        assertThat(refusalOf(() -> demand(ada))).isEqualTo(new ApprovalRefusal.NoSuchObjection());
    }

    @Test
    void calledOffByTheSecretariatItCanBeAskedForAgain() {
        openOverride();
        var first = override();
        run(secretary, () -> service.cancel(new CancelRound(UUID.randomUUID(), first, "Feil tidspunkt")));
        assertThat(override()).isNull();

        demand(ada);

        assertThat(override()).isNotNull().isNotEqualTo(first);
        assertThat(details(ada, override()).state()).isEqualTo(RoundState.OPEN);
        assertThat(refusalOf(() -> demand(bo))).isEqualTo(new ApprovalRefusal.NoSuchObjection());
        assertThat(as(ada, () -> queries.positions(round, Seek.first(10))))
                .filteredOn(position -> position.id().equals(objection))
                .hasSize(1);
    }

    @Test
    void calledOffAfterTheDeadlineItLeavesTheRoundToItsEnd() throws Exception {
        cast(ada, round, PositionKind.APPROVE);
        openOverride();
        var override = override();
        world.passDeadline(round);
        world.runNow("deadline", round.toString());
        assertThat(state(round)).isEqualTo(RoundState.OPEN);

        run(secretary, () -> service.cancel(new CancelRound(UUID.randomUUID(), override, "Feil")));

        assertThat(state(round)).isEqualTo(RoundState.FAILED);
    }

    @Test
    void goesWithTheResolutionThatIsWithdrawn() {
        openOverride();
        var override = override();
        var draft = new ResolutionId(details(secretary, round).about().id());
        int version = as(secretary, () -> resolutions.details(draft)).version();

        run(
                secretary,
                () -> resolutionService.withdraw(
                        new WithdrawResolution(UUID.randomUUID(), draft, version, "Ikke aktuelt")));

        assertThat(state(round)).isEqualTo(RoundState.CANCELLED);
        assertThat(state(override)).isEqualTo(RoundState.CANCELLED);
        assertThat(details(ada, round).cancelled()).isEqualTo(Grounds.of("Ikke aktuelt"));
    }

    @Test
    void isNotHadInASecretRound() {
        var secret = world.round(secretary, mandate, new RoundSettings(null, true, false, true, Set.of()));
        var hidden = cast(cille, secret, PositionKind.OBJECT);
        assertThat(details(ada, secret).offers()).contains(RoundOffer.CAST).doesNotContain(RoundOffer.DEMAND_OVERRIDE);
        assertThat(refusalOf(
                        () -> run(cille, () -> service.demandOverride(new DemandOverride(UUID.randomUUID(), hidden)))))
                .isEqualTo(new ApprovalRefusal.NoOverrideInSecret());
    }

    @Test
    void thatIsWaitedForTheRoundCanBeCalledOffThoughItsDeadlineIsOver() {
        openOverride();
        world.passDeadline(round);
        assertThat(details(secretary, round).offers()).containsExactly(RoundOffer.CANCEL);
        assertThat(details(ada, round).offers()).isEmpty();
    }

    @Test
    void saysWhichObjectionItIsAbout() {
        openOverride();
        var about = details(ada, override()).objection();
        assertThat(about.round()).isEqualTo(round);
        assertThat(about.by()).isEqualTo("Cille");
        assertThat(details(ada, round).objection()).isNull();
        assertThat(details(ada, round).awaitsOverride()).isTrue();
    }

    @Test
    void isOpenedByTheLeaderAlone() {
        var leader = world.person("Leder", RealmRole.MEMBER);
        world.seat(leader, world.mandate(mandate).expertGroup(), Role.LEADER, LocalDate.of(2020, 1, 1));
        var another = world.round(secretary, mandate, RoundSettings.usual());
        var mine = cast(cille, another, PositionKind.OBJECT);
        run(world.fresh(leader), () -> service.demandOverride(new DemandOverride(UUID.randomUUID(), mine)));
        assertThat(world.number("select count(*) from approval_round where objection_id = ?1", mine.value()))
                .isOne();
    }

    private void openOverride() {
        demand(ada);
        demand(bo);
        demand(cille);
    }

    @Test
    void isNotEscapedByObjectingAgain() {
        openOverride();
        assertThat(refusalOfCast(cille, position(round, PositionKind.OBJECT)))
                .isEqualTo(new ApprovalRefusal.ObjectionTried());
        assertThat(state(override())).isEqualTo(RoundState.OPEN);
        cast(ada, override(), PositionKind.APPROVE);
        cast(bo, override(), PositionKind.APPROVE);
        cast(cille, round, PositionKind.ABSTAIN);
        assertThat(state(round)).isEqualTo(RoundState.PASSED);
    }

    @Test
    void isNotAskedForByWhoeverHasNoSayAnyMore() {
        world.endMembership(secretary, mandate, ada);
        assertThat(refusalOf(() -> demand(ada))).isInstanceOf(SharedRefusal.NotThereOrNotYours.class);
        cast(bo, round, PositionKind.RECUSE);
        assertThat(refusalOf(() -> demand(bo))).isEqualTo(new ApprovalRefusal.IsRecused());
    }
}
