package no.mandat.domain.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void callsItsMeetingsAFortnightBeforeUnlessItsRulesSayOtherwise() {
        assertThat(Body.establishBoard(board.id(), "Kystrådet").event().changes())
                .contains(new Change("noticeDays", null, 14));
        assertThat(board.noticeDays()).isEqualTo(14);
        assertThat(board.setNotice(21, Optional.empty()).orElseThrow().changes())
                .containsExactly(new Change("noticeDays", 14, 21));
        assertThat(board.setNotice(21, Optional.empty())).isEmpty();
        assertThat(board.noticeDays()).isEqualTo(21);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 91})
    void keepsItsNoticeWithinBounds(int days) {
        assertThatIllegalArgumentException().isThrownBy(() -> board.setNotice(days, Optional.empty()));
        assertThat(board.setNotice(0, Optional.empty())).isPresent();
        assertThat(board.setNotice(90, Optional.empty())).isPresent();
    }
}
