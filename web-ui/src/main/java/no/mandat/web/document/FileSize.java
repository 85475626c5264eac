package no.mandat.web.document;

import static no.mandat.web.shared.Say.t;

import java.text.NumberFormat;
import no.mandat.domain.attachment.FileType;
import no.mandat.web.shared.Say;
import no.mandat.workflow.words.Words;

/** How large a file is, as people say it: "1,2 MB". */
public final class FileSize {

    private static final long KILO = 1_000;

    private FileSize() {}

    /** The kind of a file and its size; of a link, that it is one. */
    public static String about(FileType type, long bytes) {
        return type == FileType.LINK ? t(type) : t(type) + ", " + words(bytes);
    }

    static String words(long bytes) {
        return words(bytes, Say.words());
    }

    /** The size in any language. */
    public static String words(long bytes, Words words) {
        if (bytes < KILO) {
            return bytes + " " + words.of("documents.unit.bytes");
        }
        return bytes < KILO * KILO
                ? number(bytes, KILO, 0, words) + " " + words.of("documents.unit.kilobytes")
                : number(bytes, KILO * KILO, 1, words) + " " + words.of("documents.unit.megabytes");
    }

    private static String number(long bytes, long unit, int decimals, Words words) {
        var format = NumberFormat.getNumberInstance(words.locale());
        format.setMaximumFractionDigits(decimals);
        return format.format((double) bytes / unit);
    }
}
