package no.mandat.verify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What an entry says of its names and values without naming them: HMAC-SHA-256 under a random key. */
final class Commitment {

    private static final String HMAC = "HmacSHA256";

    private Commitment() {}

    /** Whether the entry commits to what stands in a line as {@code payload}, under what stands there as {@code key}. */
    static boolean isOf(Entry entry, JsonLine line) throws WrongFormatException {
        var key = Members.text(line.members(), "key");
        if (!Forms.isHash(key)) {
            throw new WrongFormatException("the key of a commitment has 64 hexadecimal digits");
        }
        var mac = mac(HexFormat.of().parseHex(key));
        line.eachPiece("payload", mac::update);
        return HexFormat.of().formatHex(mac.doFinal()).equals(entry.commitment());
    }

    /** That to a payload, under a key. */
    static Hash of(byte[] key, String payload) {
        return Hash.of(mac(key).doFinal(payload.getBytes(StandardCharsets.UTF_8)));
    }

    private static Mac mac(byte[] key) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HMAC, e);
        }
    }
}
