package no.mandat.workflow.manuscript;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Markdown and its footnotes apart. Each footnote begins a line, and goes on in those that are indented.
 *
 * @param body what is no footnote
 * @param notes what each says, in one line, by its label
 */
public record MarkdownNotes(String body, Map<String, String> notes) {

    private static final Pattern NOTE = Pattern.compile("^ {0,3}\\[\\^([^\\]\\s]+)\\]:[ \\t]*(.*)$");
    private static final Pattern FENCE = Pattern.compile("^ {0,3}(?:```|~~~).*");

    /** Takes them apart. */
    public static MarkdownNotes of(String text) {
        Map<String, String> notes = new LinkedHashMap<>();
        var body = new StringBuilder();
        var open = "";
        boolean fenced = false;
        for (var line : text.lines().toList()) {
            fenced ^= FENCE.matcher(line).matches();
            var note = NOTE.matcher(line);
            if (!fenced && note.matches()) {
                open = note.group(1);
                notes.merge(open, note.group(2).strip(), (one, other) -> one + " " + other);
            } else if (!open.isEmpty() && line.startsWith("    ") && !line.isBlank()) {
                notes.merge(open, line.strip(), (one, other) -> (one + " " + other).strip());
            } else {
                open = line.isBlank() ? open : "";
                body.append(line).append('\n');
            }
        }
        return new MarkdownNotes(body.toString(), Collections.unmodifiableMap(notes));
    }
}
