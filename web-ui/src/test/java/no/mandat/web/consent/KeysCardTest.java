package no.mandat.web.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.mandat.domain.consent.ConsentKey;
import no.mandat.domain.consent.ConsentState;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.workflow.approval.ApprovalQueries;
import no.mandat.workflow.consent.ConsentRow;
import no.mandat.workflow.consent.KeyRow;
import no.mandat.workflow.consent.ObjectionRow;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeysCardTest {

    private Stage stage;

    @BeforeEach
    void raise() {
        stage = Stage.of("Eivind Rønningsbakk", Set.of(RealmRole.MEMBER), Map.of());
    }

    @AfterEach
    void fall() {
        stage.close();
    }

    private String shown(ConsentState state, KeyRow board, KeyRow group) {
        var row = new ConsentRow(null, 1, "f".repeat(64), state, board, group, Instant.EPOCH, null);
        UI.getCurrent().add(new KeysCard(Fakes.FERRIES, row, new NoRounds()));
        return stage.text();
    }

    private static KeyRow key(String body, ConsentKey key, ObjectionRow... objections) {
        return new KeyRow(body, key, null, List.of(objections));
    }

    @Test
    void showsBothKeysAtOneGlance() {
        assertThat(shown(ConsentState.OPEN, key("Kystrådet", ConsentKey.WAITING), key("Gruppen", ConsentKey.GIVEN)))
                .contains("Kystrådet", "Gruppen", "Trer i kraft når begge har samtykket");
    }

    @Test
    void tellsWhyOneSaidNoWithTheNameOnlyWhereItIsKnown() {
        var text = shown(
                ConsentState.DECLINED,
                key("Kystrådet", ConsentKey.DECLINED, new ObjectionRow(null, "For dyrt.", "Halve summen.")),
                key("Gruppen", ConsentKey.VOID, new ObjectionRow("Ada", "For kort.", "Et år til.")));
        assertThat(text)
                .contains("Ett av organene har ikke samtykket.")
                .contains("InnvendingFor dyrt.Kan løses slik: Halve summen.")
                .contains("Innvending fra AdaFor kort.Kan løses slik: Et år til.");
    }

    /** Whoever may read none of the rounds asks for none. */
    private static final class NoRounds extends ApprovalQueries {}
}
