package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import no.mandat.domain.document.Classification;
import no.mandat.domain.document.Openness;
import no.mandat.domain.meeting.AgendaItem;
import no.mandat.domain.meeting.ItemText;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.meeting.StandardItem;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.words.Words;

/** Puts the items on an agenda that come by themselves, in the language of the meeting. */
@ApplicationScoped
class StandardItems {

    private final AgendaItems items;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    @Inject
    StandardItems(AgendaItems items, Events events, Ids ids, Clock clock) {
        this.items = items;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected StandardItems() {
        this(null, null, null, null);
    }

    /** @param which in the order of the agenda, any other business last */
    void put(Meeting meeting, Set<StandardItem> which) {
        var words = Words.in(Locale.forLanguageTag(meeting.says().language()));
        for (var standard : StandardItem.values()) {
            if (which.contains(standard)) {
                add(meeting, standard, text(standard, words));
            }
        }
    }

    private static ItemText text(StandardItem standard, Words words) {
        return new ItemText(
                words.of(standard),
                standard.kind(),
                null,
                standard.minutes(),
                Set.of(),
                Classification.of(Openness.INTERNAL));
    }

    private void add(Meeting meeting, StandardItem standard, ItemText text) {
        var addition = AgendaItem.add(new AgendaItemId(ids.next()), meeting, standard, text, clock.instant());
        var agenda = items.agenda(meeting.id());
        items.add(addition.item());
        agenda.insert(addition.item());
        events.fire(addition.event());
    }
}
