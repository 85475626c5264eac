package no.mandat.web.meeting;

import static no.mandat.web.MeetingFakes.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import no.mandat.web.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MeetingWhenTest {

    private final Stage stage = Stage.of("Ada Lunde", Set.of(), Map.of());

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void saysTheReadersOwnTimeBesideWhereTheirClockShowsAnother() {
        Stage.browserIn("America/New_York");
        assertThat(when("2026-12-09T10:00", "2026-12-09T13:00"))
                .isEqualTo("onsdag 9. desember kl. 10.00–13.00 (sentraleuropeisk tid), hos deg kl. 04.00–07.00");
    }

    @Test
    void saysTheDayWhereThatIsAnother() {
        Stage.browserIn("America/Los_Angeles");
        assertThat(when("2026-12-09T08:00", "2026-12-09T11:00"))
                .isEqualTo("onsdag 9. desember kl. 08.00–11.00 (sentraleuropeisk tid), hos deg "
                        + "tirsdag 8. desember kl. 23.00 – onsdag 9. desember kl. 02.00");
    }

    @Test
    void saysNothingWhereClocksShowTheSameOrTheBrowserTellsNothing() {
        var same = "onsdag 9. desember kl. 10.00–13.00";
        assertThat(when("2026-12-09T10:00", "2026-12-09T13:00")).isEqualTo(same);
        for (var zone : new String[] {"Europe/Oslo", "Europe/Paris", "Africa/Lagos", "Et/Sted", ""}) {
            Stage.browserIn(zone);
            assertThat(when("2026-12-09T10:00", "2026-12-09T13:00")).as(zone).isEqualTo(same);
        }
    }

    @Test
    void countsByEachZonesOwnClockOnTheDayOfTheMeeting() {
        Stage.browserIn("America/New_York");
        // There the clock is changed two weeks earlier.
        assertThat(when("2027-03-17T10:00", "2027-03-17T13:00")).endsWith("hos deg kl. 05.00–08.00");
        assertThat(when("2027-04-07T10:00", "2027-04-07T13:00")).endsWith("hos deg kl. 04.00–07.00");
    }

    @Test
    void tellsThatTheClockIsChangedMeanwhileAndWhatIsShownWhereItIsnt() {
        var night =
                new MeetingWhen(Instant.parse("2027-03-28T00:00:00Z"), Instant.parse("2027-03-28T02:00:00Z"), clock());
        assertThat(night.wordsForReader())
                .isEqualTo("søndag 28. mars 2027 kl. 01.00–04.00. Klokken blir stilt mens møtet varer.");
        Stage.browserIn("Africa/Lagos");
        assertThat(night.wordsForReader())
                .isEqualTo("søndag 28. mars 2027 kl. 01.00–04.00 (sentraleuropeisk tid), hos deg kl. 01.00–03.00. "
                        + "Klokken blir stilt mens møtet varer.");
    }

    @Test
    void saysThatTheTimeIsntSettled() {
        Stage.browserIn("America/New_York");
        assertThat(new MeetingWhen(null, null, clock()).wordsForReader()).isEqualTo("tidspunktet er ikke bestemt");
    }

    private static String when(String starts, String ends) {
        return new MeetingWhen(at(starts), at(ends), clock()).wordsForReader();
    }

    private static Clock clock() {
        return Clock.fixed(Stage.NOW, ZoneId.of("Europe/Oslo"));
    }
}
