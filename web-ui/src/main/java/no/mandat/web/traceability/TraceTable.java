package no.mandat.web.traceability;

import static no.mandat.web.shared.Say.t;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.mandat.domain.shared.ClauseId;
import no.mandat.web.clause.ClauseAddress;
import no.mandat.web.shared.Say;
import no.mandat.workflow.traceability.Trace;
import no.mandat.workflow.traceability.TraceColumn;
import no.mandat.workflow.traceability.TraceLine;
import no.mandat.workflow.traceability.TraceMark;
import no.mandat.workflow.traceability.TraceWords;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The picture of a trace, which is a table: a row for each clause, a mark for each thing to which it is traced, and below what hangs on
 * it. On a narrow page it stands as a list, so its parts say what they are. As there may be hundreds of clauses, it is one component.
 */
final class TraceTable {

    private final Trace trace;
    private final TraceWords told = new TraceWords(Say.words());
    private final TraceMore more;

    /** @param stories whether it leads to what happened to each clause */
    TraceTable(Trace trace, boolean stories) {
        this.trace = trace;
        this.more = new TraceMore(trace, told, stories);
    }

    /** What stands in the page for a clause. */
    static String id(ClauseId clause) {
        return "t-" + clause;
    }

    /**
     * The table.
     *
     * @param lines those that are shown, in their order
     * @param unfolded whether all show what hangs on them
     * @param pointed the one that the reader came for, which shows it
     */
    String html(List<TraceLine> lines, boolean unfolded, @Nullable ClauseId pointed) {
        var page = new Document("");
        page.outputSettings().prettyPrint(false);
        var table = page.appendElement("table").addClass("trace-table").attr("role", "table");
        table.appendElement("caption").addClass("only-heard").text(t("trace.table"));
        head(table.appendElement("thead").attr("role", "rowgroup"));
        lines.forEach(line -> {
            var body = table.appendElement("tbody").attr("role", "rowgroup").id(id(line.clause()));
            body.addClass("trace-line").addClass("trace-" + lower(line.answer()));
            if (line.isBlocking()) {
                body.addClass("trace-blocking");
            }
            row(body.appendElement("tr").attr("role", "row"), line);
            var cell = body.appendElement("tr")
                    .attr("role", "row")
                    .addClass("trace-more")
                    .appendElement("td")
                    .attr("role", "cell")
                    .attr("colspan", Integer.toString(trace.columns().size() + 2));
            more.put(cell, line, unfolded || line.clause().equals(pointed));
        });
        return page.html();
    }

    private void head(Element head) {
        var row = head.appendElement("tr").attr("role", "row");
        column(row, t("trace.clause")).addClass("trace-clause");
        column(row, t("trace.answer"));
        trace.columns().forEach(column -> column(row, Say.t(column)).addClass("trace-of"));
    }

    private static Element column(Element row, String text) {
        return row.appendElement("th")
                .attr("scope", "col")
                .attr("role", "columnheader")
                .text(text);
    }

    private void row(Element row, TraceLine line) {
        var head = row.appendElement("th")
                .attr("scope", "row")
                .attr("role", "rowheader")
                .addClass("trace-clause");
        var name = head.appendElement("div").addClass("trace-name");
        if (!line.number().isEmpty()) {
            name.appendElement("a")
                    .addClass("trace-number")
                    .attr("href", ClauseAddress.ofTrace(trace.mandate(), line.clause()))
                    .attr("router-link", "")
                    .attr("title", t("trace.here"))
                    .text(line.number());
        }
        name.appendElement("a")
                .attr("href", ClauseAddress.of(trace.mandate(), line.clause()))
                .attr("router-link", "")
                .text(line.label());
        var about = head.appendElement("div").addClass("trace-about");
        about.appendElement("span").text(Say.sentence(t(line.kind())));
        Optional.ofNullable(line.force()).ifPresent(force -> about.appendElement("span")
                .addClass("force")
                .addClass("force-" + lower(force))
                .text(t(force)));
        row.appendElement("td")
                .attr("role", "cell")
                .addClass("trace-answer")
                .appendElement("span")
                .addClass("answer")
                .addClass("answer-" + lower(line.answer()))
                .text(Say.sentence(t(line.answer())));
        trace.columns().forEach(column -> mark(row, line, column));
    }

    private void mark(Element row, TraceLine line, TraceColumn column) {
        var cell = row.appendElement("td").attr("role", "cell").addClass("trace-of");
        // On a narrow page the head of the column stands in the cell.
        cell.attr("data-column", Say.t(column)).attr("title", Say.t(column) + ": " + told.mark(line, column));
        var mark = line.mark(column);
        cell.appendElement("span")
                .addClass("trace-mark")
                .addClass("trace-mark-" + lower(mark))
                .attr("aria-hidden", "true");
        int count = line.count(column);
        if (mark != TraceMark.NONE && count > 1) {
            cell.appendElement("span")
                    .addClass("trace-count")
                    .attr("aria-hidden", "true")
                    .text(Integer.toString(count));
        }
        cell.appendElement("span").addClass("only-heard").text(told.mark(line, column));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
