package no.mandat.workflow.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import no.mandat.workflow.shared.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptNumberTest {

    @Test
    void isThatOfAContributionAsItStandsThere() {
        assertThat(ReceiptNumber.of(" 2026-0042 ")).contains(new ReceiptNumber("2026-0042", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0A1BC-DE2FG", "0a1bcde2fg", "oa1bc de2fg", "OAIBC-DE2FG", "oalbc-de2fg"})
    void isThatOfAPositionHoweverOneReadsIt(String typed) {
        assertThat(ReceiptNumber.of(typed)).contains(new ReceiptNumber(null, "0A1BC-DE2FG"));
    }

    @Test
    void canBeBoth() {
        assertThat(ReceiptNumber.of("2026-004217")).contains(new ReceiptNumber("2026-004217", "20260-04217"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "42",
                "2026",
                "2026-42",
                "2026-0042-1",
                "2026-0042'",
                "0A1BC-DE2F",
                "0A1BC-DE2FU",
                "kvitteringen"
            })
    void isNothingElse(String typed) {
        assertThat(ReceiptNumber.of(typed)).isEmpty();
    }

    @Test
    void isOfTheIdsThatEndSo() {
        for (var id :
                new UUID[] {new UUID(7, 1), new UUID(0, -1), UUID.fromString("019d3c1e-0000-7000-9b2d-1f6ae07c5513")}) {
            assertThat(id.toString()).endsWith(ReceiptNumber.tail(Reference.of(id)));
        }
    }
}
