package no.mandat.workflow.auditlog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import no.mandat.verify.SigningKey;
import no.mandat.verify.WrongFormatException;

/** The secret of an installation that the key of its log is made of (docs/operations.md, MANDAT_AUDIT_KEY). */
final class SecretOfLog {

    private SecretOfLog() {}

    /**
     * The key.
     *
     * @param origin what the log is called
     * @throws WrongFormatException when no log can be called so
     */
    static SigningKey key(String origin, String secret) throws WrongFormatException {
        try {
            var seed = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return SigningKey.of(origin, seed);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
