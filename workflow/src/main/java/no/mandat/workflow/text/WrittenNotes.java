package no.mandat.workflow.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text and its footnotes apart, each as it was typed.
 *
 * @param body what is no footnote
 * @param notes the lines of each, by its label in small letters
 */
record WrittenNotes(String body, Map<String, String> notes) {

    private static final Pattern NUMBER = Pattern.compile("\\[\\^(\\d{1,6})\\]");

    static WrittenNotes of(String markdown) {
        var lines = Arrays.asList(markdown.split("\r\n|\n|\r", -1));
        var isNote = new boolean[lines.size()];
        Map<String, String> notes = new LinkedHashMap<>();
        for (var note : ReportMarkdown.withSource(markdown).notes()) {
            var spans = note.getSourceSpans();
            if (spans.isEmpty()) {
                continue;
            }
            int first = spans.getFirst().getLineIndex();
            int last = spans.getLast().getLineIndex();
            var indent = lines.get(first).substring(0, spans.getFirst().getColumnIndex());
            if (isNote[first] || !indent.isBlank()) {
                // Within another, or in a quotation.
                continue;
            }
            Arrays.fill(isNote, first, last + 1, true);
            notes.merge(
                    key(note.label()),
                    String.join("\n", lines.subList(first, last + 1)),
                    (one, other) -> one + "\n" + other);
        }
        return new WrittenNotes(body(lines, isNote), Collections.unmodifiableMap(notes));
    }

    private static String body(List<String> lines, boolean[] isNote) {
        List<String> body = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean isGapLeft = i > 0
                    && isNote[i - 1]
                    && lines.get(i).isBlank()
                    && (body.isEmpty() || body.getLast().isBlank());
            if (isGapLeft) {
                // Of the blank lines around a footnote those above it are enough.
                isNote[i] = true;
            }
            if (!isNote[i]) {
                body.add(lines.get(i));
            }
        }
        return String.join("\n", body).stripTrailing();
    }

    static String key(String label) {
        return label.toLowerCase(Locale.ROOT);
    }

    /** The highest number that a footnote has, or is referred to by. */
    static int highest(String markdown) {
        return NUMBER.matcher(markdown)
                .results()
                .mapToInt(mark -> Integer.parseInt(mark.group(1)))
                .max()
                .orElse(0);
    }

    /** Whether the text, or a footnote of it, has the mark of that footnote. */
    static boolean refers(String markdown, String label) {
        return mark(label).matcher(markdown).find();
    }

    /** The text with the footnotes called otherwise, all at once. */
    static String called(String markdown, Map<String, String> names) {
        if (names.isEmpty()) {
            return markdown;
        }
        return Pattern.compile("(?<!\\\\)\\[\\^([^\\[\\]\\s]+)\\]")
                .matcher(markdown)
                .replaceAll(mark -> {
                    var name = names.get(key(mark.group(1)));
                    return Matcher.quoteReplacement(name == null ? mark.group() : "[^" + name + "]");
                });
    }

    private static Pattern mark(String label) {
        return Pattern.compile(
                "(?<!\\\\)\\[\\^" + Pattern.quote(label) + "\\](?!:)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** As one text again. */
    String whole() {
        var together = String.join("\n", notes.values());
        return body.isEmpty() || together.isEmpty() ? body + together : body + "\n\n" + together;
    }
}
