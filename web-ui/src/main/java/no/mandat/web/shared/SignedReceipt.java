package no.mandat.web.shared;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import no.mandat.workflow.words.Words;

/** The file that shows that something stands in the audit log, to whoever it is about (docs/audit-format.md, "Receipts"). */
public final class SignedReceipt {

    /** In so many seconds whatever isn't signed yet will be. */
    public static final String RETRY_AFTER = "60";

    private static final String MEDIA_TYPE = "text/plain;charset=UTF-8";

    private SignedReceipt() {}

    /**
     * Sends it, to be kept; that it takes a moment, where it isn't signed yet.
     *
     * @param reference the number of the receipt, by which the file is called
     */
    public static void send(Optional<String> signed, String reference, Words words, HttpServletResponse response)
            throws IOException {
        if (signed.isPresent()) {
            send(signed.get(), reference, words, response);
            return;
        }
        FileResponse.later(RETRY_AFTER, words.of("signed.notYet"), response);
    }

    /**
     * Sends it, to be kept.
     *
     * @param reference the number of the receipt, by which the file is called
     */
    public static void send(String signed, String reference, Words words, HttpServletResponse response)
            throws IOException {
        FileResponse.send(
                MEDIA_TYPE,
                signed.getBytes(StandardCharsets.UTF_8),
                ContentDisposition.attachment(words.of("signed.file", reference)),
                response);
    }
}
