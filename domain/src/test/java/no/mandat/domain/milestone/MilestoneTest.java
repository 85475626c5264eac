package no.mandat.domain.milestone;

import static no.mandat.domain.milestone.MilestoneAction.*;
import static no.mandat.domain.milestone.MilestoneState.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.MilestoneId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.ResolutionId;
import no.mandat.domain.shared.Subject;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MilestoneTest {

    private static final Instant NOW = Instant.parse("2026-06-01T09:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final PlanFrame DRAFT = new PlanFrame(FIRST, LAST, false);
    private static final PlanFrame ADOPTED = new PlanFrame(FIRST, LAST, true);
    private static final Due OCTOBER = Due.in(YearMonth.of(2026, 10));
    private static final Due NOVEMBER = Due.in(YearMonth.of(2026, 11));
    private static final Due TOO_LATE = Due.on(LAST.plusDays(1));
    private static final PersonId ADA = new PersonId(new UUID(2, 1));
    private static final ClauseId CLAUSE = new ClauseId(new UUID(3, 1));
    private static final DocumentId DOCUMENT = new DocumentId(new UUID(4, 1));
    private static final ResolutionId ASKED = new ResolutionId(new UUID(9, 1));
    private static final Optional<String> WHY = Optional.of("Møtet er flyttet");
    private static final MilestoneText PLAIN = MilestoneText.of("Oppstart");
    private static final MilestoneText BOARDS = new MilestoneText("Sluttrapport", null, Set.of(), null, null, true);
    private static final MilestoneText FULL = new MilestoneText(
            "Innspillsmøte",
            ADA,
            Set.of(CLAUSE),
            new Proof(ProofKind.DOCUMENT, "Referat", DOCUMENT),
            new OutsideProcess("Statsbudsjettet", LAST),
            false);

    private static Milestone milestone(MilestoneText text, PlanFrame frame) {
        return Milestone.add(new MilestoneId(new UUID(7, 1)), new MandateId(new UUID(1, 1)), text, OCTOBER, frame, NOW)
                .milestone();
    }

    private static MilestoneMove.Account account() {
        return new MilestoneMove.Account(ADA, LATER, WHY.orElseThrow());
    }

    private static void refuses(ThrowingCallable call, Refusal why) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                .isEqualTo(why));
    }

    @Nested
    class InItsLife {

        private final Milestone milestone = milestone(PLAIN, DRAFT);

        /** The ways into each state. */
        private static final Map<MilestoneState, List<MilestoneAction>> WAYS = Map.of(
                PLANNED, List.of(),
                IN_PROGRESS, List.of(START),
                REACHED, List.of(START, REACH),
                DROPPED, List.of(DROP));

        private MilestoneEvent act(MilestoneAction action) {
            return switch (action) {
                case EDIT -> milestone.edit(FULL, false, LATER).orElseThrow();
                case RESCHEDULE ->
                    milestone
                            .reschedule(NOVEMBER, DRAFT, ADA, Optional.empty(), LATER)
                            .orElseThrow()
                            .event();
                case START -> milestone.start(LATER);
                case REACH -> milestone.reach(TODAY, TODAY, true, LATER);
                case DROP -> milestone.drop("Ikke lenger aktuelt", LATER);
                case RESTORE -> milestone.restore("Likevel", LATER);
                case REOPEN -> milestone.reopen("Ikke ferdig", LATER);
            };
        }

        static Stream<Arguments> everyStateAndAction() {
            return Arrays.stream(MilestoneState.values()).flatMap(state -> Arrays.stream(MilestoneAction.values())
                    .map(action -> Arguments.of(state, action)));
        }

        @ParameterizedTest
        @MethodSource("everyStateAndAction")
        void goesWhereTheTableSaysAndNowhereElse(MilestoneState state, MilestoneAction action) {
            WAYS.get(state).forEach(way -> assertThat(act(way).milestone()).isEqualTo(milestone.id()));
            assertThat(milestone.state()).isEqualTo(state);
            var next = MilestoneLife.LIFE.next(state, action);
            if (next.isPresent()) {
                var event = act(action);
                assertThat(milestone.state()).isEqualTo(next.get());
                assertThat(milestone.changedAt()).isEqualTo(LATER);
                assertThat(event.changes()).isNotEmpty();
                if (next.get() != state) {
                    assertThat(event.changes()).contains(new Change("state", state, next.get()));
                }
            } else {
                refuses(() -> act(action), new MilestoneRefusal.MilestoneNotInState(state, action));
                assertThat(milestone.state()).isEqualTo(state);
            }
        }

        @Test
        void isAheadUntilItIsReachedOrDropped() {
            assertThat(Arrays.stream(MilestoneState.values()).filter(MilestoneLife::isAhead))
                    .containsExactly(PLANNED, IN_PROGRESS);
        }

        @Test
        void keepsWhyItWasDroppedUntilItIsRestored() {
            assertThat(act(DROP).reason()).contains("Ikke lenger aktuelt");
            assertThat(milestone.reason()).contains("Ikke lenger aktuelt");
            assertThat(act(RESTORE).changes()).contains(new Change("reason", "Ikke lenger aktuelt", null));
            assertThat(milestone.reason()).isEmpty();
        }

        @Test
        void forgetsTheDayWhenItIsReopened() {
            assertThat(act(START)).isNotNull();
            assertThat(act(REACH).changes()).contains(Change.set("reachedOn", TODAY));
            assertThat(milestone.reachedOn()).contains(TODAY);
            var event = act(REOPEN);
            assertThat(event.changes()).contains(new Change("reachedOn", TODAY, null));
            assertThat(event.reason()).contains("Ikke ferdig");
            assertThat(milestone.reachedOn()).isEmpty();
        }
    }

    @Nested
    class WhenItIsAdded {

        @Test
        void namesAllThatItSays() {
            var addition = Milestone.add(
                    new MilestoneId(new UUID(7, 1)), new MandateId(new UUID(1, 1)), FULL, OCTOBER, DRAFT, NOW);
            assertThat(addition.event().changes())
                    .contains(
                            Change.set("title", "Innspillsmøte"),
                            Change.set("due", OCTOBER),
                            Change.set("responsible", ADA),
                            Change.set("clauses", List.of(CLAUSE)),
                            Change.set("proof", ProofKind.DOCUMENT),
                            Change.set("proofText", "Referat"),
                            Change.set("proofDocument", DOCUMENT),
                            Change.set("outsideProcess", "Statsbudsjettet"),
                            Change.set("outsideDay", LAST),
                            Change.set("boardControlled", false),
                            Change.set("state", PLANNED));
            assertThat(addition.event().subject())
                    .isEqualTo(Subject.of(Milestone.class, addition.milestone().id()));
            assertThat(addition.event().changes()).extracting(Change::field).doesNotHaveDuplicates();
            assertThat(addition.event().mandate()).contains(addition.milestone().mandate());
            assertThat(addition.milestone().says()).isEqualTo(FULL);
        }

        @Test
        void namesTheBoardsControlOnce() {
            var addition = Milestone.add(
                    new MilestoneId(new UUID(7, 1)), new MandateId(new UUID(1, 1)), BOARDS, OCTOBER, DRAFT, NOW);
            assertThat(addition.event().changes())
                    .filteredOn(change -> change.field().equals("boardControlled"))
                    .containsExactly(Change.set("boardControlled", true));
        }

        @Test
        void hasABaselineOnlyInAnAdoptedMandate() {
            assertThat(milestone(PLAIN, DRAFT).baseline()).isEmpty();
            assertThat(milestone(PLAIN, ADOPTED).baseline()).contains(OCTOBER.day());
        }

        @Test
        void isDueWithinThePeriod() {
            var october = new PlanFrame(FIRST, OCTOBER.day(), false);
            assertThat(milestone(PLAIN, october).due()).isEqualTo(OCTOBER);
            var shorter = new PlanFrame(FIRST, OCTOBER.day().minusDays(1), false);
            refuses(
                    () -> milestone(PLAIN, shorter),
                    new MilestoneRefusal.DueOutsidePeriod(OCTOBER.day(), FIRST, shorter.last()));
        }
    }

    @Nested
    class WhenItIsEdited {

        @Test
        void saysWhatChangedAndNothingElse() {
            var milestone = milestone(FULL, DRAFT);
            assertThat(milestone.edit(FULL, false, LATER)).isEmpty();
            assertThat(milestone.changedAt()).isEqualTo(NOW);
            var other = new MilestoneText("Innspillsmøte 2", ADA, Set.of(), FULL.proof(), null, false);
            assertThat(milestone.edit(other, false, LATER).orElseThrow().changes())
                    .containsExactly(
                            new Change("title", "Innspillsmøte", "Innspillsmøte 2"),
                            new Change("clauses", List.of(CLAUSE), null),
                            new Change("outsideProcess", "Statsbudsjettet", null),
                            new Change("outsideDay", LAST, null));
            assertThat(milestone.says()).isEqualTo(other);
        }

        @Test
        void keepsTheBoardsControlOnceTheMandateIsAdopted() {
            var milestone = milestone(BOARDS, ADOPTED);
            refuses(() -> milestone.edit(PLAIN, true, LATER), new MilestoneRefusal.BoardControlStays());
            assertThat(milestone.says()).isEqualTo(BOARDS);
            assertThat(milestone(BOARDS, DRAFT).edit(PLAIN, false, LATER)).isPresent();
            assertThat(milestone(PLAIN, ADOPTED).edit(BOARDS, true, LATER)).isPresent();
            assertThat(milestone(PLAIN, ADOPTED).edit(FULL, true, LATER)).isPresent();
            assertThat(milestone(BOARDS, ADOPTED).edit(BOARDS, true, LATER)).isEmpty();
        }
    }

    @Nested
    class WhenItsDateMoves {

        @Test
        void movesFreelyInADraft() {
            var milestone = milestone(BOARDS, DRAFT);
            var moved = milestone
                    .reschedule(NOVEMBER, DRAFT, ADA, Optional.empty(), LATER)
                    .orElseThrow();
            assertThat(moved.move()).isEmpty();
            assertThat(moved.event().changes())
                    .containsExactly(new Change("due", OCTOBER, NOVEMBER), new Change("dateChanges", 0, 1));
            assertThat(milestone.due()).isEqualTo(NOVEMBER);
            assertThat(milestone.moves()).isZero();
        }

        @Test
        void keepsTheOldDateAndTheReasonOnceTheMandateIsAdopted() {
            var milestone = milestone(PLAIN, ADOPTED);
            var moved = milestone.reschedule(NOVEMBER, ADOPTED, ADA, WHY, LATER).orElseThrow();
            var move = moved.move().orElseThrow();
            assertThat(move.from()).isEqualTo(OCTOBER);
            assertThat(move.to()).isEqualTo(NOVEMBER);
            assertThat(move.reason()).isEqualTo("Møtet er flyttet");
            assertThat(move.state()).isEqualTo(MoveState.MADE);
            assertThat(move.number()).isEqualTo(1);
            assertThat(moved.event().reason()).isEqualTo(WHY);
            assertThat(moved.event().changes()).contains(new Change("moves", 0, 1), new Change("dateChanges", 0, 1));
            assertThat(milestone.baseline()).contains(OCTOBER.day());
            var second = milestone.reschedule(OCTOBER, ADOPTED, ADA, WHY, LATER).orElseThrow();
            assertThat(second.move().orElseThrow().number()).isEqualTo(2);
            assertThat(milestone.dateChanges()).isEqualTo(2);
            assertThat(milestone.moves()).isEqualTo(2);
        }

        @Test
        void refusesToMoveWithoutAReasonOnceTheMandateIsAdopted() {
            var milestone = milestone(PLAIN, ADOPTED);
            refuses(
                    () -> milestone.reschedule(NOVEMBER, ADOPTED, ADA, Optional.empty(), LATER),
                    new MilestoneRefusal.ReasonMissing());
            assertThat(milestone.due()).isEqualTo(OCTOBER);
            assertThat(milestone.moves()).isZero();
        }

        @Test
        void refusesToLeaveThePeriod() {
            refuses(
                    () -> milestone(PLAIN, DRAFT).reschedule(TOO_LATE, DRAFT, ADA, Optional.empty(), LATER),
                    new MilestoneRefusal.DueOutsidePeriod(TOO_LATE.day(), FIRST, LAST));
        }

        @Test
        void isNoMoveWhereItIsDueThenAlready() {
            assertThat(milestone(BOARDS, ADOPTED).reschedule(OCTOBER, ADOPTED, ADA, Optional.empty(), LATER))
                    .isEmpty();
            assertThat(milestone(PLAIN, DRAFT).reschedule(Due.on(OCTOBER.day()), DRAFT, ADA, Optional.empty(), LATER))
                    .as("a day instead of its month")
                    .isPresent();
        }

        @Test
        void getsItsBaselineAtTheAdoptionOnce() {
            var milestone = milestone(PLAIN, DRAFT);
            assertThat(milestone.fixBaseline(LATER).orElseThrow().changes())
                    .containsExactly(Change.set("baseline", OCTOBER.day()));
            assertThat(milestone.reschedule(NOVEMBER, ADOPTED, ADA, WHY, LATER)).isPresent();
            assertThat(milestone.fixBaseline(LATER)).isEmpty();
            assertThat(milestone.baseline()).contains(OCTOBER.day());
        }
    }

    @Nested
    class WhenTheBoardControlsItsDate {

        private final Milestone milestone = milestone(BOARDS, ADOPTED);

        private MilestoneMove ask() {
            var proposal = milestone.propose(NOVEMBER, ADOPTED, account(), ASKED);
            assertThat(proposal.event().changes())
                    .containsExactly(
                            new Change("moves", 0, 1),
                            Change.set("resolution", ASKED),
                            Change.set("proposedDue", NOVEMBER));
            return proposal.move();
        }

        @Test
        void movesOnlyByTheBoard() {
            refuses(
                    () -> milestone.reschedule(NOVEMBER, ADOPTED, ADA, WHY, LATER),
                    new MilestoneRefusal.BoardDecides());
        }

        @Test
        void isDueAsBeforeUntilTheBoardHasAgreed() {
            var move = ask();
            assertThat(move.state()).isEqualTo(MoveState.PENDING);
            assertThat(milestone.due()).isEqualTo(OCTOBER);
            assertThat(milestone.resolution()).contains(ASKED);
            var event = milestone.agree(move, ADOPTED, LATER);
            assertThat(event.changes())
                    .contains(
                            new Change("due", OCTOBER, NOVEMBER),
                            new Change("dateChanges", 0, 1),
                            Change.set("moves", 1),
                            new Change("resolution", ASKED, null));
            assertThat(event.reason()).isEqualTo(WHY);
            assertThat(move.state()).isEqualTo(MoveState.MADE);
            assertThat(milestone.due()).isEqualTo(NOVEMBER);
            assertThat(milestone.resolution()).isEmpty();
        }

        @Test
        void staysWhenTheBoardRefuses() {
            var move = ask();
            assertThat(milestone.end(move, MoveState.REFUSED, LATER).changes())
                    .contains(Change.set("outcome", MoveState.REFUSED), new Change("resolution", ASKED, null));
            assertThat(move.state()).isEqualTo(MoveState.REFUSED);
            assertThat(milestone.due()).isEqualTo(OCTOBER);
            assertThat(milestone.dateChanges()).isZero();
        }

        @Test
        void staysWhenThePeriodNoLongerHasTheDateThatTheBoardAgreedTo() {
            var move = ask();
            var shorter = new PlanFrame(FIRST, OCTOBER.day(), true);
            assertThat(milestone.agree(move, shorter, LATER).changes()).contains(Change.set("outcome", MoveState.VOID));
            assertThat(milestone.due()).isEqualTo(OCTOBER);
        }

        @Test
        void waitsForOneAnswerAtATime() {
            var move = ask();
            refuses(() -> milestone.propose(NOVEMBER, ADOPTED, account(), ASKED), new MilestoneRefusal.MoveWaits());
            assertThat(milestone.end(move, MoveState.WITHDRAWN, LATER)).isNotNull();
            assertThat(milestone
                            .propose(NOVEMBER, ADOPTED, account(), ASKED)
                            .move()
                            .number())
                    .isEqualTo(2);
        }

        @Test
        void asksOnlyForAnotherDateWithinThePeriod() {
            refuses(
                    () -> milestone.propose(OCTOBER, ADOPTED, account(), ASKED),
                    new MilestoneRefusal.DueAlready(OCTOBER.day()));
            refuses(
                    () -> milestone.propose(TOO_LATE, ADOPTED, account(), ASKED),
                    new MilestoneRefusal.DueOutsidePeriod(TOO_LATE.day(), FIRST, LAST));
        }

        @Test
        void isNotAskedWhereTheDateMovesWithoutIt() {
            refuses(
                    () -> milestone(BOARDS, DRAFT).propose(NOVEMBER, DRAFT, account(), ASKED),
                    new MilestoneRefusal.BoardNotAsked());
            refuses(
                    () -> milestone(PLAIN, ADOPTED).propose(NOVEMBER, ADOPTED, account(), ASKED),
                    new MilestoneRefusal.BoardNotAsked());
        }
    }

    @Nested
    class WhenItIsReached {

        private Milestone begun(MilestoneText text) {
            var milestone = milestone(text, DRAFT);
            assertThat(milestone.start(NOW)).isNotNull();
            return milestone;
        }

        @Test
        void wasReachedTodayOrBefore() {
            assertThat(begun(PLAIN).reach(TODAY.minusDays(30), TODAY, true, LATER))
                    .isNotNull();
            refuses(
                    () -> begun(PLAIN).reach(TODAY.plusDays(1), TODAY, true, LATER),
                    new MilestoneRefusal.ReachedInFuture(TODAY.plusDays(1)));
        }

        @Test
        void isProvenWhereAProofIsNamed() {
            refuses(
                    () -> begun(FULL).reach(TODAY, TODAY, false, LATER),
                    new MilestoneRefusal.ProofMissing(ProofKind.DOCUMENT, "Referat"));
            assertThat(begun(FULL).reach(TODAY, TODAY, true, LATER)).isNotNull();
            assertThat(begun(PLAIN).reach(TODAY, TODAY, false, LATER))
                    .as("nothing need prove it")
                    .isNotNull();
        }
    }

    @Test
    void isProvenByAMeetingOnlyWhereOneIsMeant() {
        var meeting = new MeetingId(new UUID(4, 1));
        assertThat(new Proof(ProofKind.MEETING, "Referat", null).meeting()).isEmpty();
        assertThat(new Proof(ProofKind.MEETING, "Referat", null, meeting, null).meeting())
                .contains(meeting);
        assertThatThrownBy(() -> new Proof(ProofKind.DELIVERABLE, "Rapport", null, meeting, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isProvenByADeliverableOnlyWhereOneIsMeant() {
        var report = new DeliverableId(new UUID(4, 2));
        assertThat(new Proof(ProofKind.DELIVERABLE, "Rapport", null).deliverable())
                .isEmpty();
        var proof = new Proof(ProofKind.DELIVERABLE, "Rapport", null, null, report);
        assertThat(proof.deliverable()).contains(report);
        assertThatThrownBy(() -> new Proof(ProofKind.MEETING, "Rapport", null, null, report))
                .isInstanceOf(IllegalArgumentException.class);
        var before = PLAIN;
        var now = new MilestoneText(PLAIN.title(), null, Set.of(), proof, null, false);
        assertThat(now.changesFrom(before)).contains(Change.set("proofDeliverable", report));
    }

    @Test
    void isProvenByADocumentOnlyWhereOneIsMeant() {
        assertThat(new Proof(ProofKind.MEETING, "Referat", null).document()).isEmpty();
        assertThat(new Proof(ProofKind.DOCUMENT, "Referat", DOCUMENT).document())
                .contains(DOCUMENT);
        assertThatThrownBy(() -> new Proof(ProofKind.MEETING, "Referat", DOCUMENT))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
