package no.mandat.web.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.approval.RoundKind;
import no.mandat.domain.shared.PositionId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.Answered;
import no.mandat.web.RoundFakes;
import no.mandat.web.Stage;
import no.mandat.web.open.Visitor;
import no.mandat.workflow.approval.ApprovalQueries;
import no.mandat.workflow.approval.ReceiptRow;
import no.mandat.workflow.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One's own receipt as a file. */
class ReceiptDownloadTest {

    private static final PositionId OTHERS = new PositionId(new UUID(5, 9));
    private static final String OWN = "/" + RoundFakes.POSITION + ".txt";

    private @Nullable String signed = "receipt";

    /** That of somebody else isn't there for whoever asks. */
    private final ApprovalQueries queries = new ApprovalQueries() {
        @Override
        public ReceiptRow receipt(PositionId id) {
            return new ReceiptRow(
                    own(id),
                    RoundFakes.ROUND,
                    "Eivind",
                    "Ferger",
                    "Møteplan for våren",
                    2,
                    RoundKind.DECISION,
                    PositionKind.APPROVE,
                    null,
                    null,
                    null,
                    Stage.NOW,
                    "7c1e90ab",
                    "AB12C-DE34F",
                    null,
                    false,
                    null,
                    null);
        }

        @Override
        public Optional<String> signedReceipt(PositionId id) {
            return Optional.ofNullable(own(id).equals(RoundFakes.POSITION) ? signed : null);
        }

        private static PositionId own(PositionId id) {
            if (id.equals(OTHERS)) {
                throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
            }
            return id;
        }
    };

    private Answered get(String path) throws Exception {
        return Answered.by(new ReceiptDownload(queries), new Visitor(path).asking("language", "nn"));
    }

    @Test
    void isSentToBeKeptAndToNobodyElse() throws Exception {
        var response = get(OWN);
        assertThat(response.head().getStatus()).isEqualTo(200);
        assertThat(response.text()).isEqualTo("receipt");
        assertThat(response.head().getContentType()).isEqualTo("text/plain;charset=UTF-8");
        assertThat(response.head().getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("AB12C-DE34F.txt");
        assertThat(response.head().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.head().getHeader("Cache-Control")).isEqualTo("private, no-store");
    }

    @Test
    void thatOfSomebodyElseIsNotThere() throws Exception {
        var response = get("/" + OTHERS + ".txt");
        assertThat(response.head().getStatus()).isEqualTo(404);
        assertThat(response.text()).isEmpty();
        assertThat(response.head().getHeader("Content-Disposition")).isNull();

        signed = null;
        assertThat(get("/" + OTHERS + ".txt").head().getStatus())
                .as("nor does it say that it waits")
                .isEqualTo(404);
    }

    @Test
    void saysInWordsThatItIsNotSignedYet() throws Exception {
        signed = null;
        var response = get(OWN);
        assertThat(response.head().getStatus()).isEqualTo(503);
        assertThat(response.head().getHeader("Retry-After")).isEqualTo("60");
        assertThat(response.head().getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(response.head().getHeader("Content-Disposition")).isNull();
        assertThat(response.text()).contains("Kvitteringa er ikkje signert enno.");
    }
}
