package no.mandat.verify;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** What an entry says of its names and values without naming them: HMAC-SHA-256 under a random key. */
final class Commitment {

    private Commitment() {}

    /** Whether the entry commits to what stands in a line as {@code payload}, under what stands there as {@code key}. */
    static boolean isOf(Entry entry, JsonLine line) throws WrongFormatException {
        var key = Members.text(line.members(), "key");
        if (!Forms.isHash(key)) {
            throw new WrongFormatException("the key of a commitment has 64 hexadecimal digits");
        }
        var mac = Hmac.under(HexFormat.of().parseHex(key));
        line.eachPiece("payload", mac::update);
        return HexFormat.of().formatHex(mac.doFinal()).equals(entry.commitment());
    }

    /** That to a payload, under a key. */
    static Hash of(byte[] key, String payload) {
        return Hmac.of(key, payload.getBytes(StandardCharsets.UTF_8));
    }
}
