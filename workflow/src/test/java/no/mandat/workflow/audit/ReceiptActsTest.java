package no.mandat.workflow.audit;

import static org.assertj.core.api.Assertions.assertThat;

import no.mandat.workflow.auditlog.TestedLog;
import org.junit.jupiter.api.Test;

class ReceiptActsTest {

    /** Else whoever decided waits for their receipt until the minute is over. */
    @Test
    void whatIsDecidedOrSignedIsCoveredAtOnce() {
        assertThat(TestedLog.decisions())
                .containsAll(ReceiptActs.calledAfterEntry())
                .contains("PositionCast", "PositionRecorded");
    }
}
