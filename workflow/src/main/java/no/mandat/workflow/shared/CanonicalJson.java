package no.mandat.workflow.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.erdtman.jcs.JsonCanonicalizer;

/** JSON in the one form of RFC 8785, so that the same content always has the same bytes. */
public final class CanonicalJson {

    private CanonicalJson() {}

    /** The canonical bytes of a JSON text. */
    public static byte[] bytes(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedUTF8();
        } catch (IOException e) {
            throw new UncheckedIOException("not JSON", e);
        }
    }

    /** SHA-256 of the canonical bytes. */
    public static byte[] sha256(String json) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes(json));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
