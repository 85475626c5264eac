package no.mandat.workflow.deliverable;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.deliverable.Figures;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.workflow.progress.ProgressPart;
import no.mandat.workflow.progress.ProgressPeriod;
import no.mandat.workflow.progress.ProgressSource.Row;
import no.mandat.workflow.words.Dates;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a progress report as Markdown: since when it tells, a table, or that there is nothing to tell, how many there are in all,
 * and from where and when that is.
 *
 * @param words of the report's language
 * @param period of what time it tells
 * @param at when that ends: when what it tells was read
 * @param from the day on which it begins: of the report before, or of the mandate; none where the mandate isn't adopted
 * @param totals counted at the same instant
 */
record ProgressText(
        Words words,
        ProgressPeriod period,
        ZonedDateTime at,
        @Nullable LocalDate from,
        Figures totals) {

    /** As many rows a reader reads. Of the rest it says how many they are. */
    private static final int MOST = 200;

    private static final Pattern MARK = Pattern.compile("[\\\\`*_\\[\\]<>&|~^!#]");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** @param told what all features tell; of these rows the part's are taken, in their order */
    String of(ProgressPart part, List<Row> told) {
        var rows = told.stream().filter(row -> row.part() == part).toList();
        return Stream.of(
                        rows.isEmpty() ? none(part) : since(part),
                        rows.isEmpty() ? "" : table(part, rows),
                        rows.size() > MOST ? words.of("progressReport.rest", rows.size() - MOST) : "",
                        total(part),
                        "*" + words.of("progressReport.from", words.of(part.source()), new Dates(words).exact(at))
                                + "*")
                .filter(block -> !block.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private String none(ProgressPart part) {
        var happened = part.happened();
        return happened == null || period.isFirst() || from == null
                ? words.of(part.none())
                : words.of(happened.none(), new Dates(words).day(from));
    }

    private String since(ProgressPart part) {
        var happened = part.happened();
        return happened == null || from == null
                ? ""
                : words.of(period.isFirst() ? happened.first() : happened.since(), new Dates(words).day(from));
    }

    /** The first report tells of all there is. */
    private String total(ProgressPart part) {
        var happened = part.happened();
        var total = happened == null || period.isFirst() ? null : happened.total();
        return total == null
                ? ""
                : totals.figures().stream()
                        .filter(figure -> figure.key().equals(total.figure().key()))
                        .map(ReportContent.Figure::count)
                        .map(count -> words.of(total.word(), count))
                        .collect(Collectors.joining());
    }

    private String table(ProgressPart part, List<Row> rows) {
        var heads = part.columns(period).stream().map(words::of).toList();
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
