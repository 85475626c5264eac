package no.mandat.domain.meeting;

import static no.mandat.domain.meeting.Meetings.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.document.Classification;
import no.mandat.domain.document.Openness;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.ResolutionId;
import no.mandat.domain.shared.RoundId;
import no.mandat.domain.shared.Subject;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AgendaItemTest {

    private static final PersonId LEADER = new PersonId(new UUID(4, 1));
    private static final ClauseId CLAUSE = new ClauseId(new UUID(5, 1));
    private static final ClauseId OTHER_CLAUSE = new ClauseId(new UUID(5, 2));
    private static final DocumentId NOTE = new DocumentId(new UUID(6, 1));
    private static final DocumentId LATE_NOTE = new DocumentId(new UUID(6, 2));
    private static final ResolutionId RESOLUTION = new ResolutionId(new UUID(7, 1));
    private static final LocalDate UNTIL = LocalDate.of(2027, 1, 1);
    private static final Quorum ENOUGH = new Quorum(3, 5);
    private static final Quorum TOO_FEW = new Quorum(2, 5);
    private static final ItemText FULL = new ItemText(
            "Budsjett",
            ItemKind.DECISION,
            "Kari Å.",
            45,
            Set.of(OTHER_CLAUSE, CLAUSE),
            new Classification(Openness.EXEMPT, "offl. § 14", true, UNTIL));

    private static AgendaItem proposed() {
        return AgendaItem.propose(itemId(1), planned(), FULL, LEADER, NOW).item();
    }

    @Nested
    class InItsLife {

        private AgendaItem in(ItemState state) {
            var item = state == ItemState.PROPOSED ? proposed() : item(1, ItemKind.DECISION);
            if (state == ItemState.REMOVED) {
                assertThat(item.remove(NOW).changes()).isNotEmpty();
            }
            return item;
        }

        private AgendaItemEvent act(AgendaItem item, ItemAction action) {
            return switch (action) {
                case EDIT -> item.edit(text(ItemKind.INPUT), LATER).orElseThrow();
                case ACCEPT -> item.accept(LATER);
                case DECLINE -> item.decline("Hører til neste møte", LATER);
                case REMOVE -> item.remove(LATER);
                case RESTORE -> item.restore(LATER);
            };
        }

        static Stream<Arguments> everyStateAndAction() {
            return Arrays.stream(ItemState.values())
                    .flatMap(state -> Arrays.stream(ItemAction.values()).map(action -> Arguments.of(state, action)));
        }

        @ParameterizedTest
        @MethodSource("everyStateAndAction")
        void goesWhereTheTableSaysAndNowhereElse(ItemState state, ItemAction action) {
            var item = in(state);
            assertThat(item.state()).isEqualTo(state);
            var next = ItemLife.LIFE.next(state, action);
            if (next.isPresent()) {
                var event = act(item, action);
                assertThat(item.state()).isEqualTo(next.get());
                if (next.get() != state) {
                    assertThat(event.changes()).containsExactly(new Change("state", state, next.get()));
                }
            } else {
                refuses(() -> act(item, action), new MeetingRefusal.ItemNotInState(state, action));
                assertThat(item.state()).isEqualTo(state);
            }
        }

        @Test
        void saysWhyAProposalIsLeftOut() {
            assertThat(act(proposed(), ItemAction.DECLINE).reason()).contains("Hører til neste møte");
        }

        @ParameterizedTest
        @EnumSource(
                value = ItemState.class,
                names = {"PROPOSED", "REMOVED"})
        void isDecidedOnOnlyOnTheAgenda(ItemState state) {
            var item = in(state);
            var why = new MeetingRefusal.ItemNotInState(state, ItemAction.EDIT);
            refuses(() -> item.decide(Outcome.DECIDED, ENOUGH, LATER), why);
            refuses(() -> item.putToRound(RESOLUTION, LATER), why);
            refuses(item::requireListed, why);
            assertThat(item.lacksOutcome()).isFalse();
        }
    }

    @Nested
    class WhenItComes {

        @Test
        void namesAllThatItSays() {
            var addition = AgendaItem.add(itemId(1), planned(), null, FULL, NOW);
            assertThat(addition.event().changes())
                    .containsExactlyInAnyOrder(
                            Change.set("meeting", ID),
                            Change.set("mandate", MANDATE),
                            Change.set("title", "Budsjett"),
                            Change.set("kind", ItemKind.DECISION),
                            Change.set("minutes", 45),
                            Change.set("presenter", "Kari Å."),
                            Change.set("clauses", List.of(CLAUSE, OTHER_CLAUSE)),
                            Change.set("openness", Openness.EXEMPT),
                            Change.set("legalBasis", "offl. § 14"),
                            Change.set("inPart", true),
                            Change.set("exemptUntil", UNTIL),
                            Change.set("state", ItemState.LISTED),
                            Change.set("spentSeconds", 0));
            assertThat(addition.event().subject()).isEqualTo(Subject.of(AgendaItem.class, itemId(1)));
            assertThat(addition.event().mandate()).contains(MANDATE);
            assertThat(addition.item().says()).isEqualTo(FULL);
            assertThat(addition.item().proposer()).isEmpty();
        }

        @Test
        void namesWhoProposedIt() {
            var proposal = AgendaItem.propose(itemId(1), planned(), FULL, LEADER, NOW);
            assertThat(proposal.event().changes())
                    .contains(Change.set("proposer", LEADER), Change.set("state", ItemState.PROPOSED));
            assertThat(proposal.item().proposer()).contains(LEADER);
            assertThat(proposal.item().isListed()).isFalse();
        }

        @Test
        void namesWhichOfTheStandardOnesItIs() {
            var addition =
                    AgendaItem.add(itemId(1), planned(), StandardItem.CALL_APPROVAL, text(ItemKind.DECISION), NOW);
            assertThat(addition.event().changes()).contains(Change.set("standard", StandardItem.CALL_APPROVAL));
            assertThat(addition.item().standard()).contains(StandardItem.CALL_APPROVAL);
        }
    }

    @Nested
    class WhenItIsEdited {

        @Test
        void saysWhatChangedAndNothingElse() {
            var item = AgendaItem.add(itemId(1), planned(), null, FULL, NOW).item();
            assertThat(item.edit(FULL, LATER)).isEmpty();
            var other = new ItemText(
                    "Regnskap", ItemKind.INPUT, null, 20, Set.of(CLAUSE), Classification.of(Openness.OPEN));
            assertThat(item.edit(other, LATER).orElseThrow().changes())
                    .containsExactly(
                            new Change("title", "Budsjett", "Regnskap"),
                            new Change("kind", ItemKind.DECISION, ItemKind.INPUT),
                            new Change("presenter", "Kari Å.", null),
                            new Change("minutes", 45, 20),
                            new Change("clauses", List.of(CLAUSE, OTHER_CLAUSE), List.of(CLAUSE)),
                            new Change("openness", Openness.EXEMPT, Openness.OPEN),
                            new Change("legalBasis", "offl. § 14", null),
                            new Change("inPart", true, false),
                            new Change("exemptUntil", UNTIL, null));
            assertThat(item.says()).isEqualTo(other);
        }

        @Test
        void losesItsOutcomeWhenItIsNoDecisionAnyMore() {
            var item = item(1, ItemKind.DECISION);
            assertThat(item.decide(Outcome.DECIDED, ENOUGH, LATER)).isPresent();
            assertThat(item.edit(text(ItemKind.DISCUSSION), LATER).orElseThrow().changes())
                    .containsExactly(
                            new Change("kind", ItemKind.DECISION, ItemKind.DISCUSSION),
                            new Change("outcome", Outcome.DECIDED, null),
                            new Change("present", 3, null),
                            new Change("eligible", 5, null));
            assertThat(item.outcome()).isEmpty();
            assertThat(item.decidedBy()).isEmpty();
        }

        @Test
        void keepsThatItWasDealtWithUnlessItBecomesADecision() {
            var item = item(1, ItemKind.DISCUSSION);
            assertThat(item.decide(Outcome.DEALT_WITH, TOO_FEW, LATER)).isPresent();
            assertThat(item.edit(text(ItemKind.INFORMATION), LATER)).isPresent();
            assertThat(item.outcome()).contains(Outcome.DEALT_WITH);
            assertThat(item.edit(text(ItemKind.DECISION), LATER)).isPresent();
            assertThat(item.lacksOutcome()).isTrue();
        }

        @Test
        void staysADecisionOnceARoundDecidesIt() {
            var item = item(1, ItemKind.DECISION);
            assertThat(item.putToRound(RESOLUTION, LATER).changes()).isNotEmpty();
            refuses(() -> item.edit(text(ItemKind.DISCUSSION), LATER), new MeetingRefusal.DecidedByRound());
            assertThat(item.kind()).isEqualTo(ItemKind.DECISION);
        }

        @Test
        void takesNoDecisionUnderAnyOtherBusiness() {
            var item = standard(1, StandardItem.ANY_OTHER_BUSINESS);
            refuses(() -> item.edit(text(ItemKind.DECISION), LATER), new MeetingRefusal.TakesNoDecisions());
            assertThat(item.edit(text(ItemKind.INFORMATION), LATER)).isPresent();
        }
    }

    @Nested
    class OfItsPapers {

        @Test
        void keepsSinceWhenEachIsThere() {
            var item = item(1, ItemKind.DISCUSSION);
            assertThat(item.read(Set.of(NOTE), NOW).orElseThrow().changes())
                    .containsExactly(Change.set("papers", List.of(NOTE)));
            assertThat(item.read(Set.of(NOTE, LATE_NOTE), LATER).orElseThrow().changes())
                    .containsExactly(new Change("papers", List.of(NOTE), List.of(NOTE, LATE_NOTE)));
            assertThat(item.papers()).containsExactly(new Paper(NOTE, NOW), new Paper(LATE_NOTE, LATER));
            assertThat(item.read(Set.of(LATE_NOTE, NOTE), STARTS)).isEmpty();
            assertThat(item.read(Set.of(LATE_NOTE), STARTS)).isPresent();
            assertThat(item.papers()).containsExactly(new Paper(LATE_NOTE, LATER));
        }

        @Test
        void isNewAgainWhenItComesBack() {
            var item = item(1, ItemKind.DISCUSSION);
            assertThat(item.read(Set.of(NOTE), NOW)).isPresent();
            assertThat(item.read(Set.of(), NOW).orElseThrow().changes())
                    .containsExactly(new Change("papers", List.of(NOTE), null));
            assertThat(item.read(Set.of(NOTE), LATER)).isPresent();
            assertThat(item.papers()).containsExactly(new Paper(NOTE, LATER));
        }
    }

    @Nested
    class WhenItIsAboutADeliverable {

        private static final DeliverableId REPORT = new DeliverableId(new UUID(70, 1));
        private static final DeliverableId NOTE = new DeliverableId(new UUID(70, 2));
        private static final RoundId ROUND = new RoundId(new UUID(71, 1));
        private static final RoundId NEXT_ROUND = new RoundId(new UUID(71, 2));

        private final AgendaItem item = item(1, ItemKind.DECISION);

        @Test
        void saysWhichAndNothingWhereItIsAsBefore() {
            assertThat(item.concern(REPORT, LATER).orElseThrow().changes())
                    .containsExactly(Change.set("deliverable", REPORT));
            assertThat(item.concern(REPORT, LATER)).isEmpty();
            assertThat(item.deliverable()).contains(REPORT);
            assertThat(item.concern(null, LATER).orElseThrow().changes())
                    .containsExactly(new Change("deliverable", REPORT, null));
        }

        @Test
        void asksInARoundAndTakesItsResult() {
            assertThat(item.concern(REPORT, NOW)).isPresent();
            assertThat(item.decide(Outcome.POSTPONED, ENOUGH, NOW)).isPresent();
            assertThat(item.askIn(ROUND, LATER).changes())
                    .containsExactly(Change.set("round", ROUND), new Change("outcome", Outcome.POSTPONED, null));
            assertThat(item.awaitsRound()).isTrue();
            refuses(() -> item.decide(Outcome.DECIDED, ENOUGH, LATER), new MeetingRefusal.DecidedByRound());
            refuses(() -> item.putToRound(RESOLUTION, LATER), new MeetingRefusal.DecidedByRound());
            refuses(() -> item.edit(text(ItemKind.DISCUSSION), LATER), new MeetingRefusal.DecidedByRound());
            refuses(() -> item.concern(NOTE, LATER), new MeetingRefusal.DecidedByRound());
            assertThat(item.follow(RoundState.PASSED, LATER)).isPresent();
            assertThat(item.outcome()).contains(Outcome.DECIDED);
        }

        @Test
        void asksAgainWhereItsRoundCameToNothing() {
            assertThat(item.concern(REPORT, NOW)).isPresent();
            assertThat(item.askIn(ROUND, NOW).changes()).isNotEmpty();
            assertThat(item.follow(RoundState.LAPSED, LATER)).isPresent();
            assertThat(item.askIn(NEXT_ROUND, LATER).changes())
                    .containsExactly(
                            new Change("round", ROUND, NEXT_ROUND), new Change("outcome", Outcome.POSTPONED, null));
        }

        @Test
        void asksAboutNothingElse() {
            refuses(() -> item.askIn(ROUND, LATER), new MeetingRefusal.AboutNoDeliverable());
            var talk = item(2, ItemKind.DISCUSSION);
            assertThat(talk.concern(REPORT, NOW)).isPresent();
            refuses(() -> talk.askIn(ROUND, LATER), new MeetingRefusal.NotADecision());
            assertThat(item.concern(REPORT, NOW)).isPresent();
            assertThat(item.putToRound(RESOLUTION, NOW).changes()).isNotEmpty();
            refuses(() -> item.askIn(ROUND, LATER), new MeetingRefusal.DecidedByRound());
        }
    }

    @Nested
    class WhenItIsDecidedOn {

        private final AgendaItem item = item(1, ItemKind.DECISION);

        @Test
        void takesHalfOfThoseWhoVote() {
            refuses(() -> item.decide(Outcome.DECIDED, TOO_FEW, LATER), new MeetingRefusal.NotQuorate(2, 3));
            refuses(() -> item.decide(Outcome.NOT_DECIDED, TOO_FEW, LATER), new MeetingRefusal.NotQuorate(2, 3));
            assertThat(item.lacksOutcome()).isTrue();
            assertThat(item.decide(Outcome.DECIDED, ENOUGH, LATER).orElseThrow().changes())
                    .containsExactly(
                            Change.set("outcome", Outcome.DECIDED),
                            Change.set("present", 3),
                            Change.set("eligible", 5));
            assertThat(item.decidedBy()).contains(ENOUGH);
            assertThat(item.lacksOutcome()).isFalse();
        }

        @Test
        void isPostponedByHoweverFew() {
            assertThat(item.decide(Outcome.POSTPONED, new Quorum(0, 5), LATER)).isPresent();
            assertThat(item.decidedBy()).isEmpty();
            assertThat(item.lacksOutcome()).isFalse();
        }

        @Test
        void canBeTakenBack() {
            assertThat(item.decide(Outcome.DECIDED, ENOUGH, LATER)).isPresent();
            assertThat(item.decide(Outcome.DECIDED, ENOUGH, LATER)).isEmpty();
            assertThat(item.decide(null, TOO_FEW, LATER).orElseThrow().changes())
                    .containsExactly(
                            new Change("outcome", Outcome.DECIDED, null),
                            new Change("present", 3, null),
                            new Change("eligible", 5, null));
            assertThat(item.lacksOutcome()).isTrue();
        }

        @Test
        void isMoreThanDealtWith() {
            refuses(() -> item.decide(Outcome.DEALT_WITH, ENOUGH, LATER), new MeetingRefusal.NeedsADecision());
            assertThat(item.lacksOutcome()).isTrue();
        }

        @ParameterizedTest
        @EnumSource(
                value = ItemKind.class,
                names = {"INFORMATION", "DISCUSSION", "INPUT"})
        void isThereForADecision(ItemKind kind) {
            var talk = item(1, kind);
            refuses(() -> talk.decide(Outcome.DECIDED, ENOUGH, LATER), new MeetingRefusal.NotADecision());
            refuses(() -> talk.putToRound(RESOLUTION, LATER), new MeetingRefusal.NotADecision());
            assertThat(talk.decide(Outcome.DEALT_WITH, TOO_FEW, LATER)).isPresent();
            assertThat(talk.lacksOutcome()).isFalse();
        }

        @Test
        void isNotAnyOtherBusiness() {
            var other = standard(1, StandardItem.ANY_OTHER_BUSINESS);
            refuses(() -> other.decide(Outcome.DECIDED, ENOUGH, LATER), new MeetingRefusal.TakesNoDecisions());
            refuses(() -> other.putToRound(RESOLUTION, LATER), new MeetingRefusal.TakesNoDecisions());
            assertThat(Arrays.stream(StandardItem.values()).filter(one -> !one.takesDecisions()))
                    .containsExactly(StandardItem.ANY_OTHER_BUSINESS);
            assertThat(standard(2, StandardItem.CALL_APPROVAL).decide(Outcome.DECIDED, ENOUGH, LATER))
                    .isPresent();
        }

        @ParameterizedTest
        @CsvSource({"0, 1", "1, 1", "2, 1", "3, 2", "4, 2", "5, 3", "7, 4"})
        void needsHalfAndAtLeastOne(int eligible, int needed) {
            assertThat(new Quorum(needed, eligible).needed()).isEqualTo(needed);
            assertThat(new Quorum(needed, eligible).isMet()).isTrue();
            assertThat(new Quorum(needed - 1, eligible).isMet()).isFalse();
        }
    }

    @Nested
    class ByItsRound {

        private final AgendaItem item = item(1, ItemKind.DECISION);

        @Test
        void isDecidedByNothingElse() {
            assertThat(item.decide(Outcome.DECIDED, ENOUGH, NOW)).isPresent();
            assertThat(item.putToRound(RESOLUTION, LATER).changes())
                    .containsExactly(
                            Change.set("resolution", RESOLUTION),
                            new Change("outcome", Outcome.DECIDED, null),
                            new Change("present", 3, null),
                            new Change("eligible", 5, null));
            assertThat(item.resolution()).contains(RESOLUTION);
            refuses(() -> item.decide(Outcome.POSTPONED, ENOUGH, LATER), new MeetingRefusal.DecidedByRound());
            refuses(() -> item.putToRound(RESOLUTION, LATER), new MeetingRefusal.DecidedByRound());
        }

        @ParameterizedTest
        @CsvSource({
            "PASSED, DECIDED",
            "FAILED, NOT_DECIDED",
            "OPEN, POSTPONED",
            "LAPSED, POSTPONED",
            "CANCELLED, POSTPONED"
        })
        void takesItsResultWithoutAQuorum(RoundState round, Outcome outcome) {
            assertThat(item.putToRound(RESOLUTION, LATER).changes()).isNotEmpty();
            assertThat(item.follow(round, LATER).orElseThrow().changes())
                    .containsExactly(Change.set("outcome", outcome));
            assertThat(item.follow(round, LATER)).isEmpty();
            assertThat(item.decidedBy()).isEmpty();
        }

        @Test
        void awaitsItUntilSomethingCameOfIt() {
            assertThat(item.awaitsRound()).isFalse();
            assertThat(item.putToRound(RESOLUTION, LATER).changes()).isNotEmpty();
            assertThat(item.awaitsRound()).isTrue();
            assertThat(item.follow(RoundState.OPEN, LATER)).isPresent();
            assertThat(item.awaitsRound()).isFalse();
            assertThat(item.lacksOutcome()).isFalse();
        }

        @Test
        void isDecidedByTheMeetingAgainOnceTheResolutionIsGivenUp() {
            assertThat(item.takeFromRound(LATER)).as("no round decided").isEmpty();
            assertThat(item.putToRound(RESOLUTION, LATER).changes()).isNotEmpty();
            assertThat(item.follow(RoundState.OPEN, LATER)).isPresent();
            assertThat(item.takeFromRound(LATER).orElseThrow().changes())
                    .containsExactly(new Change("resolution", RESOLUTION, null));
            assertThat(item.outcome()).as("what minutes may say").contains(Outcome.POSTPONED);
            assertThat(item.decide(Outcome.DECIDED, ENOUGH, LATER)).isPresent();
        }

        @Test
        void changesItsOutcomeWhenTheRoundIsEvaluatedAgain() {
            assertThat(item.follow(RoundState.PASSED, LATER)).isPresent();
            assertThat(item.follow(RoundState.FAILED, LATER).orElseThrow().changes())
                    .containsExactly(new Change("outcome", Outcome.DECIDED, Outcome.NOT_DECIDED));
        }
    }

    @Nested
    class WhileItIsTheCurrentOne {

        private final AgendaItem item = item(1, ItemKind.DISCUSSION);

        @Test
        void addsUpHowLongItHasBeen() {
            assertThat(item.begin(STARTS).orElseThrow().changes())
                    .containsExactly(Change.set("beganAt", STARTS), Change.set("runningSince", STARTS));
            assertThat(item.begin(LATER)).isEmpty();
            var left = STARTS.plusSeconds(600);
            assertThat(item.leave(left).orElseThrow().changes())
                    .containsExactly(new Change("runningSince", STARTS, null), new Change("spentSeconds", 0, 600));
            assertThat(item.leave(left)).isEmpty();
            var again = STARTS.plusSeconds(1200);
            assertThat(item.begin(again).orElseThrow().changes()).containsExactly(Change.set("runningSince", again));
            assertThat(item.timed().beganAt()).isEqualTo(STARTS);
            assertThat(item.timed().spent(again.plusSeconds(60))).isEqualTo(Duration.ofSeconds(660));
            assertThat(item.leave(again.plusSeconds(60)).orElseThrow().changes())
                    .contains(new Change("spentSeconds", 600, 660));
        }

        @Test
        void hasNotBeenBeforeItBegins() {
            assertThat(item.leave(STARTS)).isEqualTo(Optional.empty());
            assertThat(item.timed()).isEqualTo(new AgendaTimes.Timed(30, null, null, 0));
        }
    }
}
