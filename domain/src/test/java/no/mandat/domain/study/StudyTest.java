package no.mandat.domain.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.mandat.domain.mandate.Contents;
import no.mandat.domain.party.TwoKeys;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.StudyId;
import no.mandat.domain.shared.Subject;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StudyTest {

    private static final Instant NOW = Instant.parse("2026-09-01T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    private static final StudyId ID = new StudyId(new UUID(7, 1));
    private static final MandateId MANDATE = new MandateId(new UUID(1, 1));
    private static final ClauseId CLAUSE = new ClauseId(new UUID(3, 1));
    private static final DocumentId REPORT = new DocumentId(new UUID(9, 1));
    private static final StudyText TEXT =
            new StudyText("Is i fjorden", "Hvor ofte?", Set.of(CLAUSE), "Havforskerne", 250_000);
    private static final StudyText OTHER = new StudyText("Is i fjorden", "Hvor ofte?", Set.of(), "", 300_000);

    private final TwoKeys keys = Contents.keys(true);

    private static Study draft() {
        return Study.draft(ID, MANDATE, 1, TEXT, NOW).study();
    }

    private static MinistryAnswer answer(LocalDate day) {
        return new MinistryAnswer(day, "Ja", "24/1", null, 200_000L);
    }

    private StudyEvent act(Study study, StudyAction action) {
        return switch (action) {
            case EDIT -> study.edit(OTHER, NOW).orElseThrow();
            case ASK -> study.ask(Contents.SECRETARY, NOW);
            case ENDORSE -> study.endorse(Contents.LEADER, keys, NOW);
            case RECALL -> study.recall(NOW);
            case SUBMIT -> study.submit(TODAY.minusDays(20), TODAY, NOW);
            case GRANT -> study.grant(answer(TODAY.minusDays(10)), TODAY, NOW);
            case DECLINE -> study.decline(answer(TODAY.minusDays(10)), TODAY, NOW);
            case COMMISSION -> study.commission(TODAY.minusDays(5), TODAY.plusDays(30), TODAY, NOW);
            case EXPECT -> study.expect(TODAY.plusDays(40), NOW).orElseThrow();
            case DELIVER -> study.deliver(REPORT, TODAY, NOW);
            case WITHDRAW -> study.withdraw("Ikke lenger aktuelt", NOW);
        };
    }

    /** The way to each state. */
    private Study in(StudyState state) {
        var study = draft();
        var way =
                switch (state) {
                    case DRAFT -> List.of(StudyAction.ASK);
                    case ENDORSED -> List.of(StudyAction.ASK, StudyAction.ENDORSE);
                    case SUBMITTED -> List.of(StudyAction.ASK, StudyAction.ENDORSE, StudyAction.SUBMIT);
                    case GRANTED ->
                        List.of(StudyAction.ASK, StudyAction.ENDORSE, StudyAction.SUBMIT, StudyAction.GRANT);
                    case DECLINED ->
                        List.of(StudyAction.ASK, StudyAction.ENDORSE, StudyAction.SUBMIT, StudyAction.DECLINE);
                    case COMMISSIONED ->
                        List.of(
                                StudyAction.ASK,
                                StudyAction.ENDORSE,
                                StudyAction.SUBMIT,
                                StudyAction.GRANT,
                                StudyAction.COMMISSION);
                    case DELIVERED ->
                        List.of(
                                StudyAction.ASK,
                                StudyAction.ENDORSE,
                                StudyAction.SUBMIT,
                                StudyAction.GRANT,
                                StudyAction.COMMISSION,
                                StudyAction.DELIVER);
                    case WITHDRAWN -> List.of(StudyAction.WITHDRAW);
                };
        way.forEach(action -> {
            var ignored = act(study, action);
        });
        return study;
    }

    private static void refuses(ThrowingCallable call, Refusal why) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                .isEqualTo(why));
    }

    static Stream<Arguments> everything() {
        return Arrays.stream(StudyState.values())
                .flatMap(state -> Arrays.stream(StudyAction.values()).map(action -> Arguments.of(state, action)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void doesInEachStateWhatTheTableSays(StudyState state, StudyAction action) {
        var study = in(state);
        assertThat(study.state()).isEqualTo(state);
        var next = StudyLife.LIFE.next(state, action);
        if (next.isPresent()) {
            var event = act(study, action);
            assertThat(study.state()).isEqualTo(next.get());
            assertThat(event.subject()).isEqualTo(Subject.of(Study.class, ID));
            assertThat(event.mandate()).contains(MANDATE);
        } else {
            refuses(() -> act(study, action), new StudyRefusal.StudyNotInState(state, action));
            assertThat(study.state()).isEqualTo(state);
        }
    }

    @Test
    void namesAllThatWasAskedFor() {
        assertThat(Study.draft(ID, MANDATE, 3, TEXT, NOW).event().changes())
                .containsExactly(
                        Change.set("mandate", MANDATE),
                        Change.set("number", 3),
                        Change.set("state", StudyState.DRAFT),
                        Change.set("title", "Is i fjorden"),
                        Change.set("question", "Hvor ofte?"),
                        Change.set("clauses", List.of(CLAUSE)),
                        Change.set("provider", "Havforskerne"),
                        Change.set("amount", 250_000L));
    }

    @Test
    void anEditAsksForTheEndorsementAnew() {
        var study = in(StudyState.DRAFT);
        assertThat(study.edit(TEXT, NOW)).as("nothing is otherwise").isEmpty();
        assertThat(study.isEndorsableBy(Contents.LEADER, keys)).isTrue();
        assertThat(study.edit(OTHER, NOW).orElseThrow().changes())
                .contains(new Change("amount", 250_000L, 300_000L), new Change("askedBy", Contents.SECRETARY, null));
        assertThat(study.says()).isEqualTo(OTHER);
        refuses(() -> act(study, StudyAction.ENDORSE), new StudyRefusal.EndorsementNotAsked());
    }

    @Test
    void isEndorsedByTheLeaderAlone() {
        var study = in(StudyState.DRAFT);
        for (PersonId other : List.of(Contents.MEMBER, Contents.SECRETARY)) {
            assertThat(study.isEndorsableBy(other, keys)).isFalse();
            refuses(() -> study.endorse(other, keys, NOW), new StudyRefusal.NotYoursToEndorse());
        }
        var ignored = act(study, StudyAction.ENDORSE);
        assertThat(study.endorsedBy()).contains(Contents.LEADER);
        assertThat(study.endorsedAt()).contains(NOW);
    }

    @Test
    void isEndorsedByAVotingMemberWhileNobodyLeads() {
        var study = in(StudyState.DRAFT);
        var leaderless = Contents.keys(false);
        refuses(() -> study.endorse(Contents.SECRETARY, leaderless, NOW), new StudyRefusal.NotYoursToEndorse());
        var ignored = study.endorse(Contents.MEMBER, leaderless, NOW);
        assertThat(study.endorsedBy()).contains(Contents.MEMBER);
    }

    @Test
    void isNeverEndorsedByWhoAsked() {
        var study = draft();
        var ignored = study.ask(Contents.LEADER, NOW);
        refuses(() -> study.endorse(Contents.LEADER, keys, NOW), new StudyRefusal.NotYoursToEndorse());
    }

    @Test
    void losesItsEndorsementWhenItIsRecalled() {
        var study = in(StudyState.ENDORSED);
        assertThat(act(study, StudyAction.RECALL).changes())
                .extracting(Change::field)
                .containsExactly("state", "askedBy", "endorsedBy", "endorsedAt");
        assertThat(study.endorsedBy()).isEmpty();
        assertThat(study.askedBy()).isEmpty();
    }

    @Test
    void itsDaysComeInTheirOrderAndAreHere() {
        var endorsed = in(StudyState.ENDORSED);
        var tomorrow = TODAY.plusDays(1);
        refuses(() -> endorsed.submit(tomorrow, TODAY, NOW), new StudyRefusal.DayAhead(tomorrow));
        var submitted = in(StudyState.SUBMITTED);
        refuses(() -> submitted.grant(answer(tomorrow), TODAY, NOW), new StudyRefusal.DayAhead(tomorrow));
        var early = TODAY.minusDays(21);
        refuses(
                () -> submitted.decline(answer(early), TODAY, NOW),
                new StudyRefusal.DayTooEarly(early, TODAY.minusDays(20)));
        var granted = in(StudyState.GRANTED);
        refuses(() -> granted.commission(tomorrow, tomorrow, TODAY, NOW), new StudyRefusal.DayAhead(tomorrow));
        refuses(
                () -> granted.commission(early, TODAY, TODAY, NOW),
                new StudyRefusal.DayTooEarly(early, TODAY.minusDays(10)));
        refuses(
                () -> granted.commission(TODAY, TODAY.minusDays(1), TODAY, NOW),
                new StudyRefusal.DayTooEarly(TODAY.minusDays(1), TODAY));
        var commissioned = in(StudyState.COMMISSIONED);
        refuses(() -> commissioned.expect(early, NOW), new StudyRefusal.DayTooEarly(early, TODAY.minusDays(5)));
        assertThat(commissioned.expect(TODAY.plusDays(30), NOW)).as("as before").isEmpty();
    }

    @Test
    void keepsWhatTheMinistryAnsweredAndWhatCame() {
        var study = in(StudyState.DELIVERED);
        assertThat(study.answer()).contains(answer(TODAY.minusDays(10)));
        assertThat(study.report()).contains(REPORT);
        assertThat(study.deliveredOn()).contains(TODAY);
        assertThat(act(in(StudyState.SUBMITTED), StudyAction.GRANT).changes())
                .extracting(Change::field)
                .containsExactly("state", "answeredOn", "answer", "reference", "granted");
    }

    @Test
    void isLateAfterTheDayOnlyWhileItIsAwaited() {
        var study = in(StudyState.COMMISSIONED);
        assertThat(study.isOverdue(TODAY.plusDays(30))).isFalse();
        assertThat(study.isOverdue(TODAY.plusDays(31))).isTrue();
        assertThat(in(StudyState.DELIVERED).isOverdue(TODAY.plusDays(31))).isFalse();
    }

    @Test
    void costsNeitherLessThanNothingNorMoreThanAnything() {
        for (long amount : new long[] {-1, StudyText.MOST + 1}) {
            assertThatThrownBy(() -> new StudyText("Is", "Hvor?", Set.of(), "", amount))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(new StudyText("Is", "Hvor?", Set.of(), "", 0).amount()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 11", "10, 11", "11, 18", "17, 18", "18, 25"})
    void isRemindedOfOnTheDayAfterAndThenEveryWeek(int day, int next) {
        var expected = LocalDate.of(2026, 9, 10);
        assertThat(StudyReminderRule.nextAfter(LocalDate.of(2026, 8, 31).plusDays(day), expected))
                .isEqualTo(LocalDate.of(2026, 8, 31).plusDays(next));
    }
}
