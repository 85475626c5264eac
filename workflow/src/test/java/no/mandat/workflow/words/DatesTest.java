package no.mandat.workflow.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private final Dates dates = new Dates(Words.in(Words.BOKMAL));

    @ParameterizedTest
    @CsvSource({
        "nb, 25. nov. 2026, onsdag 25. november",
        "nn, 25. nov. 2026, onsdag 25. november",
        "en, 25 Nov 2026, Wednesday 25 November"
    })
    void writesDaysAsPeopleDo(String language, String day, String weekday) {
        var inLanguage = new Dates(Words.in(Locale.of(language)));
        assertThat(inLanguage.day(TODAY)).isEqualTo(day);
        assertThat(inLanguage.weekday(TODAY, TODAY)).isEqualTo(weekday);
    }

    @ParameterizedTest
    @CsvSource({"nb, oktober 2026", "nn, oktober 2026", "en, October 2026"})
    void writesAMonthWhereOneIsMeant(String language, String month) {
        var inLanguage = new Dates(Words.in(Locale.of(language)));
        assertThat(inLanguage.due(LocalDate.of(2026, 10, 31), true)).isEqualTo(month);
        assertThat(dates.due(LocalDate.of(2026, 10, 31), false)).isEqualTo("31. okt. 2026");
    }

    @Test
    void namesTheYearOfAnotherYearsDay() {
        assertThat(dates.weekday(LocalDate.of(2025, 1, 3), TODAY)).isEqualTo("fredag 3. januar 2025");
    }

    @ParameterizedTest
    @CsvSource({
        "-15, 10. nov. 2026",
        "-14, for 14 dager siden",
        "-2, for 2 dager siden",
        "-1, i går",
        "0, i dag",
        "1, i morgen",
        "2, om 2 dager",
        "14, om 14 dager",
        "15, 10. des. 2026"
    })
    void namesTheDistanceOfNearDays(int distance, String words) {
        assertThat(dates.near(TODAY.plusDays(distance), TODAY)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"14, '9. des. 2026 kl. 23.59, om 14 dager'", "15, 10. des. 2026 kl. 23.59"})
    void saysHowFarOffAnInstantIsWhereThatCanBeCounted(int distance, String words) {
        var at = TODAY.plusDays(distance).atTime(23, 59).atZone(OSLO);
        assertThat(dates.ahead(at, TODAY)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "0, nå nettopp",
        "1, for ett minutt siden",
        "59, for 59 minutter siden",
        "60, i dag kl. 09.43",
        "700, i går",
        "2880, for 2 dager siden"
    })
    void saysHowLongAgo(int minutes, String words) {
        var now = Instant.parse("2026-11-25T09:43:00Z");
        assertThat(dates.since(now.minus(Duration.ofMinutes(minutes)), now, OSLO))
                .isEqualTo(words);
    }

    @Test
    void writesThePeriodOfAMandateThatStartsAtAdoption() {
        assertThat(dates.period(null, LocalDate.of(2027, 6, 30))).isEqualTo("til 30. juni 2027");
    }
}
