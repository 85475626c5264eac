package no.mandat.domain.mandate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A clause's text, its words apart from its footnotes: those stand below it, one a line, as {@code [^1]: …}. Where a text is
 * divided, each goes with the words that refer to it.
 *
 * @param words what stands above them
 * @param notes what each says, by its label
 */
public record Footnotes(String words, Map<String, String> notes) {

    private static final Pattern MARK = Pattern.compile("\\[\\^([^\\]\\s]{1,40})\\]");
    private static final Pattern NOTE = Pattern.compile("^\\[\\^([^\\]\\s]+)\\]:[ \\t]*(.*)$");

    /** The text taken apart. */
    public static Footnotes of(String text) {
        Map<String, String> notes = new LinkedHashMap<>();
        var words = text.lines()
                .filter(line -> {
                    var note = NOTE.matcher(line);
                    if (!note.matches()) {
                        return true;
                    }
                    notes.putIfAbsent(note.group(1), note.group(2));
                    return false;
                })
                .collect(Collectors.joining("\n"));
        return new Footnotes(notes.isEmpty() ? text : words.strip(), notes);
    }

    /** The words without marks of footnotes, for where there is no room for notes. */
    public static String unmarked(String words) {
        return MARK.matcher(words).replaceAll("");
    }

    /** The words, or what was made of them, with a sign in the place of each mark that refers to one of the notes. */
    public String signed(String said, UnaryOperator<String> sign) {
        return MARK.matcher(said)
                .replaceAll(mark -> Matcher.quoteReplacement(
                        notes.containsKey(mark.group(1)) ? sign.apply(mark.group(1)) : mark.group()));
    }

    /** Words and notes together. */
    static String joined(String before, String after) {
        if (before.isEmpty() || after.isEmpty()) {
            return before + after;
        }
        var first = of(before);
        var second = of(after);
        Map<String, String> notes = new LinkedHashMap<>(first.notes);
        second.notes.forEach(notes::putIfAbsent);
        return new Footnotes(first.words + " " + second.words, notes).text();
    }

    /** Both parts, each with its own notes; the place is counted in the words. */
    Halves split(int at) {
        int place = Math.clamp(at, 0, words.length());
        var first = words.substring(0, place).strip();
        var second = words.substring(place).strip();
        return new Halves(with(first, second), with(second, null));
    }

    /** Two texts. */
    record Halves(String first, String second) {}

    /** The words with the notes that they refer to, and with those that the other part doesn't. */
    private String with(String part, @org.jspecify.annotations.Nullable String other) {
        var own = notes.entrySet().stream()
                .filter(note -> refers(part, note.getKey()) || other != null && !refers(other, note.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, two) -> one, LinkedHashMap::new));
        return new Footnotes(part, own).text();
    }

    private static boolean refers(String part, String label) {
        return part.contains("[^" + label + "]");
    }

    private String text() {
        return notes.isEmpty()
                ? words
                : words + "\n\n"
                        + notes.entrySet().stream()
                                .map(note -> "[^%s]: %s".formatted(note.getKey(), note.getValue()))
                                .collect(Collectors.joining("\n"));
    }
}
