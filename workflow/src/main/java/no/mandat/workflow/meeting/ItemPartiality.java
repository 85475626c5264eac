package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import no.mandat.domain.meeting.AgendaItem;
import no.mandat.domain.meeting.Attendee;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.approval.NotedPartial;
import no.mandat.workflow.words.Words;

/** Who is partial in an item is so in the round in which the body that meets is asked about its deliverable. */
@ApplicationScoped
class ItemPartiality {

    private final AgendaItems items;
    private final Attendees attendees;
    private final NotedPartial noted;

    @Inject
    ItemPartiality(AgendaItems items, Attendees attendees, NotedPartial noted) {
        this.items = items;
        this.attendees = attendees;
        this.noted = noted;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ItemPartiality() {
        this(null, null, null);
    }

    /** Holds the round of an item, where there is one: before its meeting. */
    void hold(AgendaItemId item) {
        items.roundOf(item).ifPresent(noted::hold);
    }

    /** Somebody was noted as partial in the item: in its round, too, where there is one. */
    void follow(AgendaItem item, Meeting meeting) {
        item.round().ifPresent(round -> followInto(round, item, meeting));
    }

    void followInto(RoundId round, AgendaItem item, Meeting meeting) {
        var people = attendees.withRecusals(meeting.id()).stream()
                .filter(one -> one.recusedFrom().contains(item.id()))
                .map(Attendee::person)
                .flatMap(person -> person.stream())
                .toList();
        var words = Words.in(Locale.forLanguageTag(meeting.says().language()));
        noted.note(round, people, words.of("meeting.item.partial", item.title()));
    }
}
