package no.mandat.domain.election;

import static no.mandat.domain.election.ElectionAction.*;
import static no.mandat.domain.election.ElectionState.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.ElectionId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.ResolutionId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ElectionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate LAST = DAY.plusDays(7);
    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    private static final PersonId ADA = person(1);
    private static final PersonId BO = person(2);
    private static final PersonId CILLE = person(3);
    private static final PersonId OUTSIDER = person(4);
    private static final Set<PersonId> VOTERS = Set.of(ADA, BO, CILLE);
    private static final ResolutionId RESOLUTION = new ResolutionId(new UUID(9, 1));

    private final Election election = Election.call(
                    new ElectionId(new UUID(6, 1)),
                    new MandateId(new UUID(1, 1)),
                    new BodyId(new UUID(8, 1)),
                    1,
                    "Valg av leder",
                    LAST,
                    DAY,
                    NOW)
            .election();
    private final List<Candidacy> known = new ArrayList<>();

    private static PersonId person(int number) {
        return new PersonId(new UUID(2, number));
    }

    private ElectionEvent propose(PersonId person, PersonId proposer, LocalDate today) {
        var proposal = election.propose(person, proposer, known, VOTERS, today, NOW);
        known.add(proposal.candidacy());
        return proposal.event();
    }

    private ElectionEvent openVote() {
        return election.openVote("## Ada", "f".repeat(64), NOW).event();
    }

    private ElectionEvent submit(LocalDate from) {
        return election.submit(RESOLUTION, from, DAY, NOW);
    }

    private static void refuses(ThrowingCallable call, Refusal why) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                .isEqualTo(why));
    }

    /** The ways into each state. */
    private static final Map<ElectionState, List<ElectionAction>> WAYS = Map.of(
            NOMINATION, List.of(),
            VOTING, List.of(OPEN_VOTE),
            TIED, List.of(OPEN_VOTE, TIE),
            RUNOFF, List.of(OPEN_VOTE, TIE, OPEN_VOTE),
            ELECTED, List.of(OPEN_VOTE, ELECT),
            IN_CONFIRMATION, List.of(OPEN_VOTE, ELECT, SUBMIT),
            CONFIRMED, List.of(OPEN_VOTE, ELECT, SUBMIT, CONFIRM),
            REFUSED, List.of(OPEN_VOTE, ELECT, SUBMIT, REFUSE),
            VOID, List.of(OPEN_VOTE, ELECT, SUBMIT, FALL),
            CALLED_OFF, List.of(CALL_OFF));

    private ElectionEvent act(ElectionAction action) {
        return switch (action) {
            case PROPOSE -> propose(ADA, ADA, DAY);
            case ANSWER -> election.answer(new Candidacy(election.id(), BO, ADA), true, "Gjerne", NOW);
            case OPEN_VOTE -> openVote();
            case ELECT -> election.elect(ADA, NOW);
            case TIE -> election.tie(List.of(ADA, BO), known, NOW);
            case RETURN -> election.comeBack(NOW);
            case SUBMIT -> submit(DAY);
            case CONFIRM -> election.confirm(DAY, NOW);
            case REFUSE -> election.refuse(NOW);
            case FALL -> election.fall(NOW);
            case CALL_OFF -> election.callOff("Vi venter", NOW);
        };
    }

    static Stream<Arguments> everyStateAndAction() {
        return Arrays.stream(ElectionState.values())
                .flatMap(state -> Arrays.stream(ElectionAction.values()).map(action -> Arguments.of(state, action)));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndAction")
    void goesWhereTheTableSaysAndNowhereElse(ElectionState state, ElectionAction action) {
        WAYS.get(state).forEach(way -> assertThat(act(way).election()).isEqualTo(election.id()));
        assertThat(election.state()).isEqualTo(state);
        var next = ElectionLife.LIFE.next(state, action);
        if (next.isPresent()) {
            var event = act(action);
            assertThat(election.state()).isEqualTo(next.get());
            assertThat(event.changes()).isNotEmpty();
            if (next.get() != state) {
                assertThat(event.changes()).contains(new Change("state", state, next.get()));
            }
        } else {
            refuses(() -> act(action), new ElectionRefusal.ElectionNotInState(state, action));
            assertThat(election.state()).isEqualTo(state);
        }
    }

    @Test
    void isOverWhereNothingLeadsOn() {
        assertThat(Arrays.stream(ElectionState.values()).filter(ElectionLife::isOver))
                .containsExactly(CONFIRMED, REFUSED, VOID, CALLED_OFF);
    }

    @Test
    void takesProposalsThroughItsLastDay() {
        assertThat(propose(ADA, BO, LAST).changes()).isNotEmpty();
        refuses(() -> propose(BO, ADA, LAST.plusDays(1)), new ElectionRefusal.ProposalsOver(LAST));
    }

    @Test
    void isAmongThoseWithAVoteOnly() {
        refuses(() -> propose(OUTSIDER, ADA, DAY), new ElectionRefusal.NoVoteInGroup());
        refuses(() -> propose(ADA, OUTSIDER, DAY), new ElectionRefusal.NoVoteInGroup());
    }

    @Test
    void asksWhoWasProposedByOthersAndTakesWhoeverProposesThemselfAtTheirWord() {
        assertThat(propose(ADA, ADA, DAY).changes()).contains(Change.set("answer", CandidacyState.ACCEPTED));
        assertThat(propose(BO, ADA, DAY).changes()).contains(Change.set("answer", CandidacyState.PROPOSED));
        assertThat(election.candidates(known, VOTERS, LAST.plusDays(1))).containsExactly(ADA);
    }

    @Test
    void waitsForAnswersUntilTheLastDay() {
        assertThat(propose(ADA, ADA, DAY)).isNotNull();
        assertThat(propose(BO, ADA, DAY)).isNotNull();
        refuses(
                () -> assertThat(election.candidates(known, VOTERS, LAST)).isNull(),
                new ElectionRefusal.NotAllAnswered(1, LAST));
        assertThat(election.answer(known.get(1), false, "Nei", NOW).changes())
                .contains(new Change("answer", CandidacyState.PROPOSED, CandidacyState.DECLINED));
        assertThat(known.get(1).statement()).isEmpty();
        assertThat(election.candidates(known, VOTERS, DAY)).containsExactly(ADA);
    }

    @Test
    void hasNoCandidateWhoHasLeft() {
        assertThat(propose(ADA, ADA, DAY)).isNotNull();
        refuses(
                () -> assertThat(election.candidates(known, Set.of(BO), DAY)).isNull(),
                new ElectionRefusal.NobodyStands());
    }

    @Test
    void votesAgainAmongTheTiedOnly() {
        assertThat(propose(ADA, ADA, DAY)).isNotNull();
        assertThat(propose(BO, BO, DAY)).isNotNull();
        assertThat(propose(CILLE, CILLE, DAY)).isNotNull();
        assertThat(openVote()).isNotNull();
        assertThat(election.tie(List.of(ADA, CILLE), known, NOW).changes())
                .contains(Change.set("candidates", List.of(ADA, CILLE)));
        assertThat(election.candidates(known, VOTERS, DAY)).containsExactly(ADA, CILLE);
    }

    @Test
    void takesOverOnTheDayThatWasNamedButNotBeforeTheBoardsDecision() {
        WAYS.get(ELECTED).forEach(way -> assertThat(act(way)).isNotNull());
        refuses(() -> submit(DAY.minusDays(1)), new ElectionRefusal.TakesOverBefore(DAY.minusDays(1)));
        assertThat(submit(DAY.plusDays(3))).isNotNull();
        assertThat(election.takesOver(DAY)).isEqualTo(DAY.plusDays(3));
        assertThat(election.takesOver(DAY.plusDays(5))).isEqualTo(DAY.plusDays(5));
        assertThat(election.confirm(DAY.plusDays(5), NOW).changes())
                .contains(new Change("fromDay", DAY.plusDays(3), DAY.plusDays(5)));
    }

    @Test
    void forgetsTheResolutionThatWasWithdrawn() {
        WAYS.get(IN_CONFIRMATION).forEach(way -> assertThat(act(way)).isNotNull());
        assertThat(election.comeBack(NOW).changes()).contains(new Change("resolution", RESOLUTION, null));
        assertThat(election.resolution()).isEmpty();
    }

    @Test
    void proposesNobodyTwice() {
        assertThat(propose(ADA, BO, DAY)).isNotNull();
        refuses(() -> propose(ADA, CILLE, DAY), new ElectionRefusal.ProposedBefore());
        assertThat(propose(BO, CILLE, DAY).changes()).contains(Change.set(CandidacyKey.CANDIDATES, BO));
    }

    @Test
    void waitsForNoAnswersInTheVoteAmongTheTied() {
        assertThat(propose(ADA, ADA, DAY)).isNotNull();
        assertThat(propose(BO, BO, DAY)).isNotNull();
        assertThat(openVote()).isNotNull();
        assertThat(election.tie(List.of(ADA, BO), known, NOW)).isNotNull();
        known.add(new Candidacy(election.id(), CILLE, ADA));
        assertThat(election.candidates(known, VOTERS, DAY)).containsExactly(ADA, BO);
    }

    @Test
    void numbersWhatTheVotersAreShown() {
        var first = election.openVote("## Ada", "f".repeat(64), NOW);
        assertThat(first.event().changes()).contains(new Change("revision", 0, 1), Change.set(PaperKey.PAPERS, 1));
        assertThat(election.tie(List.of(ADA, BO), known, NOW)).isNotNull();
        var second = election.openVote("## Bo", "e".repeat(64), NOW);
        assertThat(second.event().changes())
                .contains(
                        new Change("revision", 1, 2),
                        new Change("contentHash", "f".repeat(64), "e".repeat(64)),
                        Change.set(PaperKey.PAPERS, 2));
        assertThat(election.revision()).isEqualTo(2);
    }

    @Test
    void takesOverAtOnceWhereNoDayWasNamed() {
        assertThat(election.takesOver(DAY)).isEqualTo(DAY);
        WAYS.get(ELECTED).forEach(way -> assertThat(act(way)).isNotNull());
        assertThat(submit(DAY)).isNotNull();
        assertThat(election.takesOver(DAY)).isEqualTo(DAY);
        assertThat(election.resolution()).contains(RESOLUTION);
    }

    @Test
    void keepsWhatACandidateSaysAsLongAsTheyStand() {
        assertThat(propose(ADA, BO, DAY)).isNotNull();
        assertThat(election.answer(known.getFirst(), true, "Gjerne", NOW).changes())
                .contains(
                        new Change("answer", CandidacyState.PROPOSED, CandidacyState.ACCEPTED),
                        Change.set("statement", "Gjerne"));
        assertThat(known.getFirst().statement()).contains("Gjerne");
        assertThat(election.answer(known.getFirst(), false, "Gjerne", NOW).changes())
                .contains(
                        new Change("answer", CandidacyState.ACCEPTED, CandidacyState.DECLINED),
                        new Change("statement", "Gjerne", null));
        assertThat(known.getFirst().state()).isEqualTo(CandidacyState.DECLINED);
    }

    @Test
    void isNotCalledForADayThatIsOver() {
        refuses(
                () -> Election.call(
                                election.id(),
                                election.mandate(),
                                election.body(),
                                2,
                                "Valg",
                                DAY.minusDays(1),
                                DAY,
                                NOW)
                        .event()
                        .changes(),
                new ElectionRefusal.LastDayBefore(DAY.minusDays(1)));
    }
}
