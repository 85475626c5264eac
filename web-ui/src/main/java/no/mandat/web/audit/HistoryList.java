package no.mandat.web.audit;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import java.time.LocalDate;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.When;
import no.mandat.workflow.audit.HistoryRow;
import no.mandat.workflow.auditlog.PublicLog;
import org.jspecify.annotations.Nullable;

/** The rows of a history, day by day, with the line from which on they are checked. */
final class HistoryList extends Section {

    private static final long serialVersionUID = 1L;

    private final transient PublicLog log;
    private final transient Clock clock;

    private transient @Nullable LocalDate day;
    private OrderedList entries = new OrderedList();
    private transient CheckedLine line;

    HistoryList(PublicLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
        this.line = new CheckedLine(0);
        addClassNames("card", "history");
    }

    /** Without rows; what is checked is so by now. */
    void begin() {
        removeAll();
        getElement().setAttribute("aria-label", t("history.list"));
        day = null;
        line = CheckedLine.of(log);
    }

    /** The next row, below those that are there. */
    EventEntry show(HistoryRow row) {
        var ofRow = LocalDate.ofInstant(row.at(), clock.getZone());
        if (!ofRow.equals(day)) {
            day = ofRow;
            entries = new OrderedList();
            entries.addClassName("events");
            add(new H2(heading(ofRow, LocalDate.now(clock))), entries);
        }
        line.before(row.marks(), entries);
        var entry = EventEntry.numbered(row, When.time(row.at(), clock), clock.getZone());
        entries.add(entry);
        return entry;
    }

    /** "I dag, onsdag 2. desember". */
    private static String heading(LocalDate day, LocalDate today) {
        var weekday = Say.dates().weekday(day, today);
        if (day.equals(today)) {
            return t("history.today", weekday);
        }
        return day.equals(today.minusDays(1)) ? t("history.yesterday", weekday) : Say.sentence(weekday);
    }
}
