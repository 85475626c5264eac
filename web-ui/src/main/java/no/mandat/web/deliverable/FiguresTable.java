package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.List;
import no.mandat.domain.deliverable.ReportContent.Figure;
import no.mandat.web.shared.Say;

/** The figures of a progress report, each with what it was counted from and when. */
final class FiguresTable extends Section {

    private static final long serialVersionUID = 1L;
    static final String HEADING = "report-figures";

    FiguresTable(List<Figure> figures, Clock clock) {
        addClassName("report-figures");
        var heading = new H2(t("report.figures"));
        heading.setId(HEADING);
        var table = new NativeTable();
        table.getElement().setAttribute("aria-labelledby", HEADING);
        table.getHead().add(new NativeTableRow(column(t("report.figure.what")), column(t("report.figure.count"))));
        figures.forEach(figure -> table.getBody().add(row(figure, clock)));
        add(heading, table);
        // A report is read in its own language; what is counted is said in that of the page.
        getElement().setAttribute("lang", Say.words().locale().toLanguageTag());
    }

    static NativeTableHeaderCell column(String text) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private static NativeTableRow row(Figure figure, Clock clock) {
        var source = new Div(source(figure, clock));
        source.addClassNames("small", "muted");
        return new NativeTableRow(
                new NativeTableCell(new Span(what(figure)), source), new NativeTableCell(count(figure)));
    }

    /** What is counted, and until when. */
    static String what(Figure figure) {
        var what = t("figure." + figure.key());
        var day = figure.day();
        return day == null ? what : t("report.figure.until", what, Say.dates().day(day));
    }

    /** What it was counted from, and when. */
    static String source(Figure figure, Clock clock) {
        return t(
                "report.figure.from",
                t("figure.source." + figure.source()),
                Say.dates().exact(figure.at().atZone(clock.getZone())));
    }

    static String count(Figure figure) {
        return t("report.figure.number", figure.count());
    }
}
