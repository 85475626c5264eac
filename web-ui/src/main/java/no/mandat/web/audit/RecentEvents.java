package no.mandat.web.audit;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.time.Clock;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.shared.When;
import no.mandat.workflow.audit.HistoryFilter;
import no.mandat.workflow.audit.HistoryQueries;
import no.mandat.workflow.shared.Seek;

/** The last things that happened in a mandate, as far as one may see. */
public final class RecentEvents extends OrderedList {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 5;

    /** Of the given mandate. */
    public RecentEvents(HistoryQueries history, MandateId mandate, Clock clock) {
        addClassNames("events", "recent");
        history.page(mandate, HistoryFilter.all(), Seek.first(MOST))
                .forEach(row -> add(new EventEntry(row, When.since(row.at(), clock), clock.getZone())));
        if (getChildren().findAny().isEmpty()) {
            add(new ListItem(t("mandate.events.none")));
        }
    }
}
