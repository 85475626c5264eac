package no.mandat.workflow.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** The texts of the demo's deliverables, from files beside the words. */
final class DemoReport {

    private static final Pattern HEADINGS = Pattern.compile("(?m)^(?=#{1,3} )");

    private DemoReport() {}

    /** The sections of one, in order. */
    static List<Part> read(String name) {
        try (var stream =
                Objects.requireNonNull(DemoReport.class.getResourceAsStream("/no/mandat/workflow/demo/" + name))) {
            var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return HEADINGS.splitAsStream(text)
                    .filter(part -> !part.isBlank())
                    .map(Part::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A section.
     *
     * @param clauses words of the clauses that it answers
     * @param text Markdown, its paragraphs in one line each
     */
    record Part(int level, String title, List<String> clauses, String summary, String text) {

        private static Part of(String part) {
            var lines = part.lines().toList();
            var heading = lines.getFirst();
            int level = heading.indexOf(' ');
            var body = lines.stream()
                    .skip(1)
                    .filter(line -> !line.startsWith("@ ") && !line.startsWith("= "))
                    .toList();
            return new Part(
                    level,
                    heading.substring(level).strip(),
                    Arrays.stream(said(lines, "@ ").split("\\|"))
                            .map(String::strip)
                            .filter(words -> !words.isEmpty())
                            .toList(),
                    said(lines, "= "),
                    String.join("\n", body).strip());
        }

        private static String said(List<String> lines, String mark) {
            return lines.stream()
                    .filter(line -> line.startsWith(mark))
                    .map(line -> line.substring(mark.length()).strip())
                    .findFirst()
                    .orElse("");
        }
    }
}
