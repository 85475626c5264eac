package no.mandat.domain.milestone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import no.mandat.domain.mandate.Period;
import no.mandat.domain.shared.RefusedException;
import org.junit.jupiter.api.Test;

class PlanFrameTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 15);
    private static final LocalDate ADOPTED = LocalDate.of(2026, 3, 20);

    private static boolean takes(PlanFrame frame, LocalDate day) {
        return frame.contains(Due.on(day));
    }

    @Test
    void isThePeriodBothDaysIncluded() {
        var frame = PlanFrame.of(new Period(FIRST, LAST), Optional.of(ADOPTED));
        assertThat(takes(frame, FIRST.minusDays(1))).isFalse();
        assertThat(takes(frame, FIRST)).isTrue();
        assertThat(takes(frame, LAST)).isTrue();
        assertThat(takes(frame, LAST.plusDays(1))).isFalse();
    }

    @Test
    void beginsAtTheAdoptionWhereThePeriodHasNoFirstDay() {
        var frame = PlanFrame.of(new Period(null, LAST), Optional.of(ADOPTED));
        assertThat(takes(frame, ADOPTED.minusDays(1))).isFalse();
        assertThat(takes(frame, ADOPTED)).isTrue();
    }

    @Test
    void hasOnlyALastDayBeforeThat() {
        var frame = PlanFrame.of(new Period(null, LAST), Optional.empty());
        assertThat(takes(frame, LocalDate.of(1999, 1, 1))).isTrue();
        assertThat(takes(frame, LAST.plusDays(1))).isFalse();
    }

    @Test
    void takesAMonthOnlyWithItsLastDay() {
        var frame = PlanFrame.of(new Period(FIRST, LAST), Optional.empty());
        assertThat(frame.contains(Due.in(YearMonth.of(2026, 11)))).isTrue();
        assertThat(frame.contains(Due.in(YearMonth.of(2026, 12)))).isFalse();
        assertThatThrownBy(() -> frame.require(Due.in(YearMonth.of(2026, 12))))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(new MilestoneRefusal.DueOutsidePeriod(LocalDate.of(2026, 12, 31), FIRST, LAST)));
    }
}
