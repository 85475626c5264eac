package no.mandat.verify;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 (RFC 2104). */
public final class Hmac {

    private static final String NAME = "HmacSHA256";

    private Hmac() {}

    /** That of a message, under a key of any length but none. */
    public static Hash of(byte[] key, byte[] message) {
        return Hash.of(under(key).doFinal(message));
    }

    /** One that takes its message in pieces. */
    static Mac under(byte[] key) {
        try {
            var mac = Mac.getInstance(NAME);
            mac.init(new SecretKeySpec(key, NAME));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + NAME, e);
        }
    }
}
