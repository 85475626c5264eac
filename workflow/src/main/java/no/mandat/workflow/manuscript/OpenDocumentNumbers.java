package no.mandat.workflow.manuscript;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.mandat.workflow.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** Counts on the levels of one list, or of the headings, and prints the numbers as a list style says. */
final class OpenDocumentNumbers {

    static final int LEVELS = 10;

    private static final Pattern NUMBER = Pattern.compile("%(\\d{1,2})%");

    /** More than anybody prints before a paragraph. */
    private static final int LONGEST_TEXT = 100;

    private final @Nullable Integer[] counts = new @Nullable Integer[LEVELS];

    /**
     * Counts one more.
     *
     * @param level from 1
     * @param start the number it gets, where the document says so
     */
    void count(Map<Integer, XmlElement> style, int level, Optional<Integer> start) {
        var now = counts[level - 1];
        counts[level - 1] = start.orElseGet(() -> now == null ? start(style, level) : now + 1);
        for (int below = level; below < LEVELS; below++) {
            counts[below] = null;
        }
    }

    /** What is printed for the number that was counted last on the level. */
    String print(Map<Integer, XmlElement> style, int level) {
        var own = at(style, level);
        if (own.isEmpty()) {
            return "";
        }
        return own.get().name().endsWith("-number") || own.get().is("outline-level-style")
                ? number(style, own.get(), level)
                : NumberFormat.dash(own.get().attribute("bullet-char", ""));
    }

    private String number(Map<Integer, XmlElement> style, XmlElement own, int level) {
        var pattern = own.attribute("num-list-format");
        if (pattern != null) {
            return NUMBER.matcher(shortened(pattern))
                    .replaceAll(number -> digits(style, Integer.parseInt(number.group(1))))
                    .strip();
        }
        int from = Math.clamp(level - own.number("display-levels", 1) + 1L, 1, level);
        var digits = IntStream.rangeClosed(from, level)
                .mapToObj(each -> digits(style, each))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("."));
        return (shortened(own.attribute("num-prefix", "")) + digits + shortened(own.attribute("num-suffix", "")))
                .strip();
    }

    /** A level above that has not been counted yet is printed as if it had begun. */
    private String digits(Map<Integer, XmlElement> style, int level) {
        if (level < 1 || level > LEVELS) {
            return "";
        }
        var count = counts[level - 1];
        return at(style, level)
                .map(found -> print(found, count == null ? start(style, level) : count))
                .orElse("");
    }

    private static String print(XmlElement level, int number) {
        boolean repeats = level.attribute("num-letter-sync", "false").equals("true");
        var letters = repeats ? NumberFormat.LETTERS_REPEATED : NumberFormat.LETTERS_COUNTED;
        var format = level.attribute("num-format", "");
        return switch (format) {
            case "" -> "";
            case "a" -> letters.print(number);
            case "A" -> letters.print(number, true);
            case "i" -> NumberFormat.ROMAN.print(number);
            case "I" -> NumberFormat.ROMAN.print(number, true);
            default -> (format.startsWith("0") ? NumberFormat.DECIMAL_WITH_ZERO : NumberFormat.DECIMAL).print(number);
        };
    }

    private static int start(Map<Integer, XmlElement> style, int level) {
        return at(style, level).map(found -> found.number("start-value", 1)).orElse(1);
    }

    private static Optional<XmlElement> at(Map<Integer, XmlElement> style, int level) {
        return Optional.ofNullable(style.get(level));
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    }
}
