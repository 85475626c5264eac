package no.mandat.workflow.reportimport;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What programs that publish Markdown are told above it, between two lines of three strokes.
 *
 * @param title what it is called there, or empty
 * @param lines all of them
 * @param rest the text itself
 */
record FrontMatter(String title, List<String> lines, String rest) {

    private static final String STROKES = "---";
    private static final int MOST_LINES = 100;
    private static final Pattern LINE = Pattern.compile("(?:[\\p{L}][\\p{L}\\p{N}_-]*:.*|[ \\t#-].*|)");
    private static final Pattern TITLE = Pattern.compile("title:\\s*[\"']?(.*?)[\"']?\\s*");

    static FrontMatter of(String markdown) {
        var all = markdown.lines().toList();
        if (all.isEmpty() || !all.getFirst().stripTrailing().equals(STROKES)) {
            return new FrontMatter("", List.of(), markdown);
        }
        for (int i = 1; i < Math.min(all.size(), MOST_LINES); i++) {
            var line = all.get(i).stripTrailing();
            if (i > 1 && (line.equals(STROKES) || line.equals("..."))) {
                var lines = all.subList(1, i).stream()
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList();
                return new FrontMatter(title(lines), lines, String.join("\n", all.subList(i + 1, all.size())));
            }
            if (!LINE.matcher(line).matches()) {
                break;
            }
        }
        return new FrontMatter("", List.of(), markdown);
    }

    private static String title(List<String> lines) {
        return lines.stream()
                .map(TITLE::matcher)
                .filter(line -> line.matches())
                .map(line -> line.group(1))
                .findFirst()
                .orElse("");
    }
}
