package no.mandat.verify;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Bytes as the text that they are, and nothing else put in the place of what is none. */
final class Utf8 {

    private Utf8() {}

    static String text(byte[] bytes) throws WrongFormatException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new WrongFormatException("that isn't UTF-8");
        }
    }
}
