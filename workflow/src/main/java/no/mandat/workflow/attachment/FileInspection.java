package no.mandat.workflow.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.attachment.FileType;
import no.mandat.domain.shared.RefusedException;

/**
 * Tells the kind of a file by its content alone. Only what is known for one of the kinds that are taken is let through; an
 * archive must be one of Office or ODF, without macros, and must not unpack to more than anybody writes, nor a
 * picture to more than can be drawn.
 */
final class FileInspection {

    static final byte[] ZIP = hex("504b0304");
    static final byte[] OLE2 = hex("d0cf11e0a1b11ae1");
    private static final byte[] PDF = ascii("%PDF-");
    private static final byte[] PNG = hex("89504e470d0a1a0a");
    private static final byte[] JPEG = hex("ffd8ff");

    /** Made of letters, and yet not for reading: documents that carry objects, and programs for printers. */
    private static final byte[][] NO_TEXT = {ascii("{\\rtf"), ascii("%!PS")};

    static final int HEAD = 8;

    /** A picture of more, drawn, takes more memory than the devices of many have. */
    static final int MOST_MEGAPIXELS = 50;

    private FileInspection() {}

    /** @throws RefusedException {@link AttachmentRefusal} */
    static FileType typeOf(Path file) throws IOException {
        if (isTestVirus(file)) {
            throw new RefusedException(new AttachmentRefusal.TestVirus());
        }
        var head = head(file);
        if (begins(head, PDF)) {
            if (PdfStreams.haveTestVirus(file)) {
                throw new RefusedException(new AttachmentRefusal.TestVirus());
            }
            return FileType.PDF;
        }
        if (begins(head, PNG)) {
            return picture(file, FileType.PNG);
        }
        if (begins(head, JPEG)) {
            return picture(file, FileType.JPEG);
        }
        if (begins(head, ZIP)) {
            return new ArchiveInspection(Files.size(file)).typeOf(file);
        }
        if (begins(head, OLE2)) {
            throw new RefusedException(
                    hasMacros(file) ? new AttachmentRefusal.Macros() : new AttachmentRefusal.OldOrLocked());
        }
        if (Arrays.stream(NO_TEXT).noneMatch(signature -> begins(head, signature)) && isText(file)) {
            return FileType.TEXT;
        }
        throw new RefusedException(new AttachmentRefusal.UnknownKind());
    }

    private static FileType picture(Path file, FileType type) {
        var size = PictureSize.of(file).orElseThrow(() -> new RefusedException(new AttachmentRefusal.Damaged()));
        if (size.hasMoreThan(MOST_MEGAPIXELS)) {
            throw new RefusedException(new AttachmentRefusal.TooManyPixels(MOST_MEGAPIXELS));
        }
        return type;
    }

    static boolean begins(byte[] head, byte[] signature) {
        return head.length >= signature.length
                && Arrays.equals(head, 0, signature.length, signature, 0, signature.length);
    }

    private static byte[] head(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return content.readNBytes(HEAD);
        }
    }

    private static boolean isTestVirus(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return TestVirus.isIn(content);
        }
    }

    private static boolean hasMacros(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return MacroProject.isIn(content);
        }
    }

    /** In whatever encoding of letters: no byte of it steers a machine. */
    private static boolean isText(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            var buffer = new byte[64 * 1024];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (steers(buffer[i])) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static boolean steers(byte letter) {
        return letter >= 0 && letter < ' ' && letter != '\t' && letter != '\n' && letter != '\r' && letter != '\f';
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
