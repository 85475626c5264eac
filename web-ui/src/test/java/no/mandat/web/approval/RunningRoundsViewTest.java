package no.mandat.web.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunningRoundsViewTest {

    private final Fakes fakes = new Fakes();
    private Stage stage;

    private String shown(RealmRole role) {
        stage = Stage.of("Solveig", Set.of(role), fakes.parts());
        stage.open("rounds");
        return stage.text();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void tellsOfEachWhereItIsAndWhoIsMissing() {
        assertThat(shown(RealmRole.SECRETARIAT))
                .contains("Møteplan for våren", "Ferger · ", "3. des. 2026", "1 av 6", "Ada, Bo")
                .doesNotContain("Ingen runder er åpne");
    }

    @Test
    void saysThatNoneIsOpen() {
        fakes.rounds.running = 0;
        assertThat(shown(RealmRole.SECRETARIAT)).contains("Ingen runder er åpne");
    }
}
