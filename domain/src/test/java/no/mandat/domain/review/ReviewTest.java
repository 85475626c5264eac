package no.mandat.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.ReviewId;
import no.mandat.domain.shared.Subject;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Members are asked what they think of a revision, and say it once or more until all have, or the day is over. */
class ReviewTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final Instant NOW = Instant.parse("2026-09-01T09:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final LocalDate DUE = LocalDate.of(2026, 9, 10);
    private static final ReviewId ID = new ReviewId(new UUID(7, 1));
    private static final DeliverableId TEXT = new DeliverableId(new UUID(2, 1));
    private static final MandateId MANDATE = new MandateId(new UUID(1, 1));
    private static final Revision ON = new Revision(3, "ab".repeat(32));
    private static final PersonId EDITOR = person(1);
    private static final PersonId ADA = person(2);
    private static final PersonId BO = person(3);
    private static final PersonId CILLE = person(4);

    private final Review review = requested(ADA, BO).review();

    private static PersonId person(long number) {
        return new PersonId(new UUID(9, number));
    }

    private static Review.Requesting requested(PersonId... whom) {
        return Review.request(ID, TEXT, MANDATE, ON, new LinkedHashSet<>(List.of(whom)), EDITOR, DUE, NOW, OSLO);
    }

    private ReviewEvent.VerdictGiven give(PersonId by, Verdict verdict) {
        return give(by, verdict, "Derfor");
    }

    private ReviewEvent.VerdictGiven give(PersonId by, Verdict verdict, @Nullable String text) {
        return review.give(by, verdict, text, ON.hash(), LATER, OSLO);
    }

    private static void refuses(ThrowingCallable call, Refusal why) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                .isEqualTo(why));
    }

    @Test
    void namesAllThatWasAsked() {
        var event = requested(ADA, BO).event();
        assertThat(event.changes())
                .containsExactly(
                        Change.set("deliverable", TEXT),
                        Change.set("mandate", MANDATE),
                        Change.set("revision", 3),
                        Change.set("contentHash", ON.hash()),
                        Change.set("askedBy", EDITOR),
                        Change.set("askedAt", NOW),
                        Change.set("due", DUE),
                        Change.set("reviewers", List.of(ADA, BO)),
                        Change.set("state", ReviewState.OPEN));
        assertThat(event.subject()).isEqualTo(Subject.of(Review.class, ID));
        assertThat(event.mandate()).contains(MANDATE);
    }

    @Test
    void asksSomebodyByADayThatIsToCome() {
        refuses(() -> requested(), new ReviewRefusal.NobodyAsked());
        var past = LocalDate.of(2026, 8, 31);
        refuses(
                () -> Review.request(ID, TEXT, MANDATE, ON, Set.of(ADA), EDITOR, past, NOW, OSLO),
                new ReviewRefusal.DueIsPast(past));
        assertThat(Review.request(ID, TEXT, MANDATE, ON, Set.of(ADA), EDITOR, past.plusDays(1), NOW, OSLO)
                        .review()
                        .isOpen())
                .isTrue();
    }

    static Stream<Arguments> everyStateAndAction() {
        return Stream.of(ReviewState.values())
                .flatMap(state -> Stream.of(ReviewAction.values()).map(action -> Arguments.of(state, action)));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndAction")
    void goesWhereTheTableSaysAndNowhereElse(ReviewState state, ReviewAction action) {
        var ignored = give(BO, Verdict.CHANGES_REQUESTED);
        switch (state) {
            case OPEN -> {}
            case ENDED -> assertThat(review.end(LATER)).isNotNull();
            case CANCELLED -> assertThat(review.cancel("Derfor", LATER)).isNotNull();
        }
        var next = ReviewLife.LIFE.next(state, action);
        if (next.isPresent()) {
            assertThat(act(action).changes()).isNotEmpty();
            assertThat(review.state()).isEqualTo(next.get());
        } else {
            refuses(() -> act(action), new ReviewRefusal.ReviewNotInState(state, action));
        }
    }

    private ReviewEvent act(ReviewAction action) {
        return switch (action) {
            case GIVE -> give(ADA, Verdict.ENDORSED, null);
            case ANSWER -> review.answer(1, "Vi endrer det.", EDITOR, LATER);
            case EXTEND -> review.extend(DUE.plusDays(1), LATER, OSLO);
            case NAME -> review.name(CILLE, LATER);
            case TAKE_OFF -> review.takeOff(ADA, LATER);
            case END -> review.end(LATER);
            case CANCEL -> review.cancel("Derfor", LATER);
        };
    }

    @Nested
    class AVerdict {

        @Test
        void isOfWhoeverIsAskedOnTheTextTheySaw() {
            refuses(() -> give(CILLE, Verdict.ENDORSED), new ReviewRefusal.NotAsked());
            refuses(
                    () -> review.give(ADA, Verdict.ENDORSED, null, "00", LATER, OSLO),
                    new ReviewRefusal.AnotherText(3));
        }

        @ParameterizedTest
        @EnumSource
        void saysSomethingUnlessItEndorses(Verdict verdict) {
            if (verdict.needsText()) {
                refuses(() -> give(ADA, verdict, " "), new ReviewRefusal.VerdictTextMissing(verdict));
            } else {
                assertThat(give(ADA, verdict, " ").reason()).isEmpty();
            }
            assertThat(give(ADA, verdict, " Fordi ").reason()).contains("Fordi");
            assertThat(review.verdictOf(ADA).orElseThrow().text()).isEqualTo("Fordi");
        }

        @Test
        void isReplacedByTheNextAndKept() {
            assertThat(give(ADA, Verdict.CHANGES_REQUESTED).changes())
                    .containsExactly(Change.set("verdicts", Verdict.CHANGES_REQUESTED));
            assertThat(review.unanswered()).extracting(GivenVerdict::person).containsExactly(ADA);
            assertThat(give(ADA, Verdict.ENDORSED)).isNotNull();
            assertThat(review.unanswered()).isEmpty();
            assertThat(review.verdicts())
                    .extracting(GivenVerdict::verdict)
                    .containsExactly(Verdict.CHANGES_REQUESTED, Verdict.ENDORSED);
            assertThat(review.counting()).extracting(GivenVerdict::verdict).containsExactly(Verdict.ENDORSED);
        }

        @Test
        void comesBeforeTheDayIsOverAlsoWhereTheClockIsTurned() {
            var end = LocalDate.of(2026, 10, 25);
            assertThat(review.extend(end, LATER, OSLO)).isNotNull();
            assertThat(review.endsAt(OSLO)).isEqualTo(Instant.parse("2026-10-25T23:00:00Z"));
            var last = review.endsAt(OSLO).minusSeconds(1);
            assertThat(review.give(ADA, Verdict.ENDORSED, null, ON.hash(), last, OSLO))
                    .isNotNull();
            refuses(
                    () -> review.give(ADA, Verdict.ENDORSED, null, ON.hash(), review.endsAt(OSLO), OSLO),
                    new ReviewRefusal.ReviewOver(end));
        }
    }

    @Nested
    class AnAnswer {

        @Test
        void isToWhoeverAsksForChangesAndOnce() {
            assertThat(give(ADA, Verdict.ENDORSED_WITH_REMARKS)).isNotNull();
            assertThat(give(BO, Verdict.CHANGES_REQUESTED)).isNotNull();
            refuses(() -> review.answer(1, "Nei", EDITOR, LATER), new ReviewRefusal.NothingToAnswer());
            refuses(() -> review.answer(3, "Nei", EDITOR, LATER), new ReviewRefusal.NothingToAnswer());
            var event = review.answer(2, "Ja", EDITOR, LATER);
            assertThat(event.person()).isEqualTo(BO);
            assertThat(event.reason()).contains("Ja");
            assertThat(review.unanswered()).isEmpty();
            assertThat(review.answerTo(2))
                    .hasValueSatisfying(answer -> assertThat(answer.text()).isEqualTo("Ja"));
            refuses(() -> review.answer(2, "Ja", EDITOR, LATER), new ReviewRefusal.VerdictAnsweredAlready());
        }

        @Test
        void isNotToWhatWasTakenBack() {
            assertThat(give(BO, Verdict.CHANGES_REQUESTED)).isNotNull();
            assertThat(give(BO, Verdict.ENDORSED)).isNotNull();
            refuses(() -> review.answer(1, "Ja", EDITOR, LATER), new ReviewRefusal.NothingToAnswer());
        }
    }

    @Nested
    class WhoIsAsked {

        @Test
        void isAskedOnce() {
            refuses(() -> review.name(ADA, LATER), new ReviewRefusal.AskedAlready());
            assertThat(review.name(CILLE, LATER).changes()).containsExactly(Change.set("reviewers", CILLE));
            assertThat(review.people()).containsExactly(ADA, BO, CILLE);
        }

        @Test
        void canBeTakenOffUntilTheyAnswerWhileSomebodyIsLeft() {
            refuses(() -> review.takeOff(CILLE, LATER), new ReviewRefusal.NotAsked());
            assertThat(give(ADA, Verdict.ENDORSED)).isNotNull();
            refuses(() -> review.takeOff(ADA, LATER), new ReviewRefusal.HasAnswered());
            assertThat(review.takeOff(BO, LATER).changes()).containsExactly(new Change("reviewers", BO, null));
            assertThat(review.people()).containsExactly(ADA);
            var other = requested(ADA).review();
            refuses(() -> other.takeOff(ADA, LATER), new ReviewRefusal.LastReviewer());
        }

        @Test
        void countsNoLongerWhenTheyArePartial() {
            assertThat(give(ADA, Verdict.CHANGES_REQUESTED)).isNotNull();
            assertThat(review.shutOut(ADA, LATER)).isPresent();
            assertThat(review.shutOut(ADA, LATER)).isEmpty();
            assertThat(review.unanswered()).isEmpty();
            assertThat(review.verdicts()).hasSize(1);
        }
    }

    @Nested
    class ItsEnd {

        @Test
        void comesWithTheLastVerdict() {
            assertThat(give(ADA, Verdict.ENDORSED)).isNotNull();
            assertThat(review.endWithTheLast(LATER)).isEmpty();
            assertThat(give(BO, Verdict.ENDORSED)).isNotNull();
            assertThat(review.endWithTheLast(LATER).orElseThrow().changes())
                    .containsExactly(
                            new Change("state", ReviewState.OPEN, ReviewState.ENDED), Change.set("endedAt", LATER));
            assertThat(review.endWithTheLast(LATER)).isEmpty();
        }

        @Test
        void comesWithTheDay() {
            var end = review.endsAt(OSLO);
            assertThat(review.endWithTheDay(end.minusSeconds(1), OSLO)).isEmpty();
            assertThat(review.endWithTheDay(end, OSLO)).isPresent();
            assertThat(review.endWithTheDay(end, OSLO)).isEmpty();
        }

        @Test
        void canBePutOffToAnotherDay() {
            refuses(() -> review.extend(DUE, LATER, OSLO), new ReviewRefusal.SameDue(DUE));
            var past = LocalDate.of(2026, 8, 31);
            refuses(() -> review.extend(past, LATER, OSLO), new ReviewRefusal.DueIsPast(past));
            assertThat(review.extend(DUE.minusDays(1), LATER, OSLO).changes())
                    .containsExactly(new Change("due", DUE, DUE.minusDays(1)));
        }

        @Test
        void keepsWhyItWasCalledOff() {
            assertThat(review.cancel("Feil tekst", LATER).reason()).contains("Feil tekst");
            assertThat(review.reason()).contains("Feil tekst");
            assertThat(review.endedAt()).contains(LATER);
        }
    }
}
