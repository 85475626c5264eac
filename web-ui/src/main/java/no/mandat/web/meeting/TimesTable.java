package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.time.Clock;
import java.util.Locale;
import no.mandat.web.shared.Say;
import no.mandat.workflow.meeting.TimeGrid;

/** Who can when: a row for each person, a column for each time. */
final class TimesTable extends NativeTable {

    private static final long serialVersionUID = 1L;

    TimesTable(TimeGrid grid, Clock clock) {
        addClassName("times-table");
        setCaptionText(t("times.table"));
        var head = new NativeTableRow(header("col", t("times.person")));
        grid.options()
                .forEach(option -> head.add(header("col", HourWords.of(option.startsAt(), option.endsAt(), clock))));
        getHead().add(head);
        grid.people().forEach(person -> getBody().add(row(person, grid)));
    }

    private static NativeTableRow row(TimeGrid.Person person, TimeGrid grid) {
        var row = new NativeTableRow(header("row", person.name()));
        grid.options().forEach(option -> {
            var mark = person.marks().get(option.id());
            var cell = new NativeTableCell(mark == null ? t("times.silent") : Say.sentence(t(mark)));
            cell.addClassName("suits-" + (mark == null ? "silent" : mark.name().toLowerCase(Locale.ROOT)));
            row.add(cell);
        });
        return row;
    }

    private static NativeTableHeaderCell header(String scope, String text) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
