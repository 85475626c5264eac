package no.mandat.domain.milestone;

import static no.mandat.domain.milestone.ShiftUnit.DAYS;
import static no.mandat.domain.milestone.ShiftUnit.MONTHS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class DueTest {

    private static final Due OCTOBER = Due.in(YearMonth.of(2026, 10));
    private static final Due LAST_OF_JANUARY = Due.on(LocalDate.of(2027, 1, 31));

    @Test
    void inAMonthIsOnItsLastDay() {
        assertThat(OCTOBER.day()).isEqualTo(LocalDate.of(2026, 10, 31));
        assertThat(Due.in(YearMonth.of(2028, 2)).day()).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThatThrownBy(() -> new Due(LocalDate.of(2026, 10, 30), true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isSaidAsItWasMeant() {
        assertThat(OCTOBER.said()).isEqualTo(YearMonth.of(2026, 10));
        assertThat(OCTOBER.code()).isEqualTo("2026-10");
        assertThat(LAST_OF_JANUARY.said()).isEqualTo(LocalDate.of(2027, 1, 31));
        assertThat(LAST_OF_JANUARY.code()).isEqualTo("2027-01-31");
    }

    @Test
    void staysAMonthWhenItMovesByMonths() {
        assertThat(OCTOBER.movedBy(new Shift(1, MONTHS))).isEqualTo(Due.in(YearMonth.of(2026, 11)));
        assertThat(OCTOBER.movedBy(new Shift(-8, MONTHS))).isEqualTo(Due.in(YearMonth.of(2026, 2)));
    }

    @Test
    void becomesADayWhenItMovesByDays() {
        assertThat(OCTOBER.movedBy(new Shift(7, DAYS))).isEqualTo(Due.on(LocalDate.of(2026, 11, 7)));
        assertThat(OCTOBER.movedBy(new Shift(30, DAYS))).isEqualTo(Due.on(LocalDate.of(2026, 11, 30)));
    }

    @Test
    void onADayMovesAsTheCalendarDoes() {
        assertThat(LAST_OF_JANUARY.movedBy(new Shift(1, MONTHS))).isEqualTo(Due.on(LocalDate.of(2027, 2, 28)));
        assertThat(LAST_OF_JANUARY.movedBy(new Shift(-31, DAYS))).isEqualTo(Due.on(LocalDate.of(2026, 12, 31)));
    }
}
