package no.mandat.web.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.mandat.workflow.milestone.DueForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DueTextTest {

    private static final DueText IN_2026 =
            new DueText(LocalDate.of(2026, 1, 13), LocalDate.of(2027, 3, 31), LocalDate.of(2026, 10, 5));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "15. okt. 2026",
                "15 oktober 2026",
                "15.10.2026",
                "15.10.26",
                "2026-10-15",
                "15/10/2026",
                "15. okt",
                "15.10.",
                " 15.  OKTOBER ",
                "15 Oct 2026"
            })
    void readsADay(String text) {
        assertThat(IN_2026.read(text)).contains(new DueForm(LocalDate.of(2026, 10, 15), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"oktober 2026", "okt. 2026", "10.2026", "2026-10", "Oktober", "October 2026"})
    void readsAMonthWhoseLastDayCounts(String text) {
        assertThat(IN_2026.read(text)).contains(new DueForm(LocalDate.of(2026, 10, 31), true));
    }

    @ParameterizedTest
    @CsvSource({"2. jan, 2027-01-02", "20. jan, 2027-01-20", "1. april, 2026-04-01"})
    void takesTheNearestYearThatHasTheDayInThePeriod(String text, LocalDate day) {
        assertThat(IN_2026.read(text)).contains(new DueForm(day, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "neste uke", "31.2.2026", "15", "15.13.2026", "okt okt okt okt", "1.1.202", "ok 2026"})
    void doesNotGuess(String text) {
        assertThat(IN_2026.read(text)).isEmpty();
    }

    @Test
    void readsADayOutsideThePeriodAsItIsSaid() {
        assertThat(IN_2026.read("1.7.2030")).contains(new DueForm(LocalDate.of(2030, 7, 1), false));
    }
}
