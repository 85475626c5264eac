package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.contribution.Senders;
import no.mandat.workflow.party.Heard;
import no.mandat.workflow.party.HeardSource;

/**
 * Those from outside who were called to the meetings of a mandate, and those who came: each address counts once in a category. Meetings that
 * were called off count nowhere.
 */
@ApplicationScoped
class HeardByMeetings implements HeardSource {

    private static final String OUTSIDERS = """
            select a.invitee.category, %s
            from Attendee a join Meeting m on m.id.value = a.meeting.value
            where a.mandate.value = :mandate and a.invitee.category is not null and a.sentAt < :before
                and a.state = INVITED and m.state <> CANCELLED %s
            group by a.invitee.category
            """;

    @PersistenceContext
    private EntityManager database;

    @Override
    public Map<OrganisationCategory, Heard> of(MandateId mandate, Instant before) {
        var called = count(mandate, before, "");
        var came = count(mandate, before, "and a.presence in (PRESENT, LEFT_EARLY, DEPUTY) and m.beganAt < :before");
        Map<OrganisationCategory, Heard> heard = new EnumMap<>(OrganisationCategory.class);
        called.forEach(
                (category, count) -> heard.put(category, Heard.byMeetings(count, came.getOrDefault(category, 0))));
        return heard;
    }

    private Map<OrganisationCategory, Integer> count(MandateId mandate, Instant before, String which) {
        Map<OrganisationCategory, Integer> counts = new EnumMap<>(OrganisationCategory.class);
        database.createQuery(
                        OUTSIDERS.formatted(Senders.counted("a.invitee.email", "a.id.value"), which), Object[].class)
                .setParameter("mandate", mandate.value())
                .setParameter("before", before)
                .getResultStream()
                .forEach(row -> counts.put((OrganisationCategory) row[0], ((Number) row[1]).intValue()));
        return counts;
    }
}
