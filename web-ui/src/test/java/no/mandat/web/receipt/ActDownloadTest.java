package no.mandat.web.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import no.mandat.web.Answered;
import no.mandat.web.FakeReceipts;
import no.mandat.web.open.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Receipts of what was decided and signed, as files. */
class ActDownloadTest {

    private static final UUID ID = new UUID(12, 1);

    private final FakeReceipts receipts = new FakeReceipts();

    private Answered get(String part) throws Exception {
        return Answered.by(
                new ActDownload(
                        receipts.rounds(),
                        receipts.deliverables(),
                        receipts.minutes(),
                        receipts.mandates(),
                        receipts.signatures()),
                new Visitor("/" + ID + "/" + part + ".txt").asking("language", "en"));
    }

    private Answered get(ReceiptOf of) throws Exception {
        return get(of.name().toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @EnumSource
    void isSentToBeKept(ReceiptOf of) throws Exception {
        receipts.there = FakeReceipts.SIGNED;
        var response = get(of);
        assertThat(response.head().getStatus()).isEqualTo(200);
        assertThat(response.text()).isEqualTo("receipt");
        assertThat(response.head().getContentType()).isEqualTo("text/plain;charset=UTF-8");
        assertThat(response.head().getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains(FakeReceipts.SIGNED.reference() + ".txt");
        assertThat(response.head().getHeader("Cache-Control")).isEqualTo("private, no-store");
    }

    @ParameterizedTest
    @EnumSource
    void isNotThereWhereNothingWasDecidedOrSigned(ReceiptOf of) throws Exception {
        var response = get(of);
        assertThat(response.head().getStatus()).isEqualTo(404);
        assertThat(response.text()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void saysInWordsThatItIsNotSignedYet(ReceiptOf of) throws Exception {
        receipts.there = FakeReceipts.WAITING;
        var response = get(of);
        assertThat(response.head().getStatus()).isEqualTo(503);
        assertThat(response.head().getHeader("Retry-After")).isEqualTo("60");
        assertThat(response.text()).contains("isn’t signed yet");
    }

    @Test
    void thereIsNoneOfAnythingElse() throws Exception {
        receipts.there = FakeReceipts.SIGNED;
        assertThat(get("vote").head().getStatus()).isEqualTo(404);
    }
}
