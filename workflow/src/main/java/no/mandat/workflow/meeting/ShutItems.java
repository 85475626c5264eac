package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.approval.Impartiality;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.SharedRefusal;

/**
 * Which items aren't there for the actor but for their number and title, since they are recused in the resolution by which an item is
 * decided or the deliverable that it is about, or noted as partial in the item itself: there they have the public's rights (domain.md, Who may do what), whatever else they do.
 */
@ApplicationScoped
class ShutItems {

    private static final String SHUT = """
            select i.id.value from AgendaItem i where %s and (
                exists (select 1 from Attendee a join a.recusedFrom r
                    where a.meeting.value = i.meeting.value and a.person.value = :me and r.value = i.id.value)
                or i.resolution.value is not null and (%s)
                or i.deliverable.value is not null and (%s))
            """;
    private static final String BY_RESOLUTION = Impartiality.shutOut("'Resolution'", "i.resolution.value", ":me");

    private static final String BY_DELIVERABLE = Impartiality.shutOut("'Deliverable'", "i.deliverable.value", ":me");

    private static final String RECUSED_IN_MEETING = """
            select i.id.value, a.person.value from Attendee a join a.recusedFrom r join AgendaItem i on i.id.value = r.value
            where a.meeting.value = :of and a.person.value is not null
            """;
    private static final String RECUSED_IN_RESOLUTION =
            """
            select i.id.value, a.person.value from AgendaItem i join Attendee a on a.meeting.value = i.meeting.value
            where i.meeting.value = :of and i.resolution.value is not null and a.person.value is not null and (%s)
            """.formatted(Impartiality.shutOut("'Resolution'", "i.resolution.value", "a.person.value"));

    private static final String RECUSED_IN_DELIVERABLE =
            """
            select i.id.value, a.person.value from AgendaItem i join Attendee a on a.meeting.value = i.meeting.value
            where i.meeting.value = :of and i.deliverable.value is not null and a.person.value is not null and (%s)
            """.formatted(Impartiality.shutOut("'Deliverable'", "i.deliverable.value", "a.person.value"));

    private final Actors actors;

    @PersistenceContext
    private EntityManager database;

    @Inject
    ShutItems(Actors actors) {
        this.actors = actors;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ShutItems() {
        this(null);
    }

    /** Of a meeting. */
    Set<AgendaItemId> of(MeetingId meeting) {
        return shut("i.meeting.value = :of", meeting.value());
    }

    /** Of a meeting, for each of those who are called to it and have a place: what they are told by mail. */
    Map<PersonId, Set<AgendaItemId>> byPerson(MeetingId meeting) {
        Map<PersonId, Set<AgendaItemId>> shut = new HashMap<>();
        Stream.of(RECUSED_IN_MEETING, RECUSED_IN_RESOLUTION, RECUSED_IN_DELIVERABLE)
                .flatMap(
                        query -> database
                                .createQuery(query, Object[].class)
                                .setParameter("of", meeting.value())
                                .getResultList()
                                .stream())
                .forEach(row -> shut.computeIfAbsent(new PersonId((UUID) row[1]), none -> new HashSet<>())
                        .add(new AgendaItemId((UUID) row[0])));
        return shut;
    }

    /** Of all meetings of a mandate. */
    Set<AgendaItemId> of(MandateId mandate) {
        return of(Set.of(mandate));
    }

    /** Of all meetings of some mandates. */
    Set<AgendaItemId> of(Set<MandateId> mandates) {
        return mandates.isEmpty()
                ? Set.of()
                : shut(
                        "i.mandate.value in :of",
                        mandates.stream().map(MandateId::value).collect(Collectors.toSet()));
    }

    /** Of some items, of whatever mandates. */
    Set<AgendaItemId> among(Collection<AgendaItemId> items) {
        return items.isEmpty()
                ? Set.of()
                : shut(
                        "i.id.value in :of",
                        items.stream().map(AgendaItemId::value).collect(Collectors.toSet()));
    }

    /** Whether an item isn't there for somebody. */
    boolean isFor(PersonId person, AgendaItemId item) {
        return !shut("i.id.value = :of", item.value(), person).isEmpty();
    }

    /**
     * Lets only those pass for whom the item is there.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    void require(AgendaItemId item) {
        if (!among(List.of(item)).isEmpty()) {
            throw Meetings.notThere();
        }
    }

    private Set<AgendaItemId> shut(String which, Object of) {
        return actors.current().person().map(me -> shut(which, of, me)).orElse(Set.of());
    }

    private Set<AgendaItemId> shut(String which, Object of, PersonId person) {
        return database.createQuery(SHUT.formatted(which, BY_RESOLUTION, BY_DELIVERABLE), UUID.class)
                .setParameter("of", of)
                .setParameter("me", person.value())
                .getResultStream()
                .map(AgendaItemId::new)
                .collect(Collectors.toSet());
    }
}
