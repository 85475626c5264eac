package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import no.mandat.domain.approval.ApprovalRefusal;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.milestone.MilestoneRefusal;
import no.mandat.domain.milestone.MilestoneState;
import no.mandat.domain.milestone.MoveState;
import no.mandat.domain.party.Role;
import no.mandat.domain.resolution.ResolutionState;
import no.mandat.domain.shared.Grounds;
import no.mandat.domain.shared.MilestoneId;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.approval.CancelRound;
import no.mandat.workflow.approval.EndRound;
import no.mandat.workflow.milestone.DateProposals;
import no.mandat.workflow.milestone.DropMilestone;
import no.mandat.workflow.milestone.DueForm;
import no.mandat.workflow.milestone.MoveRow;
import no.mandat.workflow.milestone.ProposalForm;
import no.mandat.workflow.milestone.ProposeDate;
import no.mandat.workflow.milestone.ReachMilestone;
import no.mandat.workflow.resolution.ResolutionService;
import no.mandat.workflow.resolution.WithdrawResolution;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A date that the board controls, in an adopted mandate: it moves when the board has agreed, in a round of its own. */
class BoardDateIT extends InAPlan {

    @Inject
    DateProposals proposals;

    @Inject
    ResolutionService resolutionService;

    private Actor.Someone board;
    private MilestoneId id;

    @BeforeEach
    void aDateOfTheBoards() throws Exception {
        board = world.fresh(world.person("Styremedlem", RealmRole.BOARD));
        world.seat(board, world.mandate(mandate).board(), Role.MEMBER, LocalDate.of(2020, 1, 1));
        id = add(boardControlled("Sluttrapport"), later());
        adopt();
    }

    private RoundId ask(LocalDate to) {
        var form = new ProposalForm("nb", new DueForm(to, false), " Mer tid til innspill ", null);
        return as(secretary, () -> proposals.propose(new ProposeDate(UUID.randomUUID(), id, row(id).version(), form)));
    }

    private MoveRow lastMove() {
        return row(id).moves().getFirst();
    }

    @Test
    void movesWhenTheBoardHasAgreed() {
        var to = later().plusDays(30);
        var round = ask(to);
        isIn(id, later());
        assertThat(row(id).waitsForBoard()).isTrue();
        assertThat(lastMove().state()).isEqualTo(MoveState.PENDING);
        assertThat(lastMove().to()).isEqualTo(to);
        var text =
                as(board, () -> queries.text(round, 1, Words.in(Words.BOKMAL))).orElseThrow();
        assertThat(text.markdown()).contains("Sluttrapport", "Grunn: Mer tid til innspill");
        cast(board, round, PositionKind.APPROVE);
        isIn(id, to);
        var move = lastMove();
        assertThat(move.state()).isEqualTo(MoveState.MADE);
        assertThat(move.reason()).isEqualTo("Mer tid til innspill");
        assertThat(move.decidedAt()).isNotNull();
        assertThat(row(id).slip()).isEqualTo(30);
        assertThat(row(id).waitsForBoard()).isFalse();
        assertThat(resolution()).isEqualTo(ResolutionState.ADOPTED);
        assertThat(trailOf(id)).containsExactly("MilestoneAdded", "BaselineFixed", "MoveProposed", "MilestoneMoved");
    }

    @Test
    void staysWhenTheBoardRefuses() {
        var round = ask(later().plusDays(30));
        cast(board, round, PositionKind.OBJECT);
        run(secretary, () -> service.end(new EndRound(UUID.randomUUID(), round)));
        isIn(id, later());
        assertThat(lastMove().state()).isEqualTo(MoveState.REFUSED);
        assertThat(trailOf(id)).endsWith("MoveProposed", "MoveEnded");
        assertThat(ask(later().plusDays(10))).as("it can be asked anew").isNotNull();
        assertThat(row(id).moves()).hasSize(2);
    }

    @Test
    void staysWhenTheBoardComesToNoDecision() throws Exception {
        var round = ask(later().plusDays(30));
        world.passDeadline(round);
        world.runNow("deadline", round.toString());
        until(() -> state(round) == RoundState.LAPSED);
        assertThat(lastMove().state()).isEqualTo(MoveState.WITHDRAWN);
        assertThat(resolution()).isEqualTo(ResolutionState.WITHDRAWN);
        isIn(id, later());
    }

    @Test
    void staysWhenTheRoundIsCalledOff() {
        var round = ask(later().plusDays(30));
        run(secretary, () -> service.cancel(new CancelRound(UUID.randomUUID(), round, "Feil dato")));
        assertThat(lastMove().state()).isEqualTo(MoveState.WITHDRAWN);
        isIn(id, later());
    }

    @Test
    void staysWhenTheResolutionIsWithdrawn() {
        var round = ask(later().plusDays(30));
        var resolution = lastMove().resolution();
        int version = as(secretary, () -> resolutions.details(resolution)).version();
        run(
                secretary,
                () -> resolutionService.withdraw(
                        new WithdrawResolution(UUID.randomUUID(), resolution, version, "Vi venter")));
        assertThat(state(round)).isEqualTo(RoundState.CANCELLED);
        assertThat(lastMove().state()).isEqualTo(MoveState.WITHDRAWN);
        assertThat(row(id).waitsForBoard()).isFalse();
    }

    @Test
    void isAskedForOneDateAtATime() {
        ask(later().plusDays(30));
        assertThat(refusalOf(() -> ask(later().plusDays(20)))).isEqualTo(new MilestoneRefusal.MoveWaits());
        assertThat(refusalOf(() -> move(id, later().plusDays(1), "Ferie")))
                .isEqualTo(new MilestoneRefusal.BoardDecides());
        assertThat(row(id).moves()).hasSize(1);
    }

    @Test
    void twoQuestionsAtOnceAreOne() throws Exception {
        int version = row(id).version();
        var form = new ProposalForm("nb", new DueForm(later().plusDays(30), false), "Ferie", null);
        var ends = world.together(
                2, () -> as(secretary, () -> proposals.propose(new ProposeDate(UUID.randomUUID(), id, version, form))));
        assertThat(ends).filteredOn(RoundId.class::isInstance).hasSize(1);
        assertThat(row(id).moves()).hasSize(1);
        assertThat(as(secretary, () -> resolutions.count(mandate))).isEqualTo(1);
    }

    @Test
    void staysWhenThePeriodHasBecomeShorter() {
        var round = ask(later().plusDays(30));
        world.change("update mandate set last_day = ?1 where id = ?2", later(), mandate.value());
        cast(board, round, PositionKind.APPROVE);
        isIn(id, later());
        assertThat(lastMove().state()).isEqualTo(MoveState.VOID);
        assertThat(resolution()).isEqualTo(ResolutionState.ADOPTED);
    }

    @Test
    void isNotAskedAboutWhatIsReachedOrDroppedMeanwhile() {
        var round = ask(later().plusDays(30));
        start(secretary, id);
        run(secretary, () -> plans.reach(new ReachMilestone(UUID.randomUUID(), id, today())));
        assertThat(state(round)).isEqualTo(RoundState.CANCELLED);
        assertThat(lastMove().state()).isEqualTo(MoveState.WITHDRAWN);
        assertThat(row(id).state()).isEqualTo(MilestoneState.REACHED);

        id = as(secretary, () -> add(boardControlled("Høring"), later()));
        var second = ask(later().plusDays(30));
        run(secretary, () -> plans.drop(new DropMilestone(UUID.randomUUID(), id, "Ikke aktuelt")));
        assertThat(details(secretary, second).cancelled()).isEqualTo(Grounds.of("Ikke aktuelt"));
        assertThat(lastMove().state()).isEqualTo(MoveState.WITHDRAWN);
    }

    @Test
    void asksOnlyOfADateThatCouldBe() {
        assertThat(refusalOf(() -> ask(later()))).isEqualTo(new MilestoneRefusal.DueAlready(later()));
        assertThat(refusalOf(() -> ask(World.LAST_DAY.plusDays(1))))
                .isInstanceOf(MilestoneRefusal.DueOutsidePeriod.class);
        world.endIn(secretary, mandate, world.mandate(mandate).board(), board);
        assertThat(refusalOf(() -> ask(later().plusDays(30)))).isEqualTo(new ApprovalRefusal.NoVoters());
        assertThat(as(secretary, () -> resolutions.count(mandate)))
                .as("nothing is left behind")
                .isZero();
        assertThat(row(id).moves()).isEmpty();
    }

    @Test
    void isAskedByWhoHasSeenTheNewestDate() {
        var form = new ProposalForm("nb", new DueForm(later().plusDays(30), false), "Ferie", null);
        assertThat(refusalOf(() -> run(secretary, () -> {
                    var ignored =
                            proposals.propose(new ProposeDate(UUID.randomUUID(), id, row(id).version() - 1, form));
                })))
                .isEqualTo(new SharedRefusal.ChangedMeanwhile());
    }

    @Test
    void takesATitleAsLongAsOneMayBe() {
        id = add(boardControlled("Ø".repeat(200)), later());
        assertThat(ask(later().plusDays(30))).isNotNull();
    }
}
