package no.mandat.workflow.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What a document says of itself, on its title page and in its margins.
 *
 * @param organisation in whose name it stands
 * @param kind what it is: "Mandat", "Rapport"
 * @param title never empty
 * @param subtitle such as whom it is for; may be empty
 * @param lines what else a reader must know: its state, who adopted it and when
 * @param version as printed ("Versjon 2"); may be empty
 * @param hash its fingerprint, whole; may be empty
 * @param date when it was made
 * @param language of its text, and of the words that are put to it
 */
public record ExportFacts(
        String organisation,
        String kind,
        String title,
        String subtitle,
        List<String> lines,
        String version,
        String hash,
        LocalDate date,
        Locale language) {

    private static final int SHORT_HASH = 8;

    /** Takes a copy. */
    public ExportFacts {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a document without a title");
        }
        lines = List.copyOf(lines);
    }

    /** As much of the fingerprint as tells two versions apart at a glance. */
    String shortHash() {
        return hash.substring(0, Math.min(SHORT_HASH, hash.length()));
    }
}
