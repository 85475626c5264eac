package no.mandat.workflow.attachment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What stands in a file of plain text: in UTF-8, or in the encoding of Windows where it isn't that. */
public final class TextFile {

    private static final String BYTE_ORDER = "\uFEFF";

    private TextFile() {}

    /** The whole of it, without a mark of the order of its bytes. */
    public static String read(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(bytes, Charset.forName("windows-1252"));
        }
        return text.startsWith(BYTE_ORDER) ? text.substring(1) : text;
    }
}
