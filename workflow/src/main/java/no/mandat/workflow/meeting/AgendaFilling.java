package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import no.mandat.domain.meeting.AgendaItem;
import no.mandat.domain.meeting.ItemText;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.meeting.MeetingRefusal;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;

/** Puts several items on an agenda at once, for whoever holds the meeting: in their order, before any other business. */
@ApplicationScoped
class AgendaFilling {

    private final AgendaItems items;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    @Inject
    AgendaFilling(AgendaItems items, Events events, Ids ids, Clock clock) {
        this.items = items;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected AgendaFilling() {
        this(null, null, null, null);
    }

    /** @throws RefusedException {@link MeetingRefusal.AgendaFull} */
    void put(Meeting meeting, List<ItemText> texts) {
        var agenda = items.agenda(meeting.id());
        texts.forEach(text -> {
            var addition = AgendaItem.add(new AgendaItemId(ids.next()), meeting, null, text, clock.instant());
            agenda.insert(addition.item());
            items.add(addition.item());
            events.fire(addition.event());
        });
    }
}
