package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.approval.Impartiality;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.SharedRefusal;

/**
 * Which items aren't there for the actor but for their number and title, since they are recused in the resolution by which an item is
 * decided, or noted as partial in the item itself: there they have the public's rights (domain.md, Who may do what), whatever else they do.
 */
@ApplicationScoped
class ShutItems {

    private static final String SHUT = """
            select i.id.value from AgendaItem i where %s and (
                exists (select 1 from Attendee a join a.recusedFrom r
                    where a.meeting.value = i.meeting.value and a.person.value = :me and r.value = i.id.value)
                or i.resolution.value is not null and (%s))
            """;
    private static final String BY_RESOLUTION = Impartiality.shutOut("'Resolution'", "i.resolution.value", ":me");

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

    /** Of all meetings of a mandate. */
    Set<AgendaItemId> of(MandateId mandate) {
        return shut("i.mandate.value = :of", mandate.value());
    }

    /**
     * Lets only those pass for whom the item is there.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    void require(AgendaItemId item) {
        if (!shut("i.id.value = :of", item.value()).isEmpty()) {
            throw Meetings.notThere();
        }
    }

    private Set<AgendaItemId> shut(String which, UUID of) {
        Set<AgendaItemId> shut = new HashSet<>();
        actors.current().person().ifPresent(me -> database.createQuery(SHUT.formatted(which, BY_RESOLUTION), UUID.class)
                .setParameter("of", of)
                .setParameter("me", me.value())
                .getResultList()
                .forEach(id -> shut.add(new AgendaItemId(id))));
        return shut;
    }
}
