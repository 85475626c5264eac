package no.mandat.domain.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.Change;
import org.junit.jupiter.api.Test;

class BodyTest {

    private final Body board =
            Body.establishBoard(new BodyId(new UUID(0, 1)), "Kystrådet").body();

    @Test
    void tellsItsOldAndItsNewName() {
        var event = board.rename("Kyst- og havrådet", Optional.empty());

        assertThat(event.orElseThrow().changes()).containsExactly(new Change("name", "Kystrådet", "Kyst- og havrådet"));
        assertThat(board.name()).isEqualTo("Kyst- og havrådet");
    }

    @Test
    void saysNothingOfTheSameName() {
        assertThat(board.rename("Kystrådet", Optional.empty())).isEmpty();
    }
}
