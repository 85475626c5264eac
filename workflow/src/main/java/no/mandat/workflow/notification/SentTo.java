package no.mandat.workflow.notification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import no.mandat.domain.party.EmailAddress;

/**
 * To which address a mail went, as far as it must be known to believe a report about it: not the address, but its
 * fingerprint, salted so that it doesn't say which mails went to the same one.
 */
final class SentTo {

    private SentTo() {}

    static String fingerprint(String messageId, String address) {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest((messageId + " " + EmailAddress.normal(address)).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
