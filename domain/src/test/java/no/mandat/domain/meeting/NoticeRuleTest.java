package no.mandat.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NoticeRuleTest {

    private static final LocalDate MEETING = LocalDate.of(2026, 11, 3);

    @Test
    void isShortOneDayLateAndNotOnTheDay() {
        assertThat(NoticeRule.isShort(LocalDate.of(2026, 10, 20), MEETING, 14)).isFalse();
        assertThat(NoticeRule.isShort(LocalDate.of(2026, 10, 21), MEETING, 14)).isTrue();
    }

    @Test
    void isNeverShortWhereNoNoticeIsAsked() {
        assertThat(NoticeRule.isShort(MEETING, MEETING, 0)).isFalse();
        assertThat(NoticeRule.isShort(MEETING.plusDays(1), MEETING, 0)).isTrue();
    }
}
