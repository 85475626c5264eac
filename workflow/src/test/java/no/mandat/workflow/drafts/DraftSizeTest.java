package no.mandat.workflow.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.shared.SharedRefusal;
import org.junit.jupiter.api.Test;

class DraftSizeTest {

    @Test
    void isWhatItsColumnHoldsInBytes() {
        var most = "語".repeat(DraftSize.MOST / 3);
        DraftSize.require(most);
        assertThatThrownBy(() -> DraftSize.require(most + "k"))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isInstanceOf(SharedRefusal.InvalidInput.class));
    }
}
