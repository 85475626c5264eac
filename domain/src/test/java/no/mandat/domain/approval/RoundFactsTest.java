package no.mandat.domain.approval;

import static no.mandat.domain.approval.Hall.DEADLINE;
import static no.mandat.domain.approval.Hall.HASH;
import static no.mandat.domain.approval.Hall.LAST_DAY;
import static no.mandat.domain.approval.Hall.MANDATE;
import static no.mandat.domain.approval.Hall.OPENED;
import static no.mandat.domain.approval.Hall.OPENER;
import static no.mandat.domain.approval.Hall.asking;
import static no.mandat.domain.approval.Hall.choice;
import static no.mandat.domain.approval.Hall.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.approval.Evaluation.Moment;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.Grounds;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.PositionId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.RoundId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a round and its parts tell of themselves: on these facts rest the screen, the history and the receipt. */
class RoundFactsTest {

    private static final PositionId POSITION = new PositionId(new UUID(4, 4));

    private static void refuses(ThrowingCallable call, Refusal why) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                .isEqualTo(why));
    }

    @Nested
    class ARound {

        @Test
        void namesCandidatesOnlyInAnElection() {
            assertThat(opening(RoundKind.DECISION, Set.of()).event().changes())
                    .extracting(Change::field)
                    .doesNotContain("candidates");
            assertThat(opening(RoundKind.ELECTION, Set.of(person(1))).event().changes())
                    .contains(Change.set("candidates", List.of(person(1))));
        }

        private static ApprovalRound.Opening opening(RoundKind kind, Set<PersonId> candidates) {
            return ApprovalRound.open(
                    new RoundId(new UUID(9, 9)),
                    asking(kind, RoundRule.USUAL),
                    Set.of(person(1)),
                    candidates,
                    DEADLINE,
                    OPENER,
                    OPENED);
        }

        @Test
        void isNotExtendedBeforeItIs() {
            assertThat(Hall.of(3).round.isExtended()).isFalse();
        }

        @Test
        void saysWhatItIsAboutAndWhoseItIs() {
            var round = Hall.of(3).round;
            assertThat(round.title()).isEqualTo("Instruks for sekretariatet");
            assertThat(round.objection()).isEmpty();
            assertThat(round.cancel(Grounds.of("Feil."), OPENED).mandate()).contains(MANDATE);
        }

        @Test
        void overridesTheObjectionThatItNames() {
            var asked = asking(RoundKind.OVERRIDE, RoundRule.OVERRIDE);
            var over = new Asking(
                    asked.mandate(), asked.body(), asked.title(), asked.about(), asked.kind(), asked.rule(), POSITION);
            var round = ApprovalRound.open(
                            new RoundId(new UUID(9, 9)), over, Set.of(person(1)), DEADLINE, OPENER, OPENED)
                    .round();
            assertThat(round.objection()).contains(POSITION);
        }

        @ParameterizedTest
        @CsvSource({"DECISION,false", "ELECTION,false", "OVERRIDE,true"})
        void tellsAtItsEndWhetherItWasAnOverride(RoundKind kind, boolean override) {
            var rule = kind == RoundKind.OVERRIDE ? RoundRule.OVERRIDE : RoundRule.USUAL;
            var ended = new Hall(3, kind, rule, 2);
            assertThat(ended.round.end(ended.tally(), DEADLINE.end()).isOverride())
                    .isEqualTo(override);
            assertThat(new Hall(3, kind, rule, 2)
                            .round
                            .cancel(Grounds.of("Feil."), OPENED)
                            .isOverride())
                    .isEqualTo(override);
        }

        @Test
        void isOpenUntilItHasEnded() {
            var round = Hall.of(3).round;
            assertThatCode(round::requireOpen).doesNotThrowAnyException();
            assertThat(round.cancel(Grounds.of("Feil."), OPENED).reason()).contains("Feil.");
            refuses(round::requireOpen, new ApprovalRefusal.NotOpen(RoundState.CANCELLED, RoundAction.CAST));
        }

        @Test
        void isOverriddenOnlyBeforeItsDeadlineAndWhereObjectionsBlock() {
            var round = Hall.of(3).round;
            assertThatCode(() -> round.requireOverridable(OPENED)).doesNotThrowAnyException();
            refuses(() -> round.requireOverridable(DEADLINE.end()), new ApprovalRefusal.DeadlineOver(LAST_DAY));
            refuses(
                    () -> Hall.of(3, RoundRule.USUAL.withoutBlocking()).round.requireOverridable(OPENED),
                    new ApprovalRefusal.NothingBlocks());
            refuses(
                    () -> Hall.of(3, new RoundRule(Share.HALF, Share.HALF, true, false, true, false))
                            .round
                            .requireOverridable(OPENED),
                    new ApprovalRefusal.NoOverrideInSecret());
            assertThat(round.cancel(Grounds.of("Feil."), OPENED).reason()).contains("Feil.");
            refuses(
                    () -> round.requireOverridable(OPENED),
                    new ApprovalRefusal.NotOpen(RoundState.CANCELLED, RoundAction.CAST));
        }
    }

    @Nested
    class AnElection {

        @Test
        void thatIsNotQuorateLapsesAndElectsNobody() {
            var hall = new Hall(5, RoundKind.ELECTION, RoundRule.ELECTION, 2);
            assertThat(hall.cast(0, choice(person(1)))).isEmpty();
            var ended = hall.round.end(hall.tally(), DEADLINE.end());
            assertThat(ended.outcome()).isEqualTo(RoundState.LAPSED);
            assertThat(hall.round.elected()).isEmpty();
            assertThat(ended.changes()).extracting(Change::field).doesNotContain("elected");
        }

        @Test
        void tellsWhoWasElected() {
            var hall = new Hall(3, RoundKind.ELECTION, RoundRule.ELECTION, 2);
            assertThat(hall.cast(0, choice(person(1)))).isEmpty();
            assertThat(hall.cast(1, choice(person(1)))).isEmpty();
            assertThat(hall.round.end(hall.tally(), DEADLINE.end()).changes())
                    .contains(Change.set("elected", person(1)));
        }

        @Test
        void takesNoPositionThatChoosesNobody() {
            var hall = new Hall(3, RoundKind.ELECTION, RoundRule.ELECTION, 2);
            var voter = new VoterNow(person(0), true, Standing.of(null), null, false);
            refuses(
                    () -> hall.round.cast(
                            POSITION,
                            new Ballot(PositionKind.CHOOSE, null, null, null, HASH),
                            voter,
                            Set.of(person(1)),
                            OPENED),
                    new ApprovalRefusal.NoSuchCandidate());
        }
    }

    @Nested
    class APosition {

        @Test
        void tellsAllThatWasSaid() {
            var hall = Hall.of(3);
            assertThat(hall.cast(0, PositionKind.OBJECT)).isEmpty();
            assertThat(hall.cast(0, PositionKind.OBJECT)).isEmpty();
            var first = hall.positions.getFirst();
            var second = hall.positions.getLast();

            assertThat(second.wayOut()).contains("Et tillegg.");
            assertThat(second.replaces()).contains(first.id());
            assertThat(second.changes())
                    .contains(
                            Change.set("round", hall.round.id()),
                            Change.set("voter", person(0)),
                            Change.set("kind", PositionKind.OBJECT),
                            Change.set("reason", "Fordi."),
                            Change.set("wayOut", "Et tillegg."),
                            Change.set("contentHash", HASH),
                            Change.set("replaces", first.id()),
                            Change.set("at", OPENED));
        }

        @Test
        void namesACandidateOnlyWhereItChooses() {
            var hall = new Hall(3, RoundKind.ELECTION, RoundRule.ELECTION, 2);
            assertThat(hall.cast(0, choice(person(1)))).isEmpty();
            assertThat(hall.positions.getFirst().candidate()).contains(person(1));
            assertThat(new Ballot(PositionKind.ABSTAIN, null, null, person(1), HASH).candidate())
                    .isNull();
        }
    }

    @Nested
    class AFinding {

        @Test
        void thatHindersStandsFirst() {
            var none = new Standing(PositionKind.ABSTAIN, null, false, false, false);
            assertThat(Evaluation.of(RoundKind.DECISION, RoundRule.USUAL, List.of(none, none), Moment.OPEN)
                            .findings())
                    .containsExactly(new Finding.ThresholdMissing(0, 0, 1), new Finding.QuorumMet(2, 2));
        }

        @Test
        void isMissingOnlyIfItHinders() {
            assertThat(List.of(
                            new Finding.NobodyEligible(),
                            new Finding.NoVotes(),
                            new Finding.Tied(List.of(person(1), person(2)), 1),
                            new Finding.SilenceNeedsAnApproval()))
                    .allMatch(Finding::hinders);
            assertThat(List.of(new Finding.MostVotes(person(1), 2, 3), new Finding.SilenceApproves(2)))
                    .noneMatch(Finding::hinders);
        }
    }

    @Nested
    class Numbers {

        @Test
        void countAVoteOnlyForWhoWasChosen() {
            assertThat(Tally.of(new Standing(PositionKind.CHOOSE, null, false, false, false), 2)
                            .votes())
                    .isEmpty();
            assertThat(Tally.of(new Standing(PositionKind.ABSTAIN, person(1), false, false, false), 2)
                            .votes())
                    .isEmpty();
            assertThat(Tally.of(Standing.choosing(person(1)), 2).votes()).isEqualTo(Map.of(person(1), 2));
        }

        @Test
        void aShareIsWrittenAsAFraction() {
            assertThat(Share.TWO_THIRDS).hasToString("2/3");
            assertThat(new Share(1, 1).atLeast(7)).isEqualTo(7);
            assertThatThrownBy(() -> new Share(0, 0)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
