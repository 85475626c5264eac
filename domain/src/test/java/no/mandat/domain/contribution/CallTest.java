package no.mandat.domain.contribution;

import static no.mandat.domain.contribution.Calls.CLAUSE;
import static no.mandat.domain.contribution.Calls.CLOSES;
import static no.mandat.domain.contribution.Calls.DRAFTED;
import static no.mandat.domain.contribution.Calls.DURING;
import static no.mandat.domain.contribution.Calls.ID;
import static no.mandat.domain.contribution.Calls.MANDATE;
import static no.mandat.domain.contribution.Calls.OPENS;
import static no.mandat.domain.contribution.Calls.WINDOW;
import static no.mandat.domain.contribution.Calls.draft;
import static no.mandat.domain.contribution.Calls.plan;
import static no.mandat.domain.contribution.Calls.question;
import static no.mandat.domain.contribution.Calls.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.Subject;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CallTest {

    private static final Instant LATER = CLOSES.plusSeconds(3600);

    /** What leads to each state, and what each action is. */
    private static final Map<CallState, Function<Call, Call>> IN = Map.of(
            CallState.DRAFT, call -> call,
            CallState.OPEN, CallTest::opened,
            CallState.CLOSED, call -> after(opened(call), one -> one.close("Nok", DURING)),
            CallState.ANSWERED,
                    call -> after(after(opened(call), one -> one.close("Nok", DURING)), one -> one.finish(LATER)),
            CallState.WITHDRAWN, call -> after(call, one -> one.withdraw(false, "Feil", DRAFTED)));

    private static final Map<CallAction, Function<Call, ?>> ACTS = Map.of(
            CallAction.EDIT, call -> call.edit(plan(text()), "b", DRAFTED),
            CallAction.OPEN, call -> call.open(false, DRAFTED),
            CallAction.RECALL, call -> call.recall(DRAFTED),
            CallAction.EXTEND, call -> call.extend(LATER, "Ferie", DURING),
            CallAction.CLOSE, call -> call.close("Nok", DURING),
            CallAction.REOPEN, call -> call.reopen(LATER.plusSeconds(1), "Flere", LATER),
            CallAction.FINISH, call -> call.finish(LATER),
            CallAction.RESUME, call -> call.resume(LATER),
            CallAction.WITHDRAW, call -> call.withdraw(false, "Feil", DRAFTED));

    private static Call after(Call call, Function<Call, ? extends DomainEvent> act) {
        assertThat(act.apply(call).changes()).isNotEmpty();
        return call;
    }

    private static Call opened(Call call) {
        return after(call, one -> one.open(false, DRAFTED));
    }

    private static Refusal refusal(ThrowingCallable act) {
        return Optional.ofNullable(org.assertj.core.api.Assertions.catchThrowableOfType(RefusedException.class, act))
                .orElseThrow()
                .refusal();
    }

    static Stream<Arguments> everyStateAndAction() {
        return Arrays.stream(CallState.values())
                .flatMap(state -> Arrays.stream(CallAction.values()).map(action -> Arguments.of(state, action)));
    }

    @ParameterizedTest(name = "{1} in {0}")
    @MethodSource("everyStateAndAction")
    void followsItsTable(CallState state, CallAction action) {
        var call = IN.get(state).apply(draft());
        assertThat(call.state()).isEqualTo(state);
        var next = CallLife.LIFE.next(state, action);
        if (next.isPresent()) {
            assertThat(ACTS.get(action).apply(call)).isNotNull();
            assertThat(call.state()).isEqualTo(next.get());
        } else {
            assertThat(refusal(() -> ACTS.get(action).apply(call)))
                    .isEqualTo(new CallRefusal.CallNotInState(state, action));
            assertThat(call.state()).isEqualTo(state);
        }
    }

    @ParameterizedTest
    @EnumSource(CallState.class)
    void isTakenUpAgainOnlyWhereItIsAnswered(CallState state) {
        var call = IN.get(state).apply(draft());
        boolean answered = state == CallState.ANSWERED;

        assertThat(call.resumeIfAnswered(LATER).isPresent()).isEqualTo(answered);
        assertThat(call.state()).isEqualTo(answered ? CallState.CLOSED : state);
    }

    @Test
    void beginsAsADraftAndTellsAllThatItSays() {
        var plan = plan(text(question(1, QuestionKind.TEXT, "Hvorfor?")));

        var drafting = Call.draft(ID, MANDATE, 2, plan, DRAFTED);

        assertThat(drafting.call())
                .returns(ID, Call::id)
                .returns(MANDATE, Call::mandate)
                .returns(2, Call::number)
                .returns("Hva hindrer ombruk?", Call::title)
                .returns(plan.text(), Call::text)
                .returns(Audience.PUBLIC, Call::audience)
                .returns(WINDOW, Call::window)
                .returns(0, Call::version)
                .returns(DRAFTED, Call::changedAt);
        assertThat(drafting.event().subject()).isEqualTo(Subject.of(Call.class, ID));
        assertThat(drafting.event().mandate()).contains(MANDATE);
        assertThat(drafting.event().changes())
                .containsExactly(
                        Change.set("mandate", MANDATE),
                        Change.set("number", 2),
                        Change.set("title", "Hva hindrer ombruk?"),
                        Change.set("content", plan.hash()),
                        Change.set("audience", Audience.PUBLIC),
                        Change.set("opensAt", OPENS),
                        Change.set("closesAt", CLOSES),
                        Change.set("state", CallState.DRAFT),
                        Change.set("languages", List.of("nb")),
                        Change.set("language", "nb"),
                        Change.set("attachments", true),
                        Change.set("publications", List.of(Publication.values())),
                        Change.set("text.1.nb", "Hvorfor?"),
                        Change.set("kind.1", QuestionKind.TEXT),
                        Change.set("required.1", true),
                        Change.set("limit.1", 400),
                        Change.set("clauses.1", List.of(CLAUSE)));
    }

    @Test
    void tellsWhichQuestionsAnEditChanges() {
        var call = draft();
        var before = call.text();
        var next = text(
                question(2, QuestionKind.TEXT, "Hva koster det?"), question(1, QuestionKind.TEXT, "Hvorfor ikke?"));

        var edited = call.edit(
                        new CallPlan(next, "b".repeat(64), Audience.INVITED, new Window(OPENS, LATER)),
                        "a".repeat(64),
                        DURING)
                .orElseThrow();

        assertThat(edited.changes())
                .containsExactlyInAnyOrder(
                        new Change("content", "a".repeat(64), "b".repeat(64)),
                        Change.set("text.1.nb", "Hva koster det?"),
                        Change.set("kind.1", QuestionKind.TEXT),
                        Change.set("required.1", true),
                        Change.set("limit.1", 400),
                        Change.set("clauses.1", List.of(CLAUSE)),
                        new Change("text.2.nb", "Hvorfor?", "Hvorfor ikke?"),
                        new Change("audience", Audience.PUBLIC, Audience.INVITED),
                        new Change("closesAt", CLOSES, LATER));
        assertThat(call.text()).isEqualTo(next).isNotEqualTo(before);
        assertThat(call.edit(
                        new CallPlan(next, "b".repeat(64), Audience.INVITED, new Window(OPENS, LATER)),
                        "b".repeat(64),
                        LATER))
                .as("all is as before")
                .isEmpty();
        assertThat(call.changedAt()).isEqualTo(DURING);
    }

    @Test
    void tellsATitleInAnotherLanguageApart() {
        var call = draft();
        var one = call.text();
        var both = new CallText(
                List.of("nb", "nn"),
                new Translated(Map.of("nb", "Hva nå?", "nn", "Kva no?")),
                one.introduction(),
                one.attachments(),
                one.questions());

        assertThat(call.edit(new CallPlan(both, "b", Audience.PUBLIC, WINDOW), "a", DURING)
                        .orElseThrow()
                        .changes())
                .containsExactly(
                        new Change("title", "Hva hindrer ombruk?", "Hva nå?"),
                        new Change("content", "a", "b"),
                        new Change("languages", List.of("nb"), List.of("nb", "nn")),
                        Change.set("title.nn", "Kva no?"));
    }

    @Test
    void isWrittenInAnotherOfItsLanguagesAndEachTextStaysInItsOwn() {
        var one = text(question(1, QuestionKind.TEXT, "Hvorfor?"));
        var titles = new Translated(Map.of("nb", "Hva hindrer ombruk?", "en", "What hinders reuse?"));
        var english = new CallText(List.of("en", "nb"), titles, one.introduction(), true, one.questions());
        var norwegian = new CallText(List.of("nb", "en"), titles, one.introduction(), true, one.questions());
        var call = Call.draft(ID, MANDATE, 2, plan(english), DRAFTED).call();
        assertThat(call.title()).isEqualTo("What hinders reuse?");

        assertThat(call.edit(new CallPlan(norwegian, "b", Audience.PUBLIC, WINDOW), "a", DURING)
                        .orElseThrow()
                        .changes())
                .containsExactly(
                        new Change("title", "What hinders reuse?", "Hva hindrer ombruk?"),
                        new Change("content", "a", "b"),
                        new Change("language", "en", "nb"));
        assertThat(call.title()).isEqualTo("Hva hindrer ombruk?");
        assertThat(call.text())
                .returns("nb", CallText::language)
                .returns(titles, CallText::title)
                .returns(one.questions(), CallText::questions);
        assertThat(call.gaps(false))
                .as("it isn't opened before that is there in English, too")
                .containsExactly(new CallGap(CallGap.Missing.QUESTION, 1, "en"));
    }

    @Test
    void isNotOpenedBeforeAllIsSaid() {
        var call = Call.draft(ID, MANDATE, 1, plan(text()), DRAFTED).call();

        assertThat(refusal(() -> call.open(false, DRAFTED)))
                .isEqualTo(new CallRefusal.CallIncomplete(call.text().gaps()));
        assertThat(call.text().gaps()).containsExactly(new CallGap(CallGap.Missing.QUESTIONS, 0, "nb"));
        assertThat(call.state()).isEqualTo(CallState.DRAFT);
    }

    @Test
    void isNotOpenedWhenItsLastInstantHasGoneBy() {
        assertThat(refusal(() -> draft().open(false, CLOSES))).isEqualTo(new CallRefusal.ClosesInThePast());
        assertThat(draft().open(false, CLOSES.minusNanos(1)).changes()).isNotEmpty();
    }

    @Test
    void isNotGivenUpOnceItsAnswersAreRead() {
        var call = IN.get(CallState.CLOSED).apply(draft());
        assertThat(call.reopen(LATER.plusSeconds(1), "Flere", LATER).changes()).isNotEmpty();
        assertThat(refusal(() -> call.withdraw(true, "Feil", LATER))).isEqualTo(new CallRefusal.CallHasAnswers());
        assertThat(call.state()).isEqualTo(CallState.OPEN);
    }

    @Test
    void standsAsItIsFromItsFirstInstantOn() {
        var call = opened(draft());
        assertThat(refusal(() -> call.recall(OPENS))).isEqualTo(new CallRefusal.CallHasBegun());
        assertThat(refusal(() -> call.close("Nok", OPENS.minusNanos(1)))).isEqualTo(new CallRefusal.CallHasNotBegun());
        assertThat(call.recall(OPENS.minusNanos(1)).changes())
                .containsExactly(new Change("state", CallState.OPEN, CallState.DRAFT));
    }

    @Test
    void givesPeopleLongerAndNeverShorter() {
        var call = opened(draft());
        assertThat(refusal(() -> call.extend(CLOSES, "Ferie", DURING))).isEqualTo(new CallRefusal.NotLater());
        assertThat(refusal(() -> call.extend(LATER, "Ferie", LATER))).isEqualTo(new CallRefusal.ClosesInThePast());

        var extended = call.extend(LATER, "Ferie", DURING);

        assertThat(extended.reason()).contains("Ferie");
        assertThat(extended.changes()).containsExactly(new Change("closesAt", CLOSES, LATER));
        assertThat(call.window()).isEqualTo(new Window(OPENS, LATER));
    }

    @Test
    void closedEarlyItsLastInstantIsThatOne() {
        var call = opened(draft());

        var closed = call.close("Nok", DURING);

        assertThat(closed.changes())
                .containsExactly(
                        new Change("state", CallState.OPEN, CallState.CLOSED), new Change("closesAt", CLOSES, DURING));
        assertThat(closed.early()).hasValue("Nok");
        assertThat(call.window()).isEqualTo(new Window(OPENS, DURING));
        var atOnce = opened(draft());
        assertThat(atOnce.close("Nok", OPENS).changes()).hasSize(1);
        assertThat(atOnce.window()).as("not before it opened").isEqualTo(WINDOW);
        var overdue = opened(draft());
        var late = overdue.close("Nok", LATER);
        assertThat(late.changes()).hasSize(1);
        assertThat(late.early()).isEmpty();
        assertThat(overdue.window()).as("never later").isEqualTo(WINDOW);
    }

    @Test
    void closesOnceAtItsLastInstant() {
        var call = opened(draft());
        assertThat(call.expire(CLOSES.minusNanos(1))).isEmpty();
        assertThat(call.expire(CLOSES).orElseThrow().reason())
                .as("nobody closed it")
                .isEmpty();
        assertThat(call.expire(CLOSES)).isEmpty();
        assertThat(call.state()).isEqualTo(CallState.CLOSED);
        assertThat(draft().expire(LATER)).isEmpty();
    }

    @Test
    void takesContributionsAgainWithAReason() {
        var call = IN.get(CallState.CLOSED).apply(draft());
        assertThat(refusal(() -> call.reopen(LATER, "Flere", LATER))).isEqualTo(new CallRefusal.ClosesInThePast());

        var reopened = call.reopen(LATER, "Flere", CLOSES);

        assertThat(reopened.reason()).contains("Flere");
        assertThat(call.takes(CLOSES)).isTrue();
        assertThat(call.takes(LATER)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT,     2026-10-10T07:00:00Z, DRAFT,     false",
        "OPEN,      2026-10-03T06:59:59Z, ANNOUNCED, false",
        "OPEN,      2026-10-03T07:00:00Z, OPEN,      true",
        "OPEN,      2026-10-24T21:58:59Z, OPEN,      true",
        "OPEN,      2026-10-24T21:59:00Z, CLOSED,    false",
        "CLOSED,    2026-10-10T07:00:00Z, CLOSED,    false",
        "ANSWERED,  2026-10-10T07:00:00Z, ANSWERED,  false",
        "WITHDRAWN, 2026-10-10T07:00:00Z, WITHDRAWN, false"
    })
    void takesContributionsBetweenItsInstants(CallState state, Instant now, CallStatus status, boolean takes) {
        var call = IN.get(state).apply(draft());
        assertThat(call.status(now)).isEqualTo(status);
        assertThat(call.takes(now)).isEqualTo(takes);
    }

    @Test
    void closesAfterItOpens() {
        assertThatThrownBy(() -> new Window(OPENS, OPENS))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(new CallRefusal.ClosesBeforeItOpens()));
    }
}
