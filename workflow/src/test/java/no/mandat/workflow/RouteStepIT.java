package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import no.mandat.domain.approval.ApprovalRefusal;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.approval.RoundKind;
import no.mandat.domain.approval.RoundRule;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.approval.Share;
import no.mandat.domain.mandate.RouteStep;
import no.mandat.domain.mandate.RouteStep.Asked;
import no.mandat.domain.party.BodyKind;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.RoundId;
import no.mandat.domain.shared.SubjectRef;
import no.mandat.workflow.approval.RoundOpening;
import no.mandat.workflow.approval.RoundResult;
import no.mandat.workflow.approval.RoundResult.Said;
import no.mandat.workflow.approval.RoundResults;
import no.mandat.workflow.approval.RoundSettings;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The steps on the way of what a group delivers: whom they ask, by which rule, and what came of it. */
class RouteStepIT extends InAGroup {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @Inject
    RoundOpening opening;

    @Inject
    RoundResults results;

    @Inject
    Clock clock;

    @Resource
    UserTransaction transaction;

    private SubjectRef about;
    private Actor.Someone leader;

    @BeforeEach
    void aText() {
        about = new SubjectRef("Body", world.mandate(mandate).expertGroup().value(), 1, "c".repeat(64));
        leader = world.fresh(world.person("Leder", RealmRole.MEMBER));
    }

    private void isElected() {
        world.seat(leader, world.mandate(mandate).expertGroup(), Role.LEADER, LONG_AGO);
    }

    private Actor.Someone onBoard(String name) {
        var person = world.fresh(world.person(name, RealmRole.BOARD));
        world.seat(person, world.mandate(mandate).board(), Role.MEMBER, LONG_AGO);
        return person;
    }

    private RoundId ask(RouteStep step) {
        return ask(step, RoundSettings.usual());
    }

    private RoundId ask(RouteStep step, RoundSettings settings) {
        return as(secretary, () -> {
            transaction.begin();
            try {
                var round = opening.openStep(mandate, step, "Notat 1", about, settings);
                transaction.commit();
                return round;
            } catch (RuntimeException e) {
                transaction.rollback();
                throw e;
            }
        });
    }

    private RoundResult result(RoundId round) {
        return as(secretary, () -> {
            transaction.begin();
            try {
                return results.of(round);
            } finally {
                transaction.rollback();
            }
        });
    }

    @Test
    void theLeadersStepAsksTheLeaderAlone() {
        isElected();
        var round = ask(RouteStep.approve(Asked.LEADER));
        assertThat(details(ada, round).leaderAlone()).isTrue();
        assertThat(details(ada, round).numbers().voters()).isOne();
        assertThat(details(ada, round).objectionsBlock()).isFalse();
        assertThat(refusalOfCast(ada, position(round, PositionKind.APPROVE))).isEqualTo(new ApprovalRefusal.NoVote());
        cast(leader, round, PositionKind.APPROVE);
        assertThat(state(round)).isEqualTo(RoundState.PASSED);
    }

    @Test
    void whereNobodyIsElectedItAsksTheGroup() {
        var round = ask(RouteStep.approve(Asked.LEADER));
        assertThat(details(ada, round).leaderAlone()).isFalse();
        assertThat(details(ada, round).numbers().voters()).isEqualTo(3);
        assertThat(details(ada, round).objectionsBlock()).isTrue();
    }

    @Test
    void whereTheLeaderIsPartialItLapsesAtOnceAndIsTheGroups() {
        isElected();
        var round = ask(RouteStep.approve(Asked.LEADER));
        cast(leader, round, PositionKind.RECUSE);
        assertThat(state(round)).isEqualTo(RoundState.LAPSED);
        assertThat(result(round).numbers().eligible()).isZero();
        assertThat(result(round).recused()).containsExactly("Leder");

        var again = ask(RouteStep.approve(Asked.LEADER));
        assertThat(details(ada, again).leaderAlone()).isFalse();
        assertThat(details(ada, again).numbers().eligible()).isEqualTo(3);
    }

    @Test
    void theDeputyAnswersForALeaderWhoIsAway() {
        isElected();
        var deputy = world.fresh(world.person("Vara", RealmRole.MEMBER));
        world.deputy(deputy, world.mandate(mandate).expertGroup(), leader);
        var round = ask(RouteStep.approve(Asked.LEADER), RoundSettings.ofStep(null, Set.of(leader.personId())));
        assertThat(refusalOfCast(leader, position(round, PositionKind.APPROVE)))
                .isEqualTo(new ApprovalRefusal.NoVote());
        cast(deputy, round, PositionKind.APPROVE);
        assertThat(state(round)).isEqualTo(RoundState.PASSED);
        assertThat(result(round).leaderAlone()).isTrue();
    }

    @Test
    void theBoardTakesNoteWhateverComes() throws Exception {
        var styrk = onBoard("Styrk");
        var synne = onBoard("Synne");
        var round = ask(RouteStep.takeNote(Asked.BOARD));
        until(() -> letters("noticeOpened", styrk) == 1 && letters("noticeOpened", synne) == 1);
        assertThat(details(secretary, round).kind()).isEqualTo(RoundKind.NOTICE);
        assertThat(refusalOfCast(styrk, position(round, PositionKind.OBJECT)))
                .isEqualTo(new ApprovalRefusal.NotOffered(PositionKind.OBJECT));
        cast(styrk, round, PositionKind.APPROVE_WITH_REMARKS);
        assertThat(state(round)).isEqualTo(RoundState.OPEN);
        world.passDeadline(round);
        world.runNow("deadline", round.toString());
        until(() -> state(round) == RoundState.PASSED);
        assertThat(result(round).remarks())
                .extracting(Said::name, Said::reason)
                .containsExactly(tuple("Styrk", "Fordi."));
        assertThat(result(round).silent()).containsExactly("Synne");
        assertThat(result(round).bodyKind()).isEqualTo(BodyKind.BOARD);
    }

    @Test
    void itEndsAtOnceWhereAllHaveTakenNote() {
        var styrk = onBoard("Styrk");
        var round = ask(RouteStep.takeNote(Asked.BOARD));
        cast(styrk, round, PositionKind.ABSTAIN);
        assertThat(state(round)).isEqualTo(RoundState.PASSED);
    }

    @Test
    void isDecidedByItsRuleAndInItsDays() {
        var rule = new RoundRule(Share.HALF, Share.TWO_THIRDS, false, false, false, true);
        var round =
                ask(RouteStep.approve(Asked.GROUP_IN_CLOSING_MEETING).by(rule).within(40));
        assertThat(details(ada, round).lastDay()).isAfter(LocalDate.now(clock).plusDays(38));
        cast(ada, round, PositionKind.APPROVE);
        cast(bo, round, PositionKind.APPROVE);
        cast(cille, round, PositionKind.OBJECT);
        world.passDeadline(round);
        world.runNow("deadline", round.toString());
        assertThat(result(round).corrections()).isTrue();
        assertThat(result(round).objections()).singleElement().satisfies(objection -> {
            assertThat(objection.name()).isEqualTo("Cille");
            assertThat(objection.reason()).isEqualTo("Fordi.");
            assertThat(objection.wayOut()).isEqualTo("Et tillegg.");
            assertThat(objection.overridden()).isFalse();
        });
        assertThat(result(round).said()).extracting(Said::name).containsExactly("Ada", "Bo", "Cille");
        assertThat(as(secretary, () -> results.about(about.subject())))
                .extracting(RoundResult::id)
                .containsExactly(round);
    }

    @Test
    void whoSaidWhatIsToldOnlyWhenASecretRoundHasEnded() {
        var rule = new RoundRule(Share.HALF, Share.HALF, true, false, true, false);
        var round = ask(RouteStep.approve(Asked.GROUP).by(rule));
        cast(ada, round, PositionKind.APPROVE);
        cast(bo, round, PositionKind.APPROVE_WITH_REMARKS);
        assertThat(result(round).isHidden()).isTrue();
        assertThat(result(round).said()).isEmpty();
        assertThat(result(round).silent()).isEmpty();
        assertThat(result(round).numbers().approvals()).isEqualTo(2);
        cast(cille, round, PositionKind.ABSTAIN);
        assertThat(state(round)).isEqualTo(RoundState.PASSED);
        assertThat(result(round).said()).hasSize(3);
        assertThat(result(round).remarks()).extracting(Said::name).containsExactly("Bo");
    }

    @Test
    void isNotAskedTwiceAtOnce() {
        var ignored = ask(RouteStep.approve(Asked.GROUP));
        assertThat(refusalOf(() -> ask(RouteStep.approve(Asked.GROUP)))).isEqualTo(new ApprovalRefusal.OpenAlready());
    }
}
