package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.web.shared.Say;
import no.mandat.workflow.meeting.MeetingRow;
import org.jspecify.annotations.Nullable;

/** A month as a calendar, week by week from Monday. */
final class MonthTable extends NativeTable {

    private static final long serialVersionUID = 1L;

    private final YearMonth month;
    private final transient Map<LocalDate, List<MeetingRow>> days;
    private final transient Clock clock;

    MonthTable(String caption, YearMonth month, Map<LocalDate, List<MeetingRow>> days, Clock clock) {
        this.month = month;
        this.days = days;
        this.clock = clock;
        addClassNames("month", "card");
        setCaptionText(t("meetings.month.caption", caption));
        getHead()
                .add(new NativeTableRow(
                        Arrays.stream(DayOfWeek.values()).map(MonthTable::head).toArray(Component[]::new)));
        var last = month.atEndOfMonth();
        Stream.iterate(
                        month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                        monday -> !monday.isAfter(last),
                        monday -> monday.plusWeeks(1))
                .forEach(monday -> getBody().add(week(monday)));
    }

    private static NativeTableHeaderCell head(DayOfWeek day) {
        var locale = Say.words().locale();
        var head = new NativeTableHeaderCell(Say.sentence(day.getDisplayName(TextStyle.SHORT_STANDALONE, locale)));
        head.getElement().setAttribute("scope", "col").setAttribute("abbr", day.getDisplayName(TextStyle.FULL, locale));
        return head;
    }

    private NativeTableRow week(LocalDate monday) {
        return new NativeTableRow(
                monday.datesUntil(monday.plusWeeks(1)).map(this::cell).toArray(Component[]::new));
    }

    /** Days of other months are left empty: they stand in theirs. */
    private NativeTableCell cell(LocalDate day) {
        var cell = new NativeTableCell();
        if (!YearMonth.from(day).equals(month)) {
            cell.addClassName("month-other");
            return cell;
        }
        var number = new Div(Integer.toString(day.getDayOfMonth()));
        number.addClassName("month-day");
        cell.add(number);
        if (day.equals(LocalDate.now(clock))) {
            cell.addClassName("month-today");
            cell.getElement().setAttribute("aria-current", "date");
            number.add(new Span(" " + t("meetings.month.now")));
        }
        var held = days.getOrDefault(day, List.of());
        if (!held.isEmpty()) {
            cell.add(new UnorderedList(held.stream().map(row -> item(row, day)).toArray(ListItem[]::new)));
        }
        return cell;
    }

    private ListItem item(MeetingRow row, LocalDate day) {
        var time = time(row.startsAt(), day);
        var words = time.isEmpty() ? row.title() : t("meetings.month.item", time, row.title());
        var item = new ListItem(MeetingNavigation.link(row.mandate(), row.id(), words));
        if (row.status() == MeetingStatus.CANCELLED || row.status() == MeetingStatus.PLANNED) {
            item.addClassName("month-" + row.status().name().toLowerCase(Locale.ROOT));
            var status = new Div(Say.t(row.status()));
            status.addClassNames("small", "muted");
            item.add(status);
        }
        return item;
    }

    /** When it begins, on the day on which it does. */
    private String time(@Nullable Instant starts, LocalDate day) {
        var at = starts == null ? null : starts.atZone(clock.getZone());
        return at == null || !at.toLocalDate().equals(day) ? "" : Say.dates().time(at);
    }
}
