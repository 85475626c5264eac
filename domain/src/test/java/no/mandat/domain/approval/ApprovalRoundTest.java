package no.mandat.domain.approval;

import static no.mandat.domain.approval.Hall.DEADLINE;
import static no.mandat.domain.approval.Hall.HASH;
import static no.mandat.domain.approval.Hall.LAST_DAY;
import static no.mandat.domain.approval.Hall.OPENED;
import static no.mandat.domain.approval.Hall.OPENER;
import static no.mandat.domain.approval.Hall.OSLO;
import static no.mandat.domain.approval.Hall.OTHER_HASH;
import static no.mandat.domain.approval.Hall.asking;
import static no.mandat.domain.approval.Hall.ballot;
import static no.mandat.domain.approval.Hall.choice;
import static no.mandat.domain.approval.Hall.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.Grounds;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.RoundId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ApprovalRoundTest {

    private static void refuses(ThrowingCallable call, Refusal why) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                .isEqualTo(why));
    }

    @Nested
    class WhenItOpens {

        @Test
        void namesItsVotersAndItsContent() {
            var opening = ApprovalRound.open(
                    new RoundId(new UUID(9, 9)),
                    asking(RoundKind.DECISION, RoundRule.USUAL),
                    Set.of(person(1)),
                    DEADLINE,
                    OPENER,
                    OPENED);
            assertThat(opening.voters()).extracting(Voter::person).containsExactly(person(1));
            assertThat(opening.round().state()).isEqualTo(RoundState.OPEN);
            assertThat(opening.event().changes())
                    .contains(Change.set("hash", HASH))
                    .contains(Change.set("voters", java.util.List.of(person(1))));
        }

        @Test
        void refusesABodyWithoutVoters() {
            refuses(() -> Hall.of(0), new ApprovalRefusal.NoVoters());
        }

        @Test
        void refusesADeadlineThatIsOver() {
            var yesterday = LocalDate.of(2026, 11, 24);
            refuses(
                    () -> ApprovalRound.open(
                            new RoundId(new UUID(9, 9)),
                            asking(RoundKind.DECISION, RoundRule.USUAL),
                            Set.of(person(1)),
                            Deadline.endOf(yesterday, OSLO),
                            OPENER,
                            OPENED),
                    new ApprovalRefusal.LastDayOver(yesterday));
        }
    }

    @Nested
    class TheDeadline {

        @ParameterizedTest
        @CsvSource({
            "2026-12-09,2026-12-09T23:00:00Z",
            "2027-03-28,2027-03-28T22:00:00Z",
            "2026-10-25,2026-10-25T23:00:00Z"
        })
        void isTheMidnightOfTheZoneDaylightSavingIncluded(LocalDate day, Instant end) {
            assertThat(Deadline.endOf(day, OSLO).end()).isEqualTo(end);
        }

        @Test
        void movesToTheNextWorkingDay() {
            var holidays = Set.of(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 26), LocalDate.of(2026, 12, 27));
            assertThat(Deadline.after(14, LocalDate.of(2026, 12, 11), OSLO, day -> !holidays.contains(day))
                            .lastDay())
                    .isEqualTo(LocalDate.of(2026, 12, 28));
            assertThat(Deadline.after(14, LocalDate.of(2026, 12, 10), OSLO, day -> !holidays.contains(day))
                            .lastDay())
                    .isEqualTo(LocalDate.of(2026, 12, 24));
        }

        @Test
        void takesAPositionInItsLastInstantAndNoneAtItsEnd() {
            var hall = Hall.of(3);
            hall.now = DEADLINE.end().minusNanos(1000);
            assertThat(hall.cast(0, PositionKind.APPROVE)).isEmpty();
            var late = new VoterNow(person(1), true, Standing.of(null), null, false);
            refuses(
                    () -> hall.round.cast(
                            new no.mandat.domain.shared.PositionId(new UUID(4, 4)),
                            ballot(PositionKind.APPROVE),
                            late,
                            Set.of(),
                            DEADLINE.end()),
                    new ApprovalRefusal.DeadlineOver(LAST_DAY));
        }
    }

    @Nested
    class APosition {

        @Test
        void onAnotherContentIsRefused() {
            assertThat(Hall.of(3).cast(0, ballot(PositionKind.APPROVE, OTHER_HASH)))
                    .contains(new ApprovalRefusal.OtherContent());
        }

        @Test
        void ofSomebodyWithoutAVoteIsRefused() {
            assertThat(Hall.of(3).cast(3, PositionKind.APPROVE)).contains(new ApprovalRefusal.NoVote());
        }

        @Test
        void ofSomebodyWhoHasLeftIsRefused() {
            var hall = Hall.of(3);
            hall.leaves(0);
            assertThat(hall.cast(0, PositionKind.APPROVE)).contains(new ApprovalRefusal.HasLeft());
        }

        @Test
        void ofARecusedOneIsRefused() {
            var hall = Hall.of(4);
            assertThat(hall.cast(0, PositionKind.RECUSE)).isEmpty();
            assertThat(hall.cast(0, PositionKind.APPROVE)).contains(new ApprovalRefusal.IsRecused());
            hall.isFoundPartial(1);
            assertThat(hall.cast(1, PositionKind.APPROVE)).contains(new ApprovalRefusal.IsRecused());
        }

        @ParameterizedTest
        @EnumSource(
                value = PositionKind.class,
                names = {"APPROVE_WITH_REMARKS", "OBJECT", "RECUSE"})
        void needsItsReason(PositionKind kind) {
            assertThat(Hall.of(3).cast(0, new Ballot(kind, " ", "Et tillegg.", null, HASH)))
                    .contains(new ApprovalRefusal.ReasonMissing(kind));
        }

        @Test
        void thatObjectsSaysWhatWouldResolveIt() {
            assertThat(Hall.of(3).cast(0, new Ballot(PositionKind.OBJECT, "Fordi.", " ", null, HASH)))
                    .contains(new ApprovalRefusal.WayOutMissing());
        }

        @Test
        void thatSaysNoToAQuestionOfImpartialityNeedsAReasonOnly() {
            var hall = new Hall(3, RoundKind.IMPARTIALITY, RoundRule.IMPARTIALITY, 0);
            assertThat(hall.cast(0, new Ballot(PositionKind.OBJECT, " ", null, null, HASH)))
                    .contains(new ApprovalRefusal.ReasonMissing(PositionKind.OBJECT));
            assertThat(hall.cast(0, new Ballot(PositionKind.OBJECT, "Fordi.", null, null, HASH)))
                    .isEmpty();
        }

        @Test
        void thatLetsAnObjectionStandNeedsAReasonOnly() {
            var hall = new Hall(3, RoundKind.OVERRIDE, RoundRule.OVERRIDE, 0);
            assertThat(hall.cast(0, new Ballot(PositionKind.OBJECT, "Fordi.", null, null, HASH)))
                    .isEmpty();
        }

        @Test
        void isNeverThatACandidateIsPartial() {
            var hall = new Hall(3, RoundKind.ELECTION, RoundRule.ELECTION, 2);
            assertThat(hall.cast(1, PositionKind.RECUSE)).contains(new ApprovalRefusal.CandidateIsNotPartial());
            assertThat(hall.cast(2, PositionKind.RECUSE)).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "DECISION,     'APPROVE, APPROVE_WITH_REMARKS, OBJECT, ABSTAIN, RECUSE'",
            "OVERRIDE,     'APPROVE, OBJECT, ABSTAIN, RECUSE'",
            "IMPARTIALITY, 'APPROVE, OBJECT, ABSTAIN, RECUSE'",
            "ELECTION,     'CHOOSE, ABSTAIN, RECUSE'",
            "NOTICE,       'APPROVE, APPROVE_WITH_REMARKS, ABSTAIN, RECUSE'"
        })
        void isOfferedInThisOrder(RoundKind round, String kinds) {
            assertThat(round.positions()).extracting(PositionKind::name).containsExactly(kinds.split(", "));
        }

        @ParameterizedTest
        @EnumSource(
                value = PositionKind.class,
                names = {"APPROVE", "ABSTAIN"})
        void thatNeedsNoWordsNeedsNone(PositionKind kind) {
            assertThat(Hall.of(3).cast(0, Ballot.of(kind, HASH))).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "DECISION,CHOOSE",
            "OVERRIDE,APPROVE_WITH_REMARKS",
            "IMPARTIALITY,APPROVE_WITH_REMARKS",
            "ELECTION,APPROVE",
            "ELECTION,OBJECT",
            "NOTICE,OBJECT",
            "NOTICE,CHOOSE"
        })
        void isTakenOnlyWhereItIsOffered(RoundKind round, PositionKind kind) {
            var hall = new Hall(3, round, RoundRule.USUAL, 2);
            assertThat(hall.cast(0, ballot(kind))).contains(new ApprovalRefusal.NotOffered(kind));
        }

        @Test
        void choosesOnlyACandidate() {
            var hall = new Hall(3, RoundKind.ELECTION, RoundRule.ELECTION, 2);
            assertThat(hall.cast(0, choice(person(1)))).isEmpty();
            assertThat(hall.cast(0, choice(person(2)))).contains(new ApprovalRefusal.NoSuchCandidate());
            assertThat(hall.cast(0, ballot(PositionKind.CHOOSE))).contains(new ApprovalRefusal.NoSuchCandidate());
        }

        @Test
        void keepsOnlyTheWordsThatBelongToIt() {
            var hall = Hall.of(3);
            assertThat(hall.cast(0, PositionKind.APPROVE_WITH_REMARKS)).isEmpty();
            var position = hall.positions.getFirst();
            assertThat(position.reason()).contains("Fordi.");
            assertThat(position.wayOut()).isEmpty();
            assertThat(position.candidate()).isEmpty();
        }
    }

    @Nested
    class ItsEnd {

        @Test
        void comesAtOnceWhenTheLastOneMakesItPass() {
            var hall = Hall.of(2);
            assertThat(hall.cast(0, PositionKind.APPROVE)).isEmpty();
            assertThat(hall.round.state()).isEqualTo(RoundState.OPEN);
            assertThat(hall.cast(1, PositionKind.APPROVE)).isEmpty();
            assertThat(hall.round.state()).isEqualTo(RoundState.PASSED);
            assertThat(hall.round.result()).contains(new Tally(2, 0, 2, 0, 0, 0, 0, 0, Map.of()));
        }

        @Test
        void waitsForAnObjectionToBeWithdrawn() {
            var hall = Hall.of(2);
            assertThat(hall.cast(0, PositionKind.APPROVE)).isEmpty();
            assertThat(hall.cast(1, PositionKind.OBJECT)).isEmpty();
            assertThat(hall.round.state()).isEqualTo(RoundState.OPEN);
            assertThat(hall.cast(1, PositionKind.APPROVE)).isEmpty();
            assertThat(hall.round.state()).isEqualTo(RoundState.PASSED);
        }

        @Test
        void canBeBroughtAboutWhenAllHaveAnswered() {
            var hall = Hall.of(2);
            assertThat(hall.cast(0, PositionKind.APPROVE)).isEmpty();
            refuses(() -> hall.round.end(hall.tally(), hall.now), new ApprovalRefusal.NotAllAnswered(1));
            assertThat(hall.cast(1, PositionKind.OBJECT)).isEmpty();
            assertThat(hall.round.end(hall.tally(), hall.now).outcome()).isEqualTo(RoundState.FAILED);
            assertThat(hall.round.endedAt()).contains(hall.now);
        }

        @Test
        void ofWhatIsOnlyTakenNoteOfComesAtTheDeadlineThoughNobodyAnswered() {
            var hall = new Hall(3, RoundKind.NOTICE, RoundRule.NOTICE, 0);
            refuses(() -> hall.round.end(hall.tally(), hall.now), new ApprovalRefusal.NotAllAnswered(3));
            refuses(() -> hall.round.requireOverridable(hall.now), new ApprovalRefusal.NothingBlocks());
            hall.waitForTheDeadline();
            assertThat(hall.round.state()).isEqualTo(RoundState.PASSED);
        }

        @Test
        void ofALeaderAloneComesAtOnceWhenTheyCantAnswerAnyMore() {
            var hall = Hall.ofLeader(RoundRule.USUAL.withSilenceApproving());
            assertThat(hall.round.rule()).isEqualTo(RoundRule.USUAL.withoutBlocking());
            assertThat(hall.round.isDue(hall.tally(), hall.now)).isFalse();
            assertThat(hall.cast(0, PositionKind.RECUSE)).isEmpty();
            assertThat(hall.round.state()).isEqualTo(RoundState.LAPSED);
            assertThat(hall.round.asksLeaderAlone()).isTrue();
        }

        @Test
        void saysWhetherTheLeadersMatterGoesToAll() {
            var partial =
                    Hall.ofLeader(RoundRule.USUAL).round.end(Tally.of(Standing.of(PositionKind.RECUSE), 1), OPENED);
            assertThat(partial.goesToWholeBody()).isTrue();
            var silent = Hall.ofLeader(RoundRule.USUAL).round.end(Tally.of(Standing.of(null), 1), DEADLINE.end());
            assertThat(silent.outcome()).isEqualTo(RoundState.LAPSED);
            assertThat(silent.goesToWholeBody()).isFalse();
            var group = Hall.of(1).round.end(Tally.of(Standing.of(PositionKind.RECUSE), 1), DEADLINE.end());
            assertThat(group.nobodyEligible()).isTrue();
            assertThat(group.goesToWholeBody()).isFalse();
        }

        @Test
        void namesWhoWasElected() {
            var hall = new Hall(3, RoundKind.ELECTION, RoundRule.ELECTION, 3);
            assertThat(hall.cast(0, choice(person(1)))).isEmpty();
            assertThat(hall.cast(1, choice(person(1)))).isEmpty();
            assertThat(hall.cast(2, choice(person(2)))).isEmpty();
            assertThat(hall.round.state()).isEqualTo(RoundState.PASSED);
            assertThat(hall.round.elected()).contains(person(1));
        }

        @Test
        void electsNobodyInATie() {
            var hall = new Hall(2, RoundKind.ELECTION, RoundRule.ELECTION, 2);
            assertThat(hall.cast(0, choice(person(0)))).isEmpty();
            assertThat(hall.cast(1, choice(person(1)))).isEmpty();
            hall.waitForTheDeadline();
            assertThat(hall.round.state()).isEqualTo(RoundState.FAILED);
            assertThat(hall.round.elected()).isEmpty();
        }

        @Test
        void keepsTheVotesAsTheyWereCounted() {
            var hall = new Hall(3, RoundKind.ELECTION, RoundRule.ELECTION, 3);
            assertThat(hall.cast(0, choice(person(1)))).isEmpty();
            assertThat(hall.cast(1, choice(person(1)))).isEmpty();
            assertThat(hall.cast(2, choice(person(2)))).isEmpty();
            assertThat(hall.round.result()).hasValueSatisfying(result -> assertThat(result.votes())
                    .containsExactlyInAnyOrderEntriesOf(Map.of(person(1), 2, person(2), 1)));
        }

        @ParameterizedTest
        @EnumSource(
                value = RoundKind.class,
                names = {"DECISION", "OVERRIDE", "IMPARTIALITY"})
        void countsNoObjectionAsBlockingWhereNoneDoes(RoundKind kind) {
            var hall = new Hall(2, kind, RoundRule.USUAL.withoutBlocking(), 0);
            assertThat(hall.cast(0, PositionKind.OBJECT)).isEmpty();
            var event = hall.round.end(hall.tally(), DEADLINE.end());
            assertThat(event.changes()).contains(Change.set("objections", 1), Change.set("blocking", 0));
            assertThat(event.changes()).contains(Change.set("roundKind", kind));
            assertThat(hall.round.result())
                    .hasValueSatisfying(result -> assertThat(result.blocking()).isZero());
        }

        @Test
        void isToldWithAllItsNumbers() {
            var hall = Hall.of(5);
            assertThat(hall.cast(0, PositionKind.APPROVE_WITH_REMARKS)).isEmpty();
            assertThat(hall.cast(1, PositionKind.OBJECT)).isEmpty();
            assertThat(hall.cast(2, PositionKind.ABSTAIN)).isEmpty();
            assertThat(hall.cast(3, PositionKind.RECUSE)).isEmpty();
            var event = hall.round.end(hall.tally(), DEADLINE.end());
            assertThat(event.outcome()).isEqualTo(RoundState.FAILED);
            assertThat(event.changes())
                    .contains(
                            new Change("state", RoundState.OPEN, RoundState.FAILED),
                            Change.set("revision", hall.round.about().revision()),
                            Change.set("hash", hall.round.about().hash()),
                            Change.set("voters", 5),
                            Change.set("recused", 1),
                            Change.set("approvals", 1),
                            Change.set("remarks", 1),
                            Change.set("objections", 1),
                            Change.set("blocking", 1),
                            Change.set("abstentions", 1),
                            Change.set("silent", 1));
        }
    }

    @Nested
    class MoreTime {

        private final Hall hall = Hall.of(3);

        @Test
        void mustBeLater() {
            refuses(() -> hall.round.extend(DEADLINE, "Ferie", hall.now), new ApprovalRefusal.NotLater(LAST_DAY));
        }

        @Test
        void comesBeforeTheDeadline() {
            var later = Deadline.endOf(LAST_DAY.plusDays(7), OSLO);
            refuses(
                    () -> hall.round.extend(later, "Ferie", DEADLINE.end()),
                    new ApprovalRefusal.DeadlineOver(LAST_DAY));
        }

        @Test
        void isGivenOnce() {
            var later = Deadline.endOf(LAST_DAY.plusDays(7), OSLO);
            assertThat(hall.round.extend(later, "Ferie", hall.now).reason()).contains("Ferie");
            assertThat(hall.round.isExtended()).isTrue();
            refuses(
                    () -> hall.round.extend(Deadline.endOf(LAST_DAY.plusDays(8), OSLO), "Mer", hall.now),
                    new ApprovalRefusal.ExtendedBefore());
        }
    }

    @Test
    void calledOffItTakesNothingMore() {
        var hall = Hall.of(3);
        assertThat(hall.round
                        .cancel(Grounds.of("Ny versjon av teksten."), hall.now)
                        .reason())
                .contains("Ny versjon av teksten.");
        assertThat(hall.round.state()).isEqualTo(RoundState.CANCELLED);
        assertThat(hall.cast(0, PositionKind.APPROVE))
                .contains(new ApprovalRefusal.NotOpen(RoundState.CANCELLED, RoundAction.CAST));
    }

    @ParameterizedTest
    @EnumSource(
            value = RoundState.class,
            names = {"OPEN"},
            mode = EnumSource.Mode.EXCLUDE)
    void anEndIsOnlyEvaluatedAgain(RoundState end) {
        var actions = Set.of(RoundAction.PASS, RoundAction.FAIL, RoundAction.LAPSE);
        assertThat(RoundLife.LIFE.actionsIn(end)).isSubsetOf(actions);
        assertThat(actions).noneMatch(action -> RoundLife.LIFE
                .next(end, action)
                .filter(RoundState.OPEN::equals)
                .isPresent());
    }

    @Test
    void whatHasEndedEndsNoMore() {
        var hall = Hall.of(2);
        hall.waitForTheDeadline();
        assertThatThrownBy(() -> hall.round.end(hall.tally(), hall.now))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(new ApprovalRefusal.NotOpen(RoundState.LAPSED, RoundAction.LAPSE)));
    }

    @ParameterizedTest
    @CsvSource({"0,1", "3,2", "-1,2", "1,0"})
    void aShareIsAPartOfAWhole(int part, int whole) {
        if (part == 0) {
            assertThat(new Share(part, whole).atLeast(7)).isZero();
        } else {
            assertThatThrownBy(() -> new Share(part, whole)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
