package no.mandat.web.audit;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.mandat.domain.shared.Subject;
import no.mandat.web.shared.EmptyState;
import no.mandat.web.shared.MorePages;
import no.mandat.web.shared.When;
import no.mandat.workflow.audit.HistoryRow;
import no.mandat.workflow.shared.Seek;
import org.jspecify.annotations.Nullable;

/** What happened to one thing and its parts, from its beginning on, under headings, a page at a time. */
public final class Story extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Told told;
    private final transient Clock clock;
    private final Section list = new Section();
    private OrderedList entries = new OrderedList();
    private @Nullable String heading;

    /** What a story is about knows this of it. */
    public interface Told {

        /** The heading under which it goes on from there, where that may be another. */
        Optional<String> heading(HistoryRow row);

        /** Where something that is told of is. */
        Optional<String> address(Subject about);
    }

    /**
     * A story.
     *
     * @param read gives a page of it, the oldest first
     */
    public Story(Function<Seek, List<HistoryRow>> read, Clock clock, Told told) {
        this.told = told;
        this.clock = clock;
        list.addClassNames("card", "history");
        list.getElement().setAttribute("aria-label", t("history.list"));
        begin();
        var more = new MorePages<HistoryRow>(read, HistoryRow::place, this::show);
        add(list, more);
        if (!more.begin()) {
            list.removeAll();
            list.add(new EmptyState(t("story.none.title"), t("story.none.text")));
        }
    }

    private void begin() {
        entries = new OrderedList();
        entries.addClassNames("events", "story");
        list.add(entries);
    }

    private Component show(HistoryRow row) {
        told.heading(row).filter(next -> !next.equals(heading)).ifPresent(next -> {
            if (entries.getChildren().findAny().isEmpty()) {
                list.remove(entries);
            }
            heading = next;
            list.add(new H2(next));
            begin();
        });
        var address = told.address(row.about()).orElse(null);
        var entry = new EventEntry(row, When.exact(row.at(), clock), clock.getZone(), address);
        entries.add(entry);
        return entry;
    }
}
