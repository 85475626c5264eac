package no.mandat.workflow.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.shared.Subject;
import no.mandat.workflow.auditlog.LogPlaces.Place;
import org.junit.jupiter.api.Test;

class RowMarkingTest {

    /** Somebody else wrote it, and nobody got one. */
    @Test
    void namesNoReceiptOfWhatTheLogHasnt() {
        var adopted = new HistoryRow(
                new UUID(9, 9),
                Instant.EPOCH,
                "Solveig Kvamme",
                false,
                "MandateAdopted",
                new Subject("Mandate", new UUID(1, 1)),
                "Hurtigbåter",
                List.of(),
                null);
        assertThat(RowMarking.marks(adopted, new Place(3L, true, null), null, false)
                        .given())
                .isPresent();
        assertThat(RowMarking.marks(adopted, new Place(3L, false, null), null, false)
                        .given())
                .isEmpty();
    }
}
