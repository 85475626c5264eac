package no.mandat.workflow.manuscript;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Markdown and its footnotes apart. Each footnote begins a line, and goes on in those that are indented; a block of code in one is
 * code in its line.
 *
 * @param body what is no footnote
 * @param notes what each says, in one line, by its label
 */
public record MarkdownNotes(String body, Map<String, String> notes) {

    private static final Pattern NOTE = Pattern.compile("^ {0,3}\\[\\^([^\\]\\s]+)\\]:[ \\t]*(.*)$");
    private static final String CODE = " ".repeat(8);
    private static final Pattern TICKS = Pattern.compile("`+");
    private static final Pattern FENCE = Pattern.compile("^ {0,3}(?:```|~~~).*");

    /** Takes them apart. */
    public static MarkdownNotes of(String text) {
        Map<String, String> notes = new LinkedHashMap<>();
        var body = new StringBuilder();
        var open = "";
        boolean fenced = false;
        boolean codeMayBegin = false;
        for (var line : text.lines().toList()) {
            fenced ^= FENCE.matcher(line).matches();
            var note = NOTE.matcher(line);
            if (!fenced && note.matches()) {
                open = note.group(1);
                notes.merge(open, note.group(2).strip(), (one, other) -> one + " " + other);
                codeMayBegin = false;
            } else if (!open.isEmpty() && line.startsWith("    ") && !line.isBlank()) {
                codeMayBegin &= line.startsWith(CODE);
                var words = codeMayBegin ? codeSpan(line.strip()) : line.strip();
                notes.merge(open, words, (one, other) -> (one + " " + other).strip());
            } else {
                open = line.isBlank() ? open : "";
                body.append(line).append('\n');
            }
            codeMayBegin |= line.isBlank();
        }
        return new MarkdownNotes(body.toString(), Collections.unmodifiableMap(notes));
    }

    /** Between more backticks than stand in it, apart from those at its ends: CommonMark 6.1. */
    private static String codeSpan(String code) {
        int most = longestTicks(code);
        var ticks = "`".repeat(most + 1);
        return most == 0 ? ticks + code + ticks : ticks + " " + code + " " + ticks;
    }

    /** How many backticks stand together in it at most: what is to be code needs more of them around it. */
    public static int longestTicks(String code) {
        return TICKS.matcher(code)
                .results()
                .mapToInt(run -> run.group().length())
                .max()
                .orElse(0);
    }
}
