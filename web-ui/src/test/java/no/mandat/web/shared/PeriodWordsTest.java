package no.mandat.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import no.mandat.domain.mandate.MandateState;
import no.mandat.domain.mandate.MandateStatus;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.workflow.mandate.MandateDetails;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodWordsTest {

    private static final MandateDetails MANDATE = new MandateDetails(
            Fakes.FERRIES,
            0,
            "Hydrogen til hurtigbåter",
            "Hydrogen",
            Fakes.BOARD,
            "Kystrådet",
            "Ekspertgruppen",
            LocalDate.of(2027, 1, 1),
            LocalDate.of(2027, 6, 30),
            java.util.List.of(),
            MandateState.DRAFT,
            MandateStatus.valueOf(MandateState.DRAFT.name()),
            0,
            null,
            null,
            null,
            null,
            Stage.NOW,
            Set.of(),
            true,
            true);

    private final Stage stage = Stage.of("Solveig Kvamme", Set.of(), new Fakes().parts());

    @AfterEach
    void close() {
        stage.close();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-01, starter om 7 år",
        "2024-12-31, starter om 2 år",
        "2025-01-02, starter om 23 måneder",
        "2026-09-22, starter om 3 måneder",
        "2026-09-23, starter om 100 dager",
        "2026-12-30, starter om 2 dager",
        "2026-12-31, starter i morgen",
        "2027-01-01, 5 måneder igjen",
        "2027-06-29, én dag igjen",
        "2027-06-30, siste dag i dag",
        "2027-07-01, perioden er over"
    })
    void saysHowFarTheDayIsInAFittingUnit(LocalDate today, String words) {
        assertThat(PeriodWords.of(MANDATE, today)).isEqualTo("1. jan. 2027 – 30. juni 2027 · " + words);
    }
}
