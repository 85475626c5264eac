package no.mandat.workflow.recognition;

import java.util.regex.Pattern;

/** How people write that nobody is named yet: "NN", "[navn]", dots (domain.md, Mandate). */
final class Vacancy {

    private static final Pattern DOTS = Pattern.compile("(?=[.\\s]*(?:…|(?<=\\.\\.\\.)))[.…\\s]*+");
    private static final Pattern NOBODY = Pattern.compile(
            "(?:N\\.?\\s?N\\.?|\\[[^\\]]*\\]|<[^>]*>|_{2,}|x{2,}|ikke (?:oppnevnt|utpekt)|ikkje oppnemn[dt]|vakant|ledig|vacant|tba|tbd)",
            Pattern.CASE_INSENSITIVE);

    private Vacancy() {}

    static boolean isDots(String text) {
        return DOTS.matcher(text).matches();
    }

    static boolean isNobody(String name) {
        var said = name.strip();
        return said.isEmpty() || isDots(said) || NOBODY.matcher(said).matches();
    }
}
