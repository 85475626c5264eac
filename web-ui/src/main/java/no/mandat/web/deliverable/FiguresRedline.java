package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import no.mandat.domain.deliverable.ReportContent.Figure;
import no.mandat.web.shared.Say;
import no.mandat.workflow.text.ReportRedline.FigureChange;
import org.jspecify.annotations.Nullable;

/** The figures of a progress report as they were and as they are. */
final class FiguresRedline extends Section {

    private static final long serialVersionUID = 1L;

    FiguresRedline(List<FigureChange> figures, Clock clock) {
        addClassName("report-figures");
        var heading = new H2(t("report.figures"));
        heading.setId(FiguresTable.HEADING);
        var table = new NativeTable();
        table.getElement().setAttribute("aria-labelledby", FiguresTable.HEADING);
        var before = FiguresTable.column(t("redlinePart.figure.before"));
        before.getElement().setAttribute("align", "right");
        table.getHead()
                .add(new NativeTableRow(
                        FiguresTable.column(t("report.figure.what")),
                        before,
                        FiguresTable.column(t("redlinePart.figure.after"))));
        figures.forEach(figure -> table.getBody().add(row(figure, clock)));
        add(heading, table);
        getElement().setAttribute("lang", Say.words().locale().toLanguageTag());
    }

    private static NativeTableRow row(FigureChange change, Clock clock) {
        var old = change.before();
        var now = change.after();
        var source = RedlinePaper.mark(
                new Div(),
                said(old, one -> FiguresTable.source(one, clock)),
                said(now, one -> FiguresTable.source(one, clock)));
        source.addClassNames("small", "muted");
        var what = new NativeTableCell(
                RedlinePaper.mark(new Span(), said(old, FiguresTable::what), said(now, FiguresTable::what)), source);
        var before = said(old, FiguresTable::count);
        var after = said(now, FiguresTable::count);
        boolean isSame = before.equals(after);
        var was = isSame ? new NativeTableCell(before) : RedlinePaper.mark(new NativeTableCell(), before, "");
        was.getElement().setAttribute("align", "right");
        return new NativeTableRow(
                what, was, isSame ? new NativeTableCell(after) : RedlinePaper.mark(new NativeTableCell(), "", after));
    }

    private static String said(@Nullable Figure figure, Function<Figure, String> what) {
        return figure == null ? "" : what.apply(figure);
    }
}
