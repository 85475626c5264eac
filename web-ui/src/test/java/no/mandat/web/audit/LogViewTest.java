package no.mandat.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogViewTest {

    private final Fakes fakes = new Fakes();
    private final Stage stage = Stage.of("Rune Revisor", Set.of(RealmRole.AUDITOR), fakes.parts());

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
                .contains(
                        "Avvik funnet for 2 minutter siden",
                        "hendelsene er ikke de som ble signert (hendelse 7 til 9, talt fra 0)");
    }

    @Test
    void theHistoryShowsHowFarItIsChecked() {
        fakes.mandates.add(Fakes.draft());
        stage.open(HistoryNavigation.address(Fakes.draft().id()));
        assertThat(stage.text()).contains("Kontrollert til og med hendelse 14\u00a0208");
    }
}
