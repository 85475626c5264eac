package no.mandat.verify;

import java.util.Base64;

/** Base64 in its one form: no other text stands for the same bytes. */
final class Base64Text {

    private Base64Text() {}

    static byte[] decode(String text) throws WrongFormatException {
        try {
            var bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new WrongFormatException("not base64: " + e.getMessage());
        }
        throw new WrongFormatException("not base64 in its shortest form");
    }

    static Hash hash(String text) throws WrongFormatException {
        var bytes = decode(text);
        if (bytes.length != Hash.LENGTH) {
            throw new WrongFormatException("a hash has %d bytes, not %d".formatted(Hash.LENGTH, bytes.length));
        }
        return Hash.of(bytes);
    }
}
