package no.mandat.workflow.deliverable;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.workflow.progress.ProgressPart;
import no.mandat.workflow.progress.ProgressSource.Row;
import no.mandat.workflow.words.Dates;
import no.mandat.workflow.words.Words;

/**
 * The parts of a progress report as Markdown: a table, or that there is nothing to tell, and from where and when that is.
 *
 * @param words of the report's language
 * @param at when what it tells was read
 */
record ProgressText(Words words, ZonedDateTime at) {

    /** As many rows a reader reads. Of the rest it says how many they are. */
    private static final int MOST = 200;

    private static final Pattern MARK = Pattern.compile("[\\\\`*_\\[\\]<>&|~^!#]");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** @param told what all features tell; of these rows the part's are taken, in their order */
    String of(ProgressPart part, List<Row> told) {
        var rows = told.stream().filter(row -> row.part() == part).toList();
        return Stream.of(
                        rows.isEmpty() ? words.of(part.none()) : table(part, rows),
                        rows.size() > MOST ? words.of("progressReport.rest", rows.size() - MOST) : "",
                        "*" + words.of("progressReport.from", words.of(part.source()), new Dates(words).exact(at))
                                + "*")
                .filter(block -> !block.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private String table(ProgressPart part, List<Row> rows) {
        var heads = part.columns().stream().map(words::of).toList();
        return Stream.of(
                        Stream.of(
                                line(heads),
                                line(heads.stream().map(head -> "---").toList())),
                        rows.stream()
                                .limit(MOST)
                                .map(row -> line(row.cells().stream()
                                        .map(ProgressText::plain)
                                        .toList())))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    /** What somebody called something is no Markdown. */
    private static String plain(String text) {
        return MARK.matcher(SPACES.matcher(text).replaceAll(" ").strip()).replaceAll("\\\\$0");
    }
}
