package no.mandat.domain.meeting;

import static no.mandat.domain.meeting.Meetings.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.Subject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MeetingTest {

    private static final MeetingId BEFORE = new MeetingId(new UUID(1, 9));
    private static final BodyId BOARD = new BodyId(new UUID(1, 8));
    private static final MeetingTime NEXT_DAY =
            new MeetingTime(STARTS.plusSeconds(24 * 3600), ENDS.plusSeconds(24 * 3600));

    private static MeetingPlan with(
            String title,
            @Nullable MeetingTime time,
            @Nullable String place,
            @Nullable String link,
            @Nullable String practical) {
        return new MeetingPlan(MeetingKind.GROUP, "nb", title, time, place, link, practical);
    }

    private static Optional<MeetingEvent.MeetingEdited> edit(Meeting meeting, MeetingPlan plan) {
        return meeting.edit(plan, GROUP, FRAME, LATER);
    }

    @Nested
    class InItsLife {

        private final Meeting meeting = planned();

        /** The ways into each state. */
        private static final Map<MeetingState, List<MeetingAction>> WAYS = Map.of(
                MeetingState.PLANNED, List.of(),
                MeetingState.CALLED, List.of(MeetingAction.CALL),
                MeetingState.HELD, List.of(MeetingAction.CALL, MeetingAction.BEGIN),
                MeetingState.MINUTES_CIRCULATED,
                        List.of(MeetingAction.CALL, MeetingAction.BEGIN, MeetingAction.END, MeetingAction.CIRCULATE),
                MeetingState.CLOSED,
                        List.of(
                                MeetingAction.CALL,
                                MeetingAction.BEGIN,
                                MeetingAction.END,
                                MeetingAction.CIRCULATE,
                                MeetingAction.CLOSE),
                MeetingState.CANCELLED, List.of(MeetingAction.CANCEL));

        private List<Change> act(MeetingAction action) {
            return switch (action) {
                case EDIT -> edit(meeting, plan(NEXT_DAY)).orElseThrow().changes();
                case CALL -> meeting.call(true, true, FRAME, LATER).changes();
                case ANNOUNCE -> meeting.announce(LATER).changes();
                case BEGIN -> meeting.begin(NUMBER, Optional.of(BEFORE), LATER).changes();
                case MINUTE -> {
                    meeting.requireMinuting();
                    yield List.of();
                }
                case END -> meeting.end(LATER).changes();
                case RESUME -> meeting.resume(LATER).changes();
                case CIRCULATE ->
                    meeting.circulate(minutes(), "a1", List.of(), REMARKS_UNTIL, LATER)
                            .event()
                            .changes();
                case REWRITE -> meeting.rewrite("Feil navn", LATER).changes();
                case CLOSE -> meeting.close(minutes(), "b2", LATER).event().changes();
                case CANCEL -> meeting.cancel("Syk leder", LATER).changes();
            };
        }

        static Stream<Arguments> everyStateAndAction() {
            return Arrays.stream(MeetingState.values())
                    .flatMap(state -> Arrays.stream(MeetingAction.values()).map(action -> Arguments.of(state, action)));
        }

        @ParameterizedTest
        @MethodSource("everyStateAndAction")
        void goesWhereTheTableSaysAndNowhereElse(MeetingState state, MeetingAction action) {
            WAYS.get(state).forEach(way -> assertThat(act(way)).isNotEmpty());
            if (state == MeetingState.HELD && (action == MeetingAction.CIRCULATE || action == MeetingAction.RESUME)) {
                assertThat(act(MeetingAction.END)).isNotEmpty();
            }
            assertThat(meeting.state()).isEqualTo(state);
            var next = MeetingLife.LIFE.next(state, action);
            if (next.isPresent()) {
                var changes = act(action);
                assertThat(meeting.state()).isEqualTo(next.get());
                if (next.get() != state) {
                    assertThat(changes).contains(new Change("state", state, next.get()));
                }
            } else {
                refuses(() -> act(action), new MeetingRefusal.MeetingNotInState(state, action));
                assertThat(meeting.state()).isEqualTo(state);
            }
        }

        @Test
        void isOverWhenItsMinutesAreLockedOrItIsCalledOff() {
            assertThat(Arrays.stream(MeetingState.values()).filter(MeetingState::isOver))
                    .containsExactly(MeetingState.CLOSED, MeetingState.CANCELLED);
        }

        @Test
        void runsFromWhenItBeginsUntilItEnds() {
            assertThat(planned().status()).isEqualTo(MeetingStatus.PLANNED);
            assertThat(called().status()).isEqualTo(MeetingStatus.CALLED);
            assertThat(running().status()).isEqualTo(MeetingStatus.RUNNING);
            assertThat(held().status()).isEqualTo(MeetingStatus.HELD);
            assertThat(closed().status()).isEqualTo(MeetingStatus.CLOSED);
            assertThat(Arrays.stream(MeetingStatus.values()).filter(status -> !status.isOver()))
                    .containsExactly(MeetingStatus.PLANNED, MeetingStatus.CALLED, MeetingStatus.RUNNING);
        }

        @Test
        void hasAnOpenAgendaUntilItsMinutesGoOut() {
            for (var open : List.of(planned(), called(), running(), held())) {
                open.requireAgendaOpen();
            }
            refuses(
                    () -> closed().requireAgendaOpen(),
                    new MeetingRefusal.MeetingNotInState(MeetingState.CLOSED, MeetingAction.EDIT));
        }
    }

    @Nested
    class WhenItIsPlanned {

        @Test
        void namesAllThatItSays() {
            var planning = Meeting.plan(ID, MANDATE, GROUP, PLAN, NOW);
            assertThat(planning.event().changes())
                    .containsExactlyInAnyOrder(
                            Change.set("mandate", MANDATE),
                            Change.set("body", GROUP),
                            Change.set("kind", MeetingKind.GROUP),
                            Change.set("language", "nb"),
                            Change.set("title", "Møte om tare"),
                            Change.set("startsAt", STARTS),
                            Change.set("endsAt", ENDS),
                            Change.set("place", "Møterom 3"),
                            Change.set("videoLink", "https://video.example/3"),
                            Change.set("practical", "Ta heisen"),
                            Change.set("state", MeetingState.PLANNED),
                            Change.set("sequence", 0),
                            Change.set("editions", 0),
                            Change.set("corrections", 0));
            assertThat(planning.event().subject()).isEqualTo(Subject.of(Meeting.class, ID));
            assertThat(planning.event().mandate()).contains(MANDATE);
            assertThat(planning.meeting().says()).isEqualTo(PLAN);
        }

        @Test
        void needsNeitherTimeNorPlaceYet() {
            var bare = with("Møte", null, null, null, null);
            var planning = Meeting.plan(ID, MANDATE, GROUP, bare, NOW);
            assertThat(planning.event().changes())
                    .extracting(Change::field)
                    .doesNotContain("startsAt", "endsAt", "place", "videoLink", "practical");
            assertThat(planning.meeting().time()).isEmpty();
        }
    }

    @Nested
    class WhenItIsEdited {

        @Test
        void saysWhatChangedAndNothingElse() {
            var meeting = planned();
            assertThat(edit(meeting, PLAN)).isEmpty();
            assertThat(meeting.changedAt()).isEqualTo(NOW);
            var other = new MeetingPlan(MeetingKind.INPUT, "nn", "Innspillsmøte", NEXT_DAY, "Rom 4", null, "Ta trappa");
            assertThat(meeting.edit(other, BOARD, FRAME, LATER).orElseThrow().changes())
                    .containsExactlyInAnyOrder(
                            new Change("body", GROUP, BOARD),
                            new Change("kind", MeetingKind.GROUP, MeetingKind.INPUT),
                            new Change("language", "nb", "nn"),
                            new Change("title", "Møte om tare", "Innspillsmøte"),
                            new Change("startsAt", STARTS, NEXT_DAY.startsAt()),
                            new Change("endsAt", ENDS, NEXT_DAY.endsAt()),
                            new Change("place", "Møterom 3", "Rom 4"),
                            new Change("videoLink", "https://video.example/3", null),
                            new Change("practical", "Ta heisen", "Ta trappa"));
            assertThat(meeting.says()).isEqualTo(other);
            assertThat(meeting.changedAt()).isEqualTo(LATER);
        }

        @Test
        void tellsNobodyBeforeItIsCalled() {
            var meeting = planned();
            assertThat(edit(meeting, plan(NEXT_DAY)).orElseThrow().told()).isFalse();
            assertThat(meeting.sequence()).isZero();
        }

        static Stream<MeetingPlan> whatCalendarsShow() {
            return Stream.of(
                    with("Annet", TIME, "Møterom 3", "https://video.example/3", "Ta heisen"),
                    plan(NEXT_DAY),
                    plan(new MeetingTime(STARTS, ENDS.plusSeconds(1))),
                    with("Møte om tare", TIME, "Rom 4", "https://video.example/3", "Ta heisen"),
                    with("Møte om tare", TIME, "Møterom 3", null, "Ta heisen"),
                    with("Møte om tare", TIME, "Møterom 3", "https://video.example/3", "Ta trappa"));
        }

        @ParameterizedTest
        @MethodSource("whatCalendarsShow")
        void raisesItsSequenceForWhatCalendarsShow(MeetingPlan plan) {
            var meeting = called();
            var event = edit(meeting, plan).orElseThrow();
            assertThat(event.told()).isTrue();
            assertThat(event.changes()).contains(new Change("sequence", 0, 1));
            assertThat(meeting.sequence()).isEqualTo(1);
        }

        @Test
        void keepsItsSequenceForWhatCalendarsDoNotShow() {
            var meeting = called();
            var english = new MeetingPlan(
                    MeetingKind.GROUP, "en", PLAN.title(), TIME, PLAN.place(), PLAN.videoLink(), PLAN.practical());
            var event = edit(meeting, english).orElseThrow();
            assertThat(event.told()).isFalse();
            assertThat(event.changes()).containsExactly(new Change("language", "nb", "en"));
            assertThat(edit(meeting, english)).isEmpty();
            assertThat(meeting.sequence()).isZero();
        }

        @Test
        void keepsItsKindATimeAndAPlaceOnceItIsCalled() {
            var meeting = called();
            var input = new MeetingPlan(MeetingKind.INPUT, "nb", PLAN.title(), TIME, PLAN.place(), null, null);
            refuses(() -> edit(meeting, input), new MeetingRefusal.KindStays());
            refuses(
                    () -> edit(meeting, with("Møte om tare", null, null, null, null)),
                    new MeetingRefusal.NotReadyToCall(List.of(MeetingGap.TIME, MeetingGap.PLACE)));
            refuses(
                    () -> edit(meeting, plan(new MeetingTime(LATER, LATER.plusSeconds(3600)))),
                    new MeetingRefusal.NotReadyToCall(List.of(MeetingGap.TIME_AHEAD)));
            assertThat(meeting.says()).isEqualTo(PLAN);
            assertThat(meeting.sequence()).isZero();
        }

        @Test
        void staysWithinThePeriod() {
            var meeting = planned();
            var shorter = new MeetingFrame(null, LocalDate.of(2026, 10, 5), OSLO);
            refuses(
                    () -> meeting.edit(PLAN, GROUP, shorter, LATER),
                    new MeetingRefusal.OutsidePeriod(LocalDate.of(2026, 10, 6), null, LocalDate.of(2026, 10, 5)));
        }
    }

    @Nested
    class WhenItIsCalled {

        @Test
        void saysWhatIsMissing() {
            var bare = Meeting.plan(ID, MANDATE, GROUP, with("Møte", null, null, null, null), NOW)
                    .meeting();
            refuses(
                    () -> bare.call(false, false, FRAME, NOW),
                    new MeetingRefusal.NotReadyToCall(
                            List.of(MeetingGap.TIME, MeetingGap.PLACE, MeetingGap.AGENDA, MeetingGap.PEOPLE)));
            assertThat(bare.state()).isEqualTo(MeetingState.PLANNED);
            refuses(
                    () -> planned().call(true, true, FRAME, STARTS),
                    new MeetingRefusal.NotReadyToCall(List.of(MeetingGap.TIME_AHEAD)));
            assertThat(planned().gaps(true, true, STARTS.minusNanos(1))).isEmpty();
        }

        @Test
        void needsOnlyARoomOrAVideoConference() {
            for (var plan : List.of(
                    with("Møte", TIME, "Rom 4", null, null),
                    with("Møte", TIME, null, "https://video.example/3", null))) {
                var meeting = Meeting.plan(ID, MANDATE, GROUP, plan, NOW).meeting();
                assertThat(meeting.gaps(NOW)).isEmpty();
            }
        }

        @Test
        void isWithinThePeriod() {
            var meeting = planned();
            var later = new MeetingFrame(LocalDate.of(2026, 10, 7), LocalDate.of(2026, 12, 31), OSLO);
            refuses(
                    () -> meeting.call(true, true, later, NOW),
                    new MeetingRefusal.OutsidePeriod(LocalDate.of(2026, 10, 6), later.first(), later.last()));
            assertThat(meeting.calledAt()).isEmpty();
        }

        @Test
        void remembersWhen() {
            var meeting = planned();
            assertThat(meeting.call(true, true, FRAME, LATER).changes())
                    .containsExactly(
                            new Change("state", MeetingState.PLANNED, MeetingState.CALLED),
                            Change.set("calledAt", LATER));
            assertThat(meeting.calledAt()).contains(LATER);
            assertThat(meeting.sequence()).isZero();
        }

        @Test
        void asksForAnswersByADayThatIsOfUse() {
            var meeting = planned();
            var meets = LocalDate.of(2026, 10, 6);
            var day = meets.minusDays(1);
            refuses(
                    () -> meeting.call(true, true, meets, FRAME, NOW),
                    new MeetingRefusal.AnswerByTooLate(meets, meets));
            assertThat(meeting.call(true, true, day, FRAME, NOW).changes()).contains(Change.set("answerBy", day));
            assertThat(meeting.answerBy()).contains(day);
            assertThat(meeting.says().answerBy()).isEqualTo(day);
            var event = edit(meeting, PLAN.answeredBy(null)).orElseThrow();
            assertThat(event.changes()).containsExactly(new Change("answerBy", day, null));
            assertThat(event.told()).as("their calendars show nothing of it").isFalse();
        }

        @Test
        void raisesItsSequenceWhenTheAgendaIsAnnounced() {
            var meeting = called();
            assertThat(meeting.announce(LATER).changes()).containsExactly(new Change("sequence", 0, 1));
            assertThat(meeting.announce(LATER).changes()).containsExactly(new Change("sequence", 1, 2));
        }
    }

    @Nested
    class WhenItIsCalledOff {

        @Test
        void tellsCalendarsOfACalledOne() {
            var meeting = called();
            var event = meeting.cancel("Syk leder", LATER);
            assertThat(event.changes())
                    .containsExactly(
                            new Change("state", MeetingState.CALLED, MeetingState.CANCELLED),
                            Change.set("reason", "Syk leder"),
                            new Change("sequence", 0, 1));
            assertThat(event.reason()).contains("Syk leder");
            assertThat(meeting.cancelledFor()).contains("Syk leder");
            assertThat(meeting.sequence()).isEqualTo(1);
        }

        @Test
        void tellsNoCalendarsOfAPlannedOne() {
            var meeting = planned();
            assertThat(meeting.cancel("Dobbelt", LATER).changes())
                    .containsExactly(
                            new Change("state", MeetingState.PLANNED, MeetingState.CANCELLED),
                            Change.set("reason", "Dobbelt"));
            assertThat(meeting.sequence()).isZero();
        }
    }

    @Nested
    class WhenItIsHeld {

        @Test
        void getsItsNumberAndTheOneBeforeIt() {
            var meeting = called();
            assertThat(meeting.begin(NUMBER, Optional.of(BEFORE), STARTS).changes())
                    .containsExactly(
                            new Change("state", MeetingState.CALLED, MeetingState.HELD),
                            Change.set("number", 3),
                            Change.set("numberYear", 2026),
                            Change.set("beganAt", STARTS),
                            Change.set("previous", BEFORE));
            assertThat(meeting.number().map(MeetingNumber::toString)).contains("3/2026");
            assertThat(meeting.previous()).contains(BEFORE);
            assertThat(meeting.beganAt()).contains(STARTS);
            assertThat(running().previous()).isEmpty();
        }

        @Test
        void endsOnceAndGoesOnOnlyAfterThat() {
            var meeting = running();
            refuses(() -> meeting.resume(LATER), new MeetingRefusal.EndedOtherwise(false));
            assertThat(meeting.end(ENDS).changes()).containsExactly(Change.set("endedAt", ENDS));
            assertThat(meeting.endedAt()).contains(ENDS);
            refuses(() -> meeting.end(ENDS), new MeetingRefusal.EndedOtherwise(true));
            assertThat(meeting.resume(LATER).changes()).containsExactly(new Change("endedAt", ENDS, null));
            assertThat(meeting.status()).isEqualTo(MeetingStatus.RUNNING);
        }

        @Test
        void asksForInputByACall() {
            var meeting = called();
            var call = new CallId(new UUID(5, 1));
            assertThat(meeting.ask(call, LATER).changes()).containsExactly(Change.set("call", call));
            assertThat(meeting.call()).contains(call);
        }

        @Test
        void correctsMinutesThatAreLocked() {
            var meeting = running();
            var correcting = meeting.correct(closed(), "Fristen er 1. mai", LATER);
            assertThat(correcting.event().changes())
                    .containsExactly(
                            new Change("corrections", 0, 1),
                            Change.set("corrected", ID),
                            Change.set("text", "Fristen er 1. mai"));
            assertThat(correcting.correction().text()).isEqualTo("Fristen er 1. mai");
            assertThat(correcting.correction().corrected()).isEqualTo(ID);
            assertThat(correcting.correction().at()).isEqualTo(LATER);
            assertThat(meeting.correct(closed(), "To til", LATER).event().changes())
                    .contains(new Change("corrections", 1, 2));
            refuses(() -> meeting.correct(held(), "Feil", LATER), new MeetingRefusal.NothingToCorrect());
            var before = called();
            assertThat(before.begin(NUMBER, Optional.empty(), STARTS.minusSeconds(1))
                            .changes())
                    .isNotEmpty();
            refuses(() -> before.correct(closed(), "Feil", LATER), new MeetingRefusal.NothingToCorrect());
            refuses(
                    () -> called().correct(closed(), "Feil", LATER),
                    new MeetingRefusal.MeetingNotInState(MeetingState.CALLED, MeetingAction.MINUTE));
        }
    }

    @Nested
    class WhenItsMinutesGoOut {

        private final Instant sent = ENDS.plusSeconds(3600);

        @Test
        void hasEndedAndHasAnOutcomeOfEachDecision() {
            refuses(() -> circulate(running()), new MeetingRefusal.EndedOtherwise(false));
            var meeting = held();
            refuses(
                    () -> meeting.circulate(minutes(), "a1", List.of("Budsjett"), REMARKS_UNTIL, sent),
                    new MeetingRefusal.OutcomeMissing(List.of("Budsjett")));
            assertThat(meeting.state()).isEqualTo(MeetingState.HELD);
            assertThat(meeting.editions()).isZero();
        }

        @Test
        void cutsAnEditionThatTakesRemarks() {
            var meeting = held();
            var circulation = meeting.circulate(minutes(), "a1", List.of(), REMARKS_UNTIL, sent);
            assertThat(circulation.event().changes())
                    .containsExactly(
                            new Change("state", MeetingState.HELD, MeetingState.MINUTES_CIRCULATED),
                            new Change("editions", 0, 1),
                            Change.set("contentHash", "a1"),
                            Change.set("remarksUntil", REMARKS_UNTIL));
            assertThat(circulation.edition())
                    .returns(1, MinutesEdition::number)
                    .returns("a1", MinutesEdition::hash)
                    .returns(minutes(), MinutesEdition::content)
                    .returns(sent, MinutesEdition::cutAt)
                    .returns(Optional.of(REMARKS_UNTIL), MinutesEdition::remarksUntil);
        }

        @Test
        void cutsTheNextEditionWhenTheyWereRewritten() {
            var meeting = held();
            assertThat(circulate(meeting).number()).isEqualTo(1);
            assertThat(meeting.rewrite("Feil navn", sent).reason()).contains("Feil navn");
            assertThat(meeting.status()).isEqualTo(MeetingStatus.HELD);
            assertThat(circulate(meeting).number()).isEqualTo(2);
        }

        @Test
        void locksTheLastEditionAndTakesNoMoreRemarks() {
            var meeting = held();
            assertThat(circulate(meeting).number()).isEqualTo(1);
            var locking = meeting.close(minutes(), "b2", REMARKS_UNTIL);
            assertThat(locking.event().changes())
                    .containsExactly(
                            new Change("state", MeetingState.MINUTES_CIRCULATED, MeetingState.CLOSED),
                            new Change("editions", 1, 2),
                            Change.set("contentHash", "b2"),
                            Change.set("closedAt", REMARKS_UNTIL));
            assertThat(locking.edition().number()).isEqualTo(2);
            assertThat(locking.edition().remarksUntil()).isEmpty();
            assertThat(meeting.closedAt()).contains(REMARKS_UNTIL);
            assertThat(meeting.editions()).isEqualTo(2);
        }
    }
}
