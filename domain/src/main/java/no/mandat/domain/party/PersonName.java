package no.mandat.domain.party;

import java.util.regex.Pattern;

/** How a name that another system gives is taken over: on one line, without marks that nobody sees, not too long. */
public final class PersonName {

    /** As many characters as are kept. */
    public static final int MOST = 200;

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}\\s]+");

    private PersonName() {}

    /** The name as it is kept and shown. */
    public static String normal(String name) {
        var line = UNSEEN.matcher(name).replaceAll(" ").strip();
        return line.codePointCount(0, line.length()) <= MOST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MOST)).strip();
    }
}
