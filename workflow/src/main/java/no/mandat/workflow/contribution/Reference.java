package no.mandat.workflow.contribution;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a contribution is known by on the telephone: "2026-0042". */
public final class Reference {

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Pd}]+");
    private static final Pattern DIGITS = Pattern.compile("([0-9]{4})([0-9]{1,12})");

    private Reference() {}

    /** That of a year with that number. */
    static String of(int year, long number) {
        return "%d-%04d".formatted(year, number);
    }

    /** The one that is meant by what was heard: with or without blanks and dashes; nothing where that can be none. */
    public static Optional<String> heard(String words) {
        var digits = DIGITS.matcher(BETWEEN.matcher(words).replaceAll(""));
        return digits.matches()
                ? Optional.of(of(Integer.parseInt(digits.group(1)), Long.parseLong(digits.group(2))))
                : Optional.empty();
    }
}
