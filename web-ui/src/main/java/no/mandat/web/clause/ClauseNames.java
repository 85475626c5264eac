package no.mandat.web.clause;

import no.mandat.domain.mandate.Clause;
import no.mandat.workflow.text.MarkdownText;

/** What a clause is called where there is room for a line: its heading, or how its text begins. */
public final class ClauseNames {

    private static final int MOST = 90;

    /** So much of a text is enough to find its first words. */
    private static final int LOOKED_AT = 1_000;

    private ClauseNames() {}

    /** Of a clause, at most so long that it stands in a line. */
    public static String of(Clause clause) {
        var words = (clause.heading().isBlank() ? beginning(clause.text()) : clause.heading()).strip();
        return words.codePointCount(0, words.length()) <= MOST
                ? words
                : words.substring(0, words.offsetByCodePoints(0, MOST)).strip() + "…";
    }

    private static String beginning(String text) {
        return MarkdownText.plain(text.substring(0, Math.min(text.length(), LOOKED_AT)));
    }
}
