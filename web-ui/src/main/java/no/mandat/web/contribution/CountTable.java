package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Numbers as a table, each with a bar as long as it is great beside the greatest: picture and table in one. */
final class CountTable extends NativeTable {

    private static final long serialVersionUID = 1L;

    /**
     * A number, and what it is of.
     *
     * @param more what is said under it, or nothing
     */
    record Count(String of, int number, String more) {

        Count(String of, int number) {
            this(of, number, "");
        }
    }

    /**
     * The table.
     *
     * @param caption what is counted
     * @param whole of how many, so that each number has its share; 0 where shares say nothing
     */
    CountTable(String caption, String what, List<Count> counts, int whole) {
        addClassName("counts");
        setCaptionText(caption);
        int greatest = counts.stream().mapToInt(Count::number).max().orElse(0);
        var head = new NativeTableRow(scope("col", what), scope("col", t("statistics.count")));
        getHead().add(head);
        counts.forEach(count -> getBody().add(row(count, greatest, whole)));
    }

    /** What is counted is in that language, whatever the page is in. */
    CountTable in(String tag) {
        getCaption().getElement().setAttribute("lang", tag);
        getBody().getRows().stream()
                .flatMap(row -> row.getHeaderCells().stream())
                .forEach(cell -> cell.getElement().setAttribute("lang", tag));
        return this;
    }

    private static NativeTableRow row(Count count, int greatest, int whole) {
        var bar = new Span();
        bar.addClassName("count-bar");
        bar.getStyle()
                .set("inline-size", "%d%%".formatted(greatest == 0 ? 0 : Math.round(60f * count.number / greatest)));
        bar.getElement().setAttribute("aria-hidden", "true");
        var words = whole == 0
                ? t("statistics.number", count.number)
                : t("statistics.share", count.number, Math.round(100f * count.number / whole));
        var number = new Span(words);
        number.addClassName("count-number");
        var cell = new NativeTableCell(bar, number);
        if (!count.more.isEmpty()) {
            var more = new Div(count.more);
            more.addClassNames("small", "muted");
            cell.add(more);
        }
        return new NativeTableRow(scope("row", count.of), cell);
    }

    private static NativeTableHeaderCell scope(String scope, String text) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
