package no.mandat.domain.point;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.CallPlan;
import no.mandat.domain.contribution.CallText;
import no.mandat.domain.contribution.Contribution;
import no.mandat.domain.contribution.Contributor;
import no.mandat.domain.contribution.HandlingAction;
import no.mandat.domain.contribution.HandlingState;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.Replies;
import no.mandat.domain.contribution.Reply;
import no.mandat.domain.contribution.Translated;
import no.mandat.domain.contribution.Window;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.point.PointEvent.PointReopened;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MailingId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.PointId;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.ReportPart;
import no.mandat.domain.shared.SectionId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PointTest {

    private static final Instant NOW = Instant.parse("2026-10-10T07:00:00Z");
    private static final QuestionId WHY = new QuestionId(new UUID(8, 1));
    private static final QuestionId HOW = new QuestionId(new UUID(8, 2));
    private static final ClauseId CLAUSE = new ClauseId(new UUID(7, 3));
    private static final ClauseId OTHER = new ClauseId(new UUID(7, 4));
    private static final PersonId SECRETARY = new PersonId(new UUID(5, 1));
    private static final PersonId LEADER = new PersonId(new UUID(5, 2));
    private static final Conclusion NOTED = new Conclusion(Disposition.NOTED, "Vi tar det med oss.", null);
    private static final DeliverableId REPORT = new DeliverableId(new UUID(9, 1));
    private static final ReportPart CHAPTER = ReportPart.of(new SectionId(new UUID(9, 2)), REPORT);
    private static final ReportPart ADVICE = ReportPart.of(new RecommendationId(new UUID(9, 1)), REPORT);
    private static final Conclusion WENT =
            new Conclusion(Disposition.ADOPTED, "Ja.", null, new Destinations(List.of(CHAPTER)));
    private static final Conclusion ADOPTED = new Conclusion(Disposition.ADOPTED, "Ja.", "Kapittel 2");

    private final Replies replies =
            new Replies(Map.of(WHY, Reply.of("Lageret mangler. Og prisen er høy."), HOW, Reply.of("Bygg et til.")));
    private final Contribution contribution = contribution(1);
    private final Point point = point(contribution, 1, WHY);

    private Contribution contribution(int number) {
        var text = new CallText(
                List.of("nb"),
                Translated.of("nb", "Ombruk"),
                Translated.NONE,
                false,
                List.of(
                        Question.inWords(WHY, Translated.of("nb", "Hvorfor?")),
                        Question.inWords(HOW, Translated.of("nb", "Hvordan?"))));
        var window = new Window(NOW.minusSeconds(60), NOW.plusSeconds(60));
        var call = Call.draft(
                        new CallId(new UUID(7, 1)),
                        new MandateId(new UUID(7, 2)),
                        1,
                        new CallPlan(text, "a".repeat(64), Audience.PUBLIC, window),
                        NOW)
                .call();
        assertThat(call.open(false, NOW).changes()).isNotEmpty();
        var by = new Contributor("Kari", "kari@fjord.example", "Fjordbruk", OrganisationCategory.INDUSTRY);
        return Contribution.submit(
                        new ContributionId(new UUID(9, number)),
                        call,
                        "2026-0042",
                        new Contribution.Statement(by, Publication.WITH_NAME, "nb", replies, "c".repeat(64)),
                        NOW)
                .contribution();
    }

    private Point point(Contribution of, int number, QuestionId question) {
        return Point.make(
                        new PointId(new UUID(6, number)),
                        of,
                        number,
                        Passage.whole(question, replies),
                        replies,
                        List.of(CLAUSE),
                        NOW)
                .point();
    }

    private static void isRefused(ThrowingCallable attempt, Refusal why) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(why));
    }

    private static void proposed(Point point, Conclusion conclusion) {
        assertThat(point.propose(conclusion, SECRETARY, NOW)).isPresent();
    }

    private static void confirmed(Point point) {
        proposed(point, NOTED);
        assertThat(point.confirm(LEADER, NOW).changes()).isNotEmpty();
    }

    private static void released(Point point) {
        confirmed(point);
        assertThat(point.release(NOW).changes()).isNotEmpty();
    }

    @Test
    void isMadeOfAnAnswerAndTellsAllThatItSays() {
        var making = Point.make(
                new PointId(new UUID(6, 9)),
                contribution,
                2,
                Passage.whole(HOW, replies),
                replies,
                List.of(OTHER, CLAUSE),
                NOW);
        assertThat(making.point())
                .returns("Bygg et til.", Point::words)
                .returns(2, Point::number)
                .returns(PointState.OPEN, Point::state)
                .returns(Set.of(CLAUSE, OTHER), Point::clauses)
                .returns(Optional.empty(), Point::conclusion)
                .returns(Optional.empty(), Point::handler);
        assertThat(making.event().changes())
                .contains(
                        Change.set("words", "Bygg et til."),
                        Change.set("number", 2),
                        Change.set("clauses", List.of(CLAUSE, OTHER)),
                        Change.set("category", OrganisationCategory.INDUSTRY),
                        Change.set("state", PointState.OPEN));
        assertThat(making.event().mandate()).contains(contribution.mandate());
        assertThat(making.event().contribution()).isEqualTo(contribution.id());
    }

    @Test
    void isAFileByItsName() {
        var making = Point.make(new PointId(new UUID(6, 9)), contribution, 2, new UUID(5, 5), "Kart.pdf", NOW);
        assertThat(making.point()).returns("Kart.pdf", Point::words).returns(Optional.of(new UUID(5, 5)), Point::file);
        assertThat(making.event().changes()).contains(Change.set("file", "Kart.pdf"), Change.set("words", "Kart.pdf"));
        isRefused(() -> point.join(making.point(), replies, NOW), new PointRefusal.FileStandsAlone());
        isRefused(() -> making.point().join(point, replies, NOW), new PointRefusal.FileStandsAlone());
        isRefused(
                () -> making.point()
                        .takeOut(
                                new PointId(new UUID(6, 7)),
                                Passages.of(new Passage(WHY, 0, 16)),
                                3,
                                contribution,
                                replies,
                                NOW),
                new PointRefusal.NotAPart());
        assertThat(making.point().drop().changes()).contains(new Change("file", "Kart.pdf", null));
    }

    @Test
    void goesFromAProposalToAnAnswerInThreeStepsOfTwoPeople() {
        var proposed = point.propose(ADOPTED, SECRETARY, NOW).orElseThrow();
        assertThat(proposed.changes())
                .containsExactly(
                        new Change("state", PointState.OPEN, PointState.PROPOSED),
                        Change.set("disposition", Disposition.ADOPTED),
                        Change.set("reason", "Ja."),
                        Change.set("destination", "Kapittel 2"),
                        Change.set("proposer", SECRETARY));
        assertThat(point.propose(ADOPTED, SECRETARY, NOW)).as("said already").isEmpty();
        assertThat(point.propose(NOTED, SECRETARY, NOW).orElseThrow().changes())
                .containsExactly(
                        new Change("disposition", Disposition.ADOPTED, Disposition.NOTED),
                        new Change("reason", "Ja.", "Vi tar det med oss."),
                        new Change("destination", "Kapittel 2", null));
        isRefused(() -> point.confirm(SECRETARY, NOW), new PointRefusal.NotYoursToConfirm());
        assertThat(point.confirm(LEADER, NOW).changes())
                .containsExactly(new Change("state", PointState.PROPOSED, PointState.CONFIRMED));
        assertThat(point.release(NOW).changes())
                .containsExactly(
                        new Change("state", PointState.CONFIRMED, PointState.RELEASED), Change.set("releasedAt", NOW));
        assertThat(point.releasedAt()).contains(NOW);
    }

    @Test
    void isTakenUpAgainFromEachStepWithAReasonOnceSomethingIsConfirmed() {
        proposed(point, NOTED);
        var undone = point.reopen(Optional.empty(), SECRETARY, NOW);
        assertThat(undone.wasReleased()).isFalse();
        assertThat(undone.changes())
                .containsExactly(
                        new Change("state", PointState.PROPOSED, PointState.OPEN),
                        new Change("proposer", SECRETARY, null));
        assertThat(point.conclusion()).as("to begin the next one with").contains(NOTED);

        confirmed(point);
        isRefused(() -> point.reopen(Optional.empty(), SECRETARY, NOW), new PointRefusal.ReasonMissing());
        assertThat(point.reopen(Optional.of("Ny kunnskap"), SECRETARY, NOW).reason())
                .contains("Ny kunnskap");

        released(point);
        var reopened = point.reopen(Optional.of("Feil"), SECRETARY, NOW);
        assertThat(reopened.wasReleased()).isTrue();
        assertThat(point).returns(PointState.OPEN, Point::state).returns(Optional.empty(), Point::releasedAt);
    }

    @Test
    void isSentBackByWhoeverConfirmsForAReasonThatStandsThereWhileItIsOpen() {
        isRefused(
                () -> point.sendBack("For kort", LEADER, NOW),
                new PointRefusal.PointNotInState(PointState.OPEN, PointAction.SEND_BACK));
        proposed(point, NOTED);
        isRefused(() -> point.sendBack(" ", LEADER, NOW), new PointRefusal.ReasonMissing());
        var sentBack = point.sendBack("For kort", LEADER, NOW);
        assertThat(sentBack.reason()).contains("For kort");
        assertThat(sentBack.changes())
                .containsExactly(
                        new Change("state", PointState.PROPOSED, PointState.OPEN),
                        new Change("proposer", SECRETARY, null));
        var why = new TakenUp("For kort", LEADER, NOW);
        assertThat(point).returns(Optional.of(NOTED), Point::conclusion).returns(Optional.of(why), Point::takenUp);

        proposed(point, ADOPTED);
        assertThat(point.takenUp()).as("it has a conclusion").isEmpty();
        assertThat(point.reopen(Optional.empty(), SECRETARY, NOW).reason()).isEmpty();
        assertThat(point.takenUp()).as("the secretariat took its next one back").contains(why);

        confirmed(point);
        isRefused(
                () -> point.sendBack("For sent", LEADER, NOW),
                new PointRefusal.PointNotInState(PointState.CONFIRMED, PointAction.SEND_BACK));
        assertThat(point.reopen(Optional.of("Ny kunnskap"), SECRETARY, NOW).changes())
                .isNotEmpty();
        assertThat(point.takenUp()).as("the last").contains(new TakenUp("Ny kunnskap", SECRETARY, NOW));
    }

    @ParameterizedTest
    @EnumSource(PointState.class)
    void isProposedAgainWhereItsConfirmationIsTakenBackUntilItIsReleased(PointState state) {
        switch (state) {
            case OPEN -> {}
            case PROPOSED -> proposed(point, NOTED);
            case CONFIRMED -> confirmed(point);
            case RELEASED -> released(point);
        }
        if (state == PointState.CONFIRMED) {
            assertThat(point.unconfirm(NOW).changes())
                    .containsExactly(new Change("state", PointState.CONFIRMED, PointState.PROPOSED));
            assertThat(point)
                    .returns(Optional.of(NOTED), Point::conclusion)
                    .returns(Optional.of(SECRETARY), Point::proposer);
        } else {
            isRefused(() -> point.unconfirm(NOW), new PointRefusal.PointNotInState(state, PointAction.UNCONFIRM));
        }
    }

    private Point saying(Replies said) {
        return Point.make(new PointId(new UUID(6, 1)), contribution, 1, Passage.whole(WHY, said), said, List.of(), NOW)
                .point();
    }

    @ParameterizedTest
    @EnumSource(PointState.class)
    void isDividedOnlyWhileItHasNoConclusion(PointState state) {
        switch (state) {
            case OPEN -> {}
            case PROPOSED -> proposed(point, NOTED);
            case CONFIRMED -> confirmed(point);
            case RELEASED -> released(point);
        }
        ThrowingCallable takeOut =
                () -> assertThat(takeOut(0, 16).divided().changes()).isNotEmpty();
        if (state == PointState.OPEN) {
            assertThat(takeOut(0, 16).part().words()).isEqualTo("Lageret mangler.");
        } else {
            isRefused(takeOut, new PointRefusal.PointNotInState(state, PointAction.DIVIDE));
        }
    }

    private Point.Division takeOut(int from, int to) {
        return point.takeOut(
                new PointId(new UUID(6, 7)), Passages.of(new Passage(WHY, from, to)), 3, contribution, replies, NOW);
    }

    @Nested
    class Divided {

        @Test
        void leavesTheRestAndGivesThePartTheSameClausesAndColleague() {
            assertThat(point.assign(SECRETARY, NOW)).isPresent();
            var division = takeOut(0, 16);
            assertThat(division.part())
                    .returns("Lageret mangler.", Point::words)
                    .returns(3, Point::number)
                    .returns(Set.of(CLAUSE), Point::clauses)
                    .returns(Optional.of(SECRETARY), Point::handler);
            assertThat(division.made().changes()).contains(Change.set("handler", SECRETARY));
            assertThat(point.words()).isEqualTo("Og prisen er høy.");
            assertThat(division.divided().changes())
                    .contains(new Change("words", "Lageret mangler. Og prisen er høy.", "Og prisen er høy."));
        }

        @Test
        void canBeMadeOneAgain() {
            var part = takeOut(0, 16).part();
            assertThat(part.place(Set.of(OTHER), NOW)).isPresent();
            var joining = point.join(part, replies, NOW);
            assertThat(point.words()).isEqualTo("Lageret mangler. Og prisen er høy.");
            assertThat(point.clauses()).containsExactlyInAnyOrder(CLAUSE, OTHER);
            assertThat(joining.joined().changes())
                    .contains(new Change("clauses", List.of(CLAUSE), List.of(CLAUSE, OTHER)));
            assertThat(joining.dropped().point()).isEqualTo(part.id());
            assertThat(joining.dropped().changes())
                    .contains(
                            new Change("words", "Lageret mangler.", null),
                            new Change("clauses", List.of(OTHER), List.of()),
                            new Change("state", PointState.OPEN, null));
        }

        @Test
        void givesThePartTheSignsBesideItThatWouldBeLeftAlone() {
            var price = new Replies(Map.of(WHY, Reply.of("Lageret mangler. Prisen er 50 %.")));
            var one = saying(price);
            var part = one.takeOut(
                            new PointId(new UUID(6, 7)),
                            Passages.of(new Passage(WHY, 17, 29)),
                            2,
                            contribution,
                            price,
                            NOW)
                    .part();
            assertThat(part.words()).isEqualTo("Prisen er 50 %.");
            assertThat(one.words()).isEqualTo("Lageret mangler.");
            assertThat(one.join(part, price, NOW).dropped().point()).isEqualTo(part.id());
            assertThat(one.words()).isEqualTo("Lageret mangler. Prisen er 50 %.");
            assertThat(one.passages()).isEqualTo(Passages.of(Passage.whole(WHY, price)));
        }

        @Test
        void leavesAnAnswerOfASignAloneWhereItIsUntilItIsTakenOutItself() {
            var sign = new Replies(Map.of(WHY, Reply.of("Lageret mangler. Og prisen er høy."), HOW, Reply.of("👍")));
            var one = saying(sign);
            var thumb = Point.make(
                            new PointId(new UUID(6, 2)),
                            contribution,
                            2,
                            Passage.whole(HOW, sign),
                            sign,
                            List.of(),
                            NOW)
                    .point();
            assertThat(one.join(thumb, sign, NOW).dropped().point()).isEqualTo(thumb.id());
            var price = Passages.of(new Passage(WHY, 17, 34));
            assertThat(one.takeOut(new PointId(new UUID(6, 7)), price, 3, contribution, sign, NOW)
                            .part()
                            .words())
                    .isEqualTo("Og prisen er høy.");
            assertThat(one.words()).isEqualTo("Lageret mangler.\n\n👍");
            assertThat(one.takeOut(new PointId(new UUID(6, 8)), thumb.passages(), 2, contribution, sign, NOW)
                            .part()
                            .words())
                    .isEqualTo("👍");
            assertThat(one.words()).isEqualTo("Lageret mangler.");
        }

        @Test
        void givesBackWhatItTookInWithWhyThatHadNoConclusionAnyMore() {
            var other = point(contribution, 2, HOW);
            proposed(other, ADOPTED);
            assertThat(other.sendBack("For kort", LEADER, NOW).reason()).isPresent();
            var earlier = other.earlier();
            assertThat(point.join(other, replies, NOW).dropped().changes()).contains(new Change("reason", "Ja.", null));
            assertThat(point.takenUp()).isEmpty();
            var division = point.takeOut(
                    new PointId(new UUID(6, 7)), other.passages(), 2, earlier, contribution, replies, NOW);
            assertThat(division.part())
                    .returns(PointState.OPEN, Point::state)
                    .returns(Optional.of(ADOPTED), Point::conclusion)
                    .returns(Optional.of(new TakenUp("For kort", LEADER, NOW)), Point::takenUp);
            assertThat(division.made().changes())
                    .contains(
                            Change.set("disposition", Disposition.ADOPTED),
                            Change.set("reason", "Ja."),
                            Change.set("destination", "Kapittel 2"));
        }

        @Test
        void takesWhatOverlapsOnlyOnce() {
            assertThat(new Passages(List.of(new Passage(WHY, 4, 9), new Passage(WHY, 0, 5), new Passage(HOW, 0, 3)))
                            .list())
                    .containsExactly(new Passage(WHY, 0, 9), new Passage(HOW, 0, 3));
        }

        @Test
        void standsInWholeAnswersEachOfWhichIsReadOnce() {
            var some = new Passages(List.of(new Passage(WHY, 0, 8), new Passage(WHY, 17, 22)));
            assertThat(some.answers(replies)).isEqualTo("Lageret mangler. Og prisen er høy.");
        }

        @Test
        void isRefusedForWhatIsNoPartOrLeavesNothing() {
            var no = new PointRefusal.NotAPart();
            isRefused(() -> takeOut(0, 34), no);
            isRefused(() -> takeOut(0, 33), no);
            isRefused(() -> takeOut(16, 17), no);
            isRefused(() -> takeOut(0, 3_000), no);
            isRefused(
                    () -> point.takeOut(
                            new PointId(new UUID(6, 7)),
                            Passages.of(new Passage(HOW, 0, 4)),
                            3,
                            contribution,
                            replies,
                            NOW),
                    no);
            assertThat(point.words()).isEqualTo("Lageret mangler. Og prisen er høy.");
        }

        @Test
        void isRefusedInTheMiddleOfACharacter() {
            var smile = new Replies(Map.of(WHY, Reply.of("Fint 🙂 vær")));
            var one = saying(smile);
            isRefused(
                    () -> one.takeOut(
                            new PointId(new UUID(6, 7)),
                            Passages.of(new Passage(WHY, 0, 6)),
                            2,
                            contribution,
                            smile,
                            NOW),
                    new PointRefusal.NotAPart());
        }

        @Test
        void isNotJoinedToItselfOrToAnothersWords() {
            isRefused(() -> point.join(point, replies, NOW), new PointRefusal.OfAnotherContribution());
            isRefused(
                    () -> point.join(point(contribution(2), 2, HOW), replies, NOW),
                    new PointRefusal.OfAnotherContribution());
        }
    }

    @Test
    void saysWhereItWentOnlyWhereItWasTakenUp() {
        isRefused(
                () -> new Conclusion(Disposition.ADOPTED, "Ja.", " "),
                new PointRefusal.DestinationMissing(Disposition.ADOPTED));
        isRefused(
                () -> new Conclusion(Disposition.PARTLY_ADOPTED, "Ja.", null),
                new PointRefusal.DestinationMissing(Disposition.PARTLY_ADOPTED));
        isRefused(() -> new Conclusion(Disposition.NOTED, " ", null), new PointRefusal.ReasonMissing());
        assertThat(new Conclusion(Disposition.NOT_ADOPTED, "Nei.", "Kapittel 2").where())
                .isEmpty();
        assertThat(ADOPTED.where()).contains("Kapittel 2");
    }

    @Test
    void wentToSectionsAndRecommendationsInsteadOfWordsOrBesideThem() {
        var named = new Conclusion(Disposition.ADOPTED, "Ja.", " ", new Destinations(List.of(ADVICE, CHAPTER, ADVICE)));
        assertThat(named.named())
                .as("each once, in an order that is always the same")
                .containsExactly(CHAPTER, ADVICE);
        assertThat(named.where()).isEmpty();
        assertThat(named)
                .isEqualTo(
                        new Conclusion(Disposition.ADOPTED, "Ja.", null, new Destinations(List.of(CHAPTER, ADVICE))));
        assertThat(new Conclusion(Disposition.NOTED, "Lest.", null, new Destinations(List.of(CHAPTER))))
                .as("it went nowhere")
                .isEqualTo(new Conclusion(Disposition.NOTED, "Lest.", null));
        isRefused(
                () -> new Conclusion(Disposition.ADOPTED, "Ja.", null, new Destinations(List.of())),
                new PointRefusal.DestinationMissing(Disposition.ADOPTED));
        var many = IntStream.rangeClosed(0, Destinations.MOST)
                .mapToObj(i -> ReportPart.of(new SectionId(new UUID(9, i)), REPORT))
                .toList();
        isRefused(() -> new Destinations(many), new PointRefusal.TooManyDestinations(Destinations.MOST));
    }

    @Test
    void tellsWhichPartsItWentTo() {
        var event = point.propose(WENT, SECRETARY, NOW).orElseThrow();
        assertThat(event.changes()).contains(new Change("parts", List.of(), List.of(CHAPTER)));
        assertThat(point.propose(WENT, SECRETARY, NOW))
                .as("that is proposed already")
                .isEmpty();
        var more = new Conclusion(Disposition.ADOPTED, "Ja.", null, new Destinations(List.of(CHAPTER, ADVICE)));
        assertThat(point.propose(more, SECRETARY, NOW).orElseThrow().changes())
                .containsExactly(new Change("parts", List.of(CHAPTER), List.of(CHAPTER, ADVICE)));
    }

    @ParameterizedTest
    @EnumSource(PointState.class)
    void opensAgainFromEachStateWhereAPartThatItWentToIsGone(PointState state) {
        assertThat(point.propose(WENT, SECRETARY, NOW)).isPresent();
        switch (state) {
            case OPEN ->
                assertThat(point.reopen(Optional.empty(), SECRETARY, NOW).changes())
                        .isNotEmpty();
            case PROPOSED -> {}
            case CONFIRMED -> assertThat(point.confirm(LEADER, NOW).changes()).isNotEmpty();
            case RELEASED -> {
                assertThat(point.confirm(LEADER, NOW).changes()).isNotEmpty();
                assertThat(point.release(NOW).changes()).isNotEmpty();
            }
        }
        assertThat(point.lose(Set.of(ADVICE), "Borte", LEADER, NOW))
                .as("another part")
                .isEmpty();
        assertThat(point.state()).isEqualTo(state);

        var lost = point.lose(Set.of(CHAPTER, ADVICE), "Borte", LEADER, NOW);
        if (state == PointState.OPEN) {
            assertThat(lost).isEmpty();
            return;
        }
        assertThat(lost.orElseThrow())
                .returns(Optional.of("Borte"), PointReopened::reason)
                .returns(state == PointState.RELEASED, PointReopened::wasReleased);
        assertThat(point)
                .returns(PointState.OPEN, Point::state)
                .returns(Optional.of(WENT), Point::conclusion)
                .returns(Optional.of(new TakenUp("Borte", LEADER, NOW)), Point::takenUp);
    }

    @Test
    void tellsWhatItWentToWhereItIsNoPointAnyMore() {
        assertThat(point.propose(WENT, SECRETARY, NOW)).isPresent();
        assertThat(point.drop().changes())
                .filteredOn(change -> change.field().equals("parts"))
                .containsExactly(new Change("parts", List.of(CHAPTER), List.of()));
    }

    @Test
    void isTakenUpByNobodyWhereWhatItWentToEndsWithARound() {
        assertThat(point.propose(WENT, SECRETARY, NOW)).isPresent();
        assertThat(point.lose(Set.of(CHAPTER), "Borte", null, NOW)).isPresent();
        assertThat(point.takenUp()).contains(new TakenUp("Borte", null, NOW));
    }

    @Test
    void aMailingsPointsGoWhereItsPointWent() {
        var other = point(contribution(2), 1, HOW);
        assertThat(point.propose(WENT, SECRETARY, NOW)).isPresent();
        assertThat(other.bringTo(point, NOW)).isNotEmpty();
        assertThat(other.conclusion()).contains(WENT);
        assertThat(point.lose(Set.of(CHAPTER), "Borte", LEADER, NOW)).isPresent();
        assertThat(other.bringTo(point, NOW)).hasSize(1).first().isInstanceOf(PointReopened.class);
    }

    @Test
    void goesAlongWithItsContributionUntilSomebodyElseHasItOrItHasAConclusion() {
        var nobody = Optional.<PersonId>empty();
        assertThat(point.goesAlong(nobody)).isTrue();
        assertThat(point.goesAlong(Optional.of(SECRETARY))).isTrue();
        assertThat(point.assign(SECRETARY, NOW)).isPresent();
        assertThat(point.goesAlong(Optional.of(SECRETARY))).isTrue();
        assertThat(point.goesAlong(nobody)).isFalse();
        assertThat(point.goesAlong(Optional.of(LEADER))).isFalse();
        proposed(point, NOTED);
        assertThat(point.goesAlong(Optional.of(SECRETARY))).isFalse();
        var other = point(contribution, 2, HOW);
        assertThat(other.follow(new MailingId(new UUID(4, 4)), NOW).changes()).isNotEmpty();
        assertThat(other.goesAlong(nobody)).as("it is answered with others").isFalse();
    }

    @Test
    void beginsWithWhoeverHasTheContribution() {
        assertThat(contribution.assign(SECRETARY, NOW)).isPresent();
        var making = Point.make(
                new PointId(new UUID(6, 5)), contribution, 2, Passage.whole(HOW, replies), replies, List.of(), NOW);
        assertThat(making.point().handler()).contains(SECRETARY);
        assertThat(making.event().changes()).contains(Change.set("handler", SECRETARY));
    }

    @Test
    void isPlacedAndGivenToSomebodyOnce() {
        assertThat(point.place(Set.of(CLAUSE), NOW)).isEmpty();
        assertThat(point.place(Set.of(OTHER), NOW).orElseThrow().changes())
                .containsExactly(new Change("clauses", List.of(CLAUSE), List.of(OTHER)));
        assertThat(point.assign(null, NOW)).isEmpty();
        assertThat(point.assign(SECRETARY, NOW)).isPresent();
        assertThat(point.assign(SECRETARY, NOW)).isEmpty();
        confirmed(point);
        isRefused(
                () -> assertThat(point.place(Set.of(CLAUSE), NOW)).isEmpty(),
                new PointRefusal.PointNotInState(PointState.CONFIRMED, PointAction.PLACE));
    }

    @Test
    void bringsItsContributionFromReceivedToAnsweredAndBack() {
        assertThat(contribution.handle(HandlingAction.CONSIDER, NOW))
                .as("not divided")
                .isEmpty();
        assertThat(contribution.receive(NOW).changes()).containsExactly(Change.set("handling", HandlingState.RECEIVED));
        assertThat(contribution.handle(HandlingAction.CONSIDER, NOW)).isPresent();
        assertThat(contribution.handle(HandlingAction.CONSIDER, NOW))
                .as("already")
                .isEmpty();
        assertThat(contribution.handle(HandlingAction.ANSWER, NOW).orElseThrow().changes())
                .containsExactly(new Change("handling", HandlingState.UNDER_CONSIDERATION, HandlingState.ANSWERED));
        assertThat(contribution.handle(HandlingAction.RESUME, NOW)).isPresent();
        assertThat(contribution.handling()).contains(HandlingState.UNDER_CONSIDERATION);
        assertThatThrownBy(() -> assertThat(contribution.receive(NOW)).isNull())
                .isInstanceOf(IllegalStateException.class);
    }

    @Nested
    class InAMailing {

        private static final MailingId MAILING = new MailingId(new UUID(6, 50));

        private final Point other = point(contribution(2), 1, HOW);

        private List<String> brought() {
            return other.bringTo(point, NOW).stream()
                    .map(event -> event.getClass().getSimpleName())
                    .toList();
        }

        @Test
        void isAnsweredWithIt() {
            assertThat(other.follow(MAILING, NOW).changes()).containsExactly(Change.set("mailing", MAILING));
            assertThat(other.mailing()).contains(MAILING);
            assertThat(brought()).isEmpty();

            assertThat(point.place(Set.of(OTHER), NOW)).isPresent();
            proposed(point, ADOPTED);
            assertThat(brought()).containsExactly("PointPlaced", "ConclusionProposed");
            assertThat(other)
                    .returns(Optional.of(ADOPTED), Point::conclusion)
                    .returns(Optional.of(SECRETARY), Point::proposer)
                    .returns(Set.of(OTHER), Point::clauses);
            assertThat(brought()).as("as it is already").isEmpty();

            assertThat(point.confirm(LEADER, NOW).changes()).isNotEmpty();
            assertThat(brought()).containsExactly("ConclusionConfirmed");
            assertThat(other.state()).isEqualTo(PointState.CONFIRMED);
        }

        @Test
        void staysReleasedWhileWhatItsSenderWasToldHolds() {
            assertThat(other.follow(MAILING, NOW).changes()).isNotEmpty();
            confirmed(point);
            assertThat(brought()).containsExactly("ConclusionProposed", "ConclusionConfirmed");
            assertThat(other.release(NOW).changes()).isNotEmpty();
            assertThat(point.release(NOW).changes()).isNotEmpty();
            assertThat(brought()).isEmpty();
            assertThat(other.state()).isEqualTo(PointState.RELEASED);

            assertThat(point.reopen(Optional.of("Feil"), SECRETARY, NOW).wasReleased())
                    .isTrue();
            var happened = other.bringTo(point, NOW);
            assertThat(happened)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            PointEvent.PointReopened.class,
                            reopened -> assertThat(reopened.wasReleased()).isTrue());
            assertThat(other.state()).isEqualTo(PointState.OPEN);

            proposed(point, ADOPTED);
            assertThat(point.confirm(LEADER, NOW).changes()).isNotEmpty();
            assertThat(brought()).containsExactly("ConclusionProposed", "ConclusionConfirmed");
            assertThat(other.conclusion()).contains(ADOPTED);
        }

        @Test
        void isAboutOtherClausesWithoutTellingItsSenderTheSameAgain() {
            assertThat(other.follow(MAILING, NOW).changes()).isNotEmpty();
            confirmed(point);
            assertThat(brought()).hasSize(2);
            assertThat(other.release(NOW).changes()).isNotEmpty();
            assertThat(point.reopen(Optional.of("Feil punkt"), SECRETARY, NOW).wasReleased())
                    .isFalse();
            assertThat(point.place(Set.of(OTHER), NOW)).isPresent();
            confirmed(point);
            assertThat(brought()).containsExactly("PointPlaced");
            assertThat(other).returns(PointState.RELEASED, Point::state).returns(Set.of(OTHER), Point::clauses);
        }

        @Test
        void takesUpWhatWasConfirmedWhereSomethingElseIsProposed() {
            assertThat(other.follow(MAILING, NOW).changes()).isNotEmpty();
            confirmed(point);
            assertThat(brought()).hasSize(2);
            assertThat(point.reopen(Optional.of("Feil"), SECRETARY, NOW).wasReleased())
                    .isFalse();
            proposed(point, ADOPTED);
            assertThat(brought()).containsExactly("PointReopened", "ConclusionProposed");
            assertThat(other.state()).isEqualTo(PointState.PROPOSED);
        }

        @Test
        void isProposedAgainOrSentBackWithIt() {
            assertThat(other.follow(MAILING, NOW).changes()).isNotEmpty();
            confirmed(point);
            assertThat(brought()).hasSize(2);
            assertThat(point.unconfirm(NOW).changes()).isNotEmpty();
            assertThat(brought()).containsExactly("PointReopened", "ConclusionProposed");
            assertThat(other.state()).isEqualTo(PointState.PROPOSED);
            assertThat(point.sendBack("For kort", LEADER, NOW).changes()).isNotEmpty();
            assertThat(brought()).containsExactly("PointReopened");
            assertThat(other.state()).isEqualTo(PointState.OPEN);
        }

        @Test
        void beginsOnlyWithoutAConclusionAndEndsFromWhereItIs() {
            proposed(other, NOTED);
            isRefused(
                    () -> other.follow(MAILING, NOW),
                    new PointRefusal.PointNotInState(PointState.PROPOSED, PointAction.FOLLOW));
            assertThat(point.follow(MAILING, NOW).changes()).isNotEmpty();
            assertThat(point.drop().changes()).contains(new Change("mailing", MAILING, null));
            proposed(point, NOTED);
            assertThat(point.leave(NOW).changes()).containsExactly(new Change("mailing", MAILING, null));
            assertThat(point).returns(PointState.PROPOSED, Point::state).returns(Optional.empty(), Point::mailing);
        }

        @Test
        void givesAwayInSeveralPiecesWhatIsNotOfIt() {
            var three = new Replies(Map.of(WHY, Reply.of("Lageret mangler. Prisen er høy. Og det haster.")));
            var one = saying(three);
            var pieces = new Passages(List.of(new Passage(WHY, 0, 16), new Passage(WHY, 32, 46)));
            var division = one.takeOut(new PointId(new UUID(6, 7)), pieces, 2, contribution, three, NOW);
            assertThat(division.part().words()).isEqualTo("Lageret mangler.\n\nOg det haster.");
            assertThat(one.words()).isEqualTo("Prisen er høy.");
        }
    }
}
