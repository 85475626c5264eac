package no.mandat.verify;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Bytes as the text that they are, and nothing else put in the place of what is none. */
final class Utf8 {

    private static final char REPLACEMENT = '\ufffd';

    private Utf8() {}

    static String text(byte[] bytes) throws WrongFormatException {
        return text(bytes, 0, bytes.length);
    }

    static String text(byte[] bytes, int from, int length) throws WrongFormatException {
        // Several times as fast as a decoder, and with less memory; where something is none, that sign stands for it.
        var text = new String(bytes, from, length, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 ? text : strictly(bytes, from, length);
    }

    private static String strictly(byte[] bytes, int from, int length) throws WrongFormatException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new WrongFormatException("that isn't UTF-8");
        }
    }
}
