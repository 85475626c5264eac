package no.mandat.workflow.attachment;

import java.text.Normalizer;
import java.util.Locale;
import no.mandat.domain.attachment.FileType;

/** What a file may be called: no path, nothing invisible, nothing that an operating system reads as more than a name. */
public final class FileNames {

    private static final int LONGEST = 120;

    /** So much of a name is looked at: what becomes {@value #LONGEST} letters, each with its marks, and how it ends. */
    private static final int LOOKED_AT = 4 * LONGEST;

    private static final int ENDING = 20;
    private static final String AT_NO_END = ". ";
    private static final String NAMELESS = "document";

    private FileNames() {}

    /** A name as it came, fit to be read: nothing in it is invisible, and nothing turns what stands around it. */
    public static String shown(String name) {
        return name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}]", "");
    }

    /** The name, cleaned; it ends as the names of files of its kind do. */
    static String clean(String name, FileType type) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        // What follows takes longer than a long name has letters; whoever sends it chooses how many those are.
        var brief = brief(shown(last));
        var cleaned = stripped(Normalizer.normalize(brief, Normalizer.Form.NFC)
                .replaceAll("[<>:\"|?*]", "_")
                .replaceAll("\\s+", " "));
        var ending = type.extensions().stream()
                .filter(extension -> cleaned.toLowerCase(Locale.ROOT).endsWith("." + extension))
                .findFirst();
        var stem = ending.map(extension -> cleaned.substring(0, cleaned.length() - extension.length() - 1))
                .orElse(cleaned);
        return (stem.isBlank() ? NAMELESS : shortened(stem))
                + "."
                + ending.orElse(type.extensions().getFirst());
    }

    /** How a name begins and ends. */
    private static String brief(String name) {
        return name.codePointCount(0, name.length()) <= LOOKED_AT + ENDING
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LOOKED_AT))
                        + name.substring(name.offsetByCodePoints(name.length(), -ENDING));
    }

    private static String stripped(String name) {
        int from = 0;
        int to = name.length();
        while (from < to && AT_NO_END.indexOf(name.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && AT_NO_END.indexOf(name.charAt(to - 1)) >= 0) {
            to--;
        }
        return name.substring(from, to);
    }

    private static String shortened(String stem) {
        int letters = stem.codePointCount(0, stem.length());
        return letters <= LONGEST ? stem : stem.substring(0, stem.offsetByCodePoints(0, LONGEST));
    }
}
