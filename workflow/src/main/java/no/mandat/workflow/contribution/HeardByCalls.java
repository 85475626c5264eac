package no.mandat.workflow.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.Map;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.party.Heard;
import no.mandat.workflow.party.HeardSource;

/** Those who were invited to the calls of a mandate, and those who sent something to them: each counts once, whatever they sent. */
@ApplicationScoped
class HeardByCalls implements HeardSource {

    @PersistenceContext
    private EntityManager database;

    @Override
    public Map<OrganisationCategory, Heard> of(MandateId mandate) {
        var asked = count(mandate, """
                select i.invitee.category, count(distinct i.invitee.email) from CallInvitation i
                where i.mandate.value = :mandate and i.invitee.category is not null
                    and i.sentAt is not null and i.state <> REVOKED
                group by i.invitee.category
                """);
        var gave = count(mandate, """
                select c.contributor.category, count(distinct c.contributor.email) from Contribution c
                where c.mandate.value = :mandate and c.contributor.category is not null
                    and c.state = SUBMITTED and c.confirmedAt is not null
                group by c.contributor.category
                """);
        Map<OrganisationCategory, Heard> heard = new EnumMap<>(OrganisationCategory.class);
        for (var category : OrganisationCategory.values()) {
            heard.put(category, new Heard(asked.getOrDefault(category, 0), gave.getOrDefault(category, 0)));
        }
        return heard;
    }

    private Map<OrganisationCategory, Integer> count(MandateId mandate, String query) {
        Map<OrganisationCategory, Integer> counts = new EnumMap<>(OrganisationCategory.class);
        database.createQuery(query, Object[].class)
                .setParameter("mandate", mandate.value())
                .getResultStream()
                .forEach(row -> counts.put((OrganisationCategory) row[0], ((Number) row[1]).intValue()));
        return counts;
    }
}
