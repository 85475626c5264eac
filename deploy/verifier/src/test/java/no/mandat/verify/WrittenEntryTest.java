package no.mandat.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is written is what is read. */
class WrittenEntryTest {

    private static final String PAYLOAD = "{\"actor\":\"Ada\",\"changes\":[],\"subject\":\"Avsnitt\"}";
    private static final byte[] SECRET = new byte[32];

    private static WrittenEntry entry(UUID onBehalfOf, UUID mandate) {
        return new WrittenEntry(
                new UUID(1, 2),
                Instant.parse("2026-12-01T09:12:44.1234567Z"),
                "system:\"klokken\"",
                onBehalfOf,
                "RoundOpened",
                "ApprovalRound",
                new UUID(3, 4),
                mandate,
                "r1",
                Hash.of(HexFormat.of().parseHex(SampleLog.commitment(SECRET, PAYLOAD))));
    }

    @Test
    void anEntryIsCanonical() {
        assertThat(entry(null, null).json())
                .isEqualTo(
                        "{\"action\":\"RoundOpened\",\"actor\":\"system:\\\"klokken\\\"\","
                                + "\"at\":\"2026-12-01T09:12:44.123456Z\",\"commitment\":\""
                                + SampleLog.commitment(SECRET, PAYLOAD)
                                + "\",\"id\":\"00000000-0000-0001-0000-000000000002\",\"request\":\"r1\","
                                + "\"subject\":\"00000000-0000-0003-0000-000000000004\",\"subjectKind\":\"ApprovalRound\",\"v\":1}");
        assertThat(entry(new UUID(5, 6), new UUID(7, 8)).json())
                .contains(
                        "\"mandate\":\"00000000-0000-0007-0000-000000000008\",\"onBehalfOf\":\"00000000-0000-0005-0000-000000000006\"");
    }

    @Test
    void aLogOfItIsRightAndSoIsAReceipt() throws WrongFormatException {
        var first = entry(null, new UUID(7, 8));
        var tree = new GrowingTree();
        tree.add(first.leaf());
        var note = SigningKey.checkpoint(List.of(SampleLog.KEY), 1, tree.root(), first.at());
        var keys = List.of(SampleLog.KEY.verifier());
        var verifier = new LogVerifier(keys, List.of());
        for (var line : List.of(
                LogForm.header(SampleLog.ORIGIN),
                LogForm.line(first, SECRET, PAYLOAD, first.leaf()),
                LogForm.checkpoint(note))) {
            assertThat(verifier.take(line)).isEmpty();
        }
        assertThat(verifier.finish()).isEmpty();
        var receipt = Receipt.text(LogForm.said(first, SECRET, PAYLOAD), new InclusionProof(0, List.of()), note);
        assertThat(Receipt.parse(receipt).check(keys)).isEmpty();
        assertThat(LogForm.withheld(first.leaf()))
                .isEqualTo("{\"leaf\":\"%s\"}".formatted(first.leaf().base64()));
        assertThat(LogForm.line(first, first.leaf()).getBytes(StandardCharsets.UTF_8))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("{\"entry\":%s,\"leaf\":\"%s\"}"
                        .formatted(first.json(), first.leaf().base64()));
    }
}
