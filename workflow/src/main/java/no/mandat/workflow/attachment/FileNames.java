package no.mandat.workflow.attachment;

import java.text.Normalizer;
import java.util.Locale;
import no.mandat.domain.attachment.FileType;

/** What a file may be called: no path, nothing invisible, nothing that an operating system reads as more than a name. */
public final class FileNames {

    private static final int LONGEST = 120;
    private static final String NAMELESS = "document";

    private FileNames() {}

    /** A name as it came, fit to be read: nothing in it is invisible, and nothing turns what stands around it. */
    public static String shown(String name) {
        return name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}]", "");
    }

    /** The name, cleaned; it ends as the names of files of its kind do. */
    static String clean(String name, FileType type) {
        var cleaned = shown(Normalizer.normalize(name, Normalizer.Form.NFC).replaceAll("^.*[/\\\\]", ""))
                .replaceAll("[<>:\"|?*]", "_")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        var ending = type.extensions().stream()
                .filter(extension -> cleaned.toLowerCase(Locale.ROOT).endsWith("." + extension))
                .findFirst();
        var stem = ending.map(extension -> cleaned.substring(0, cleaned.length() - extension.length() - 1))
                .orElse(cleaned);
        return (stem.isBlank() ? NAMELESS : shortened(stem))
                + "."
                + ending.orElse(type.extensions().getFirst());
    }

    private static String shortened(String stem) {
        int letters = stem.codePointCount(0, stem.length());
        return letters <= LONGEST ? stem : stem.substring(0, stem.offsetByCodePoints(0, LONGEST));
    }
}
