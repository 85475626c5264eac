package no.mandat.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswerByRuleTest {

    private static final LocalDate MEETING = LocalDate.of(2026, 10, 14);

    @Test
    void isUsuallyAWeekBeforeOtherwiseTheDayBeforeOtherwiseNone() {
        assertThat(AnswerByRule.usual(MEETING.minusDays(8), MEETING)).contains(MEETING.minusDays(7));
        assertThat(AnswerByRule.usual(MEETING.minusDays(7), MEETING)).contains(MEETING.minusDays(1));
        assertThat(AnswerByRule.usual(MEETING.minusDays(1), MEETING)).contains(MEETING.minusDays(1));
        assertThat(AnswerByRule.usual(MEETING, MEETING)).isEmpty();
    }

    @Test
    void isNeitherPastNorOnTheDayOfTheMeetingOrAfterIt() {
        refuses(MEETING.minusDays(9), new MeetingRefusal.AnswerByPassed(MEETING.minusDays(9)));
        refuses(MEETING.plusDays(1), new MeetingRefusal.AnswerByTooLate(MEETING.plusDays(1), MEETING));
        refuses(MEETING, new MeetingRefusal.AnswerByTooLate(MEETING, MEETING));
        for (var day : new LocalDate[] {null, MEETING.minusDays(8), MEETING.minusDays(1)}) {
            assertThatCode(() -> require(day, null)).doesNotThrowAnyException();
        }
    }

    @Test
    void mayPassWhereItStands() {
        assertThatCode(() -> require(MEETING.minusDays(9), MEETING.minusDays(9)))
                .doesNotThrowAnyException();
    }

    private static void require(@Nullable LocalDate day, @Nullable LocalDate before) {
        AnswerByRule.require(day, before, MEETING.minusDays(8), MEETING);
    }

    private static void refuses(LocalDate day, Refusal why) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> require(day, null))
                .satisfies(e -> assertThat(e.refusal()).isEqualTo(why));
    }

    @Test
    void fitsTodayUntilTheDayBeforeTheMeeting() {
        assertThat(AnswerByRule.fits(MEETING.minusDays(1), MEETING.minusDays(1), MEETING))
                .isTrue();
        assertThat(AnswerByRule.fits(MEETING, MEETING, MEETING)).isFalse();
        assertThat(AnswerByRule.fits(MEETING, MEETING.plusDays(1), null)).isFalse();
        assertThat(AnswerByRule.fits(MEETING, MEETING.minusDays(5), MEETING.minusDays(1)))
                .isFalse();
        assertThat(AnswerByRule.fits(MEETING, MEETING, null)).isTrue();
    }

    @Test
    void remindsTheDayBeforeItAndAgainOnlyWhereTheMeetingIsFurtherOff() {
        assertThat(reminders(null)).containsExactly(MEETING.minusDays(3));
        assertThat(reminders(MEETING.minusDays(7))).containsExactly(MEETING.minusDays(8), MEETING.minusDays(3));
        assertThat(reminders(MEETING.minusDays(3))).containsExactly(MEETING.minusDays(4));
        assertThat(reminders(MEETING.minusDays(1))).containsExactly(MEETING.minusDays(2));
    }

    private static List<LocalDate> reminders(@Nullable LocalDate answerBy) {
        return AnswerByRule.reminders(MEETING, answerBy, MEETING.minusDays(10));
    }

    @Test
    void remindsSomeDaysBeforeTheMeetingWhereItIsTooLateForTheDayBefore() {
        var answerBy = MEETING.minusDays(3);
        assertThat(AnswerByRule.reminders(MEETING, answerBy, MEETING.minusDays(4)))
                .as("that very day")
                .containsExactly(MEETING.minusDays(4));
        assertThat(AnswerByRule.reminders(MEETING, answerBy, MEETING.minusDays(3)))
                .containsExactly(MEETING.minusDays(3));
    }
}
