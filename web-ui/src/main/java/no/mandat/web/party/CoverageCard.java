package no.mandat.web.party;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.Say;
import no.mandat.workflow.party.Composition;
import no.mandat.workflow.party.CoverageLine;

/**
 * Who speaks for whom in the group, and who was heard by calls for input: a picture for each category, its numbers beside it, and what
 * is missing in sentences.
 */
final class CoverageCard extends Composite<Card> {

    private static final long serialVersionUID = 1L;

    private final transient List<CoverageLine> lines;

    CoverageCard(Composition composition) {
        this.lines = composition.coverage();
    }

    @Override
    protected Card initContent() {
        if (lines.isEmpty()) {
            var none = new Paragraph(t("coverage.none"));
            none.addClassName("muted");
            return new Card("coverage", t("coverage.title"), none);
        }
        var card = new Card("coverage", t("coverage.title"));
        var missing = missing();
        if (missing.getComponentCount() > 0) {
            card.add(missing);
        }
        card.add(table());
        return card;
    }

    private UnorderedList missing() {
        var warnings = new UnorderedList();
        warnings.addClassName("warnings");
        lines.stream()
                .filter(CoverageLine::isShort)
                .map(line -> new ListItem(
                        line.speakers() == 0
                                ? t("coverage.nobody", t(line.category()))
                                : t("coverage.short", t(line.category()), line.demanded())))
                .forEach(warnings::add);
        return warnings;
    }

    private NativeTable table() {
        var head = new NativeTableRow(
                heading("coverage.category"),
                new NativeTableCell(),
                heading("coverage.speakers"),
                heading("coverage.vacant"),
                heading("coverage.demanded"));
        if (isAnybodyHeard()) {
            head.add(heading("coverage.asked"), heading("coverage.gave"), heading("coverage.texts"));
        }
        if (isAnybodyCalled()) {
            head.add(heading("coverage.called"), heading("coverage.came"));
        }
        var body = new NativeTableBody();
        lines.stream().map(this::row).forEach(body::add);
        var table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("coverage");
        table.getElement().setAttribute("aria-labelledby", "coverage");
        return table;
    }

    private static NativeTableHeaderCell heading(String key) {
        var cell = new NativeTableHeaderCell(t(key));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private NativeTableRow row(CoverageLine line) {
        var category = new NativeTableHeaderCell(Say.sentence(t(line.category())));
        category.getElement().setAttribute("scope", "row");
        var row = new NativeTableRow(
                category,
                new NativeTableCell(picture(line)),
                new NativeTableCell(Integer.toString(line.speakers())),
                new NativeTableCell(Integer.toString(line.vacant())),
                new NativeTableCell(line.demanded() == 0 ? "–" : Integer.toString(line.demanded())));
        if (isAnybodyHeard()) {
            row.add(
                    new NativeTableCell(Integer.toString(line.heard().asked())),
                    new NativeTableCell(Integer.toString(line.heard().gave())),
                    new NativeTableCell(Integer.toString(line.heard().texts())));
        }
        if (isAnybodyCalled()) {
            row.add(
                    new NativeTableCell(Integer.toString(line.heard().called())),
                    new NativeTableCell(Integer.toString(line.heard().came())));
        }
        return row;
    }

    private boolean isAnybodyHeard() {
        return lines.stream().map(CoverageLine::heard).anyMatch(heard -> heard.asked() > 0 || heard.gave() > 0);
    }

    private boolean isAnybodyCalled() {
        return lines.stream().anyMatch(line -> line.heard().called() > 0);
    }

    private Div picture(CoverageLine line) {
        var picture = new Div(squares(line));
        if (line.heard().gave() > 0) {
            picture.add(
                    bar("heard-bar", line.heard().gave()),
                    bar("texts-bar", line.heard().texts()));
        }
        picture.getElement().setAttribute("aria-hidden", "true");
        return picture;
    }

    /** How many gave input, or how many different texts they sent: as long as it is great beside the greatest of either. */
    private Span bar(String name, int number) {
        int most = lines.stream()
                .mapToInt(one -> Math.max(one.heard().gave(), one.heard().texts()))
                .max()
                .orElse(1);
        var bar = new Span();
        bar.addClassName(name);
        bar.getStyle().set("inline-size", "%d%%".formatted(Math.round(100f * number / most)));
        return bar;
    }

    /** The same as the numbers: a filled square for each who speaks, an empty one for a vacant seat, a dashed one for a lack. */
    private static Div squares(CoverageLine line) {
        var bar = new Div();
        bar.addClassName("squares");
        squares(bar, "filled", line.speakers());
        squares(bar, "vacant", line.vacant());
        squares(bar, "lacking", Math.max(0, line.demanded() - line.speakers() - line.vacant()));
        return bar;
    }

    private static void squares(Div bar, String kind, int count) {
        for (int i = 0; i < count; i++) {
            var square = new Span();
            square.addClassName(kind);
            bar.add(square);
        }
    }
}
