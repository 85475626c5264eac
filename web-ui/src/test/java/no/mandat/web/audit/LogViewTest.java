package no.mandat.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogViewTest {

    private final Fakes fakes = new Fakes();
    private Stage stage = Stage.of("Rune Revisor", Set.of(RealmRole.AUDITOR), fakes.parts());

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void saysHowFarTheLogIsSignedAndChecked() {
        stage.open(LogNavigation.PAGE);
        assertThat(stage.text())
                .contains("Signert logg", "Kontrollert til og med hendelse 14\u00a0208 for 2 minutter siden")
                .contains("14\u00a0208 hendelser", "Avvik", "ingen", "mandat.example/audit+0123+key")
                .doesNotContain("Last ned hele loggen");
    }

    @Test
    void givesAllOfItToWhoeverMayHaveIt() {
        fakes.log.taken = true;
        stage.open(LogNavigation.PAGE);
        assertThat(stage.text()).contains("Last ned hele loggen", "med navn og verdier");
    }

    @Test
    void saysWhatIsWrong() {
        fakes.log.wrong = true;
        stage.open(LogNavigation.PAGE);
        assertThat(stage.text())
                .contains("Avvik funnet for 2 minutter siden", "hendelsene er ikke de som ble signert (hendelse 8–10)");
    }

    @ParameterizedTest
    @CsvSource({"nb, hendelsene er ikke de som ble signert (hendelse 8)", "nn, (hending 8)", "en, (event 8)"})
    void anEntryThatAloneIsWrongIsNamedByOneNumber(String language, String said) {
        fakes.log.wrong = true;
        fakes.log.wrongUntil = 7;
        stage.close();
        stage = Stage.of("Rune Revisor", Set.of(RealmRole.AUDITOR), Locale.of(language), fakes.parts());
        stage.open(LogNavigation.PAGE);
        assertThat(stage.text()).contains(said);
    }

    @Test
    void whatIsGoneHasNoNumber() {
        fakes.log.wrong = true;
        fakes.log.wrongUntil = 6;
        stage.open(LogNavigation.PAGE);
        assertThat(stage.text())
                .contains("hendelsene er ikke de som ble signert")
                .doesNotContain("(hendelse");
    }

    @Test
    void saysWhatStandsInTheHistoryAndNotInTheLog() {
        fakes.log.strays = 2;
        stage.open(LogNavigation.PAGE);
        assertThat(stage.text())
                .contains("Avvik funnet for 2 minutter siden", "2 hendelser i historikken står ikke i loggen");
    }

    @Test
    void theHistoryShowsHowFarItIsChecked() {
        fakes.mandates.add(Fakes.draft());
        stage.open(HistoryNavigation.address(Fakes.draft().id()));
        assertThat(stage.text()).contains("Kontrollert til og med hendelse 14\u00a0208");
    }
}
