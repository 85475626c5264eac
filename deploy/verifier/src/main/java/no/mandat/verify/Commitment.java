package no.mandat.verify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** What an entry says of its names and values without naming them: HMAC-SHA-256 under a random key. */
final class Commitment {

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");
    private static final String HMAC = "HmacSHA256";

    private Commitment() {}

    static boolean isOf(Entry entry, String key, Map<String, @Nullable Object> payload) throws WrongFormatException {
        if (!KEY.matcher(key).matches()) {
            throw new WrongFormatException("the key of a commitment has 64 hexadecimal digits");
        }
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(key), HMAC));
            Json.write(payload, piece -> mac.update(piece.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(mac.doFinal()).equals(entry.commitment());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HMAC, e);
        }
    }
}
