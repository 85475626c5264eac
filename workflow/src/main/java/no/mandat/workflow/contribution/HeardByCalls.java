package no.mandat.workflow.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.party.Heard;
import no.mandat.workflow.party.HeardSource;

/**
 * Those who were invited to the calls of a mandate, and those who sent something to them: each address counts once in a category, whatever
 * came from it, and so does each that was erased. What was taken back, or came to a call that was given up, counts nowhere.
 */
@ApplicationScoped
class HeardByCalls implements HeardSource {

    /** What is true of a contribution {@code c} that counts, and of its call {@code k}. */
    private static final String GAVE = """
            c.mandate.value = :mandate and c.contributor.category is not null and c.sentAt < :before
                and c.state = SUBMITTED and c.confirmedAt is not null and k.state <> WITHDRAWN""";

    @PersistenceContext
    private EntityManager database;

    @Override
    public Map<OrganisationCategory, Heard> of(MandateId mandate, Instant before) {
        var asked = count(mandate, before, """
                select i.invitee.category, %s from CallInvitation i
                    join Call k on k.id.value = i.call.value
                where i.mandate.value = :mandate and i.invitee.category is not null
                    and i.sentAt < :before and i.state <> REVOKED and k.state <> WITHDRAWN
                group by i.invitee.category
                """.formatted(Senders.counted("i.invitee.email", "i.id.value")));
        var gave = count(mandate, before, """
                select c.contributor.category, %s from Contribution c
                    join Call k on k.id.value = c.call.value
                where %s
                group by c.contributor.category
                """.formatted(Senders.counted(), GAVE));
        var texts = DistinctTexts.of(database, GAVE, Map.of("mandate", mandate.value(), "before", before));
        Map<OrganisationCategory, Heard> heard = new EnumMap<>(OrganisationCategory.class);
        for (var category : OrganisationCategory.values()) {
            heard.put(
                    category,
                    new Heard(
                            asked.getOrDefault(category, 0),
                            gave.getOrDefault(category, 0),
                            texts.getOrDefault(Optional.of(category), 0)));
        }
        return heard;
    }

    private Map<OrganisationCategory, Integer> count(MandateId mandate, Instant before, String query) {
        Map<OrganisationCategory, Integer> counts = new EnumMap<>(OrganisationCategory.class);
        database.createQuery(query, Object[].class)
                .setParameter("mandate", mandate.value())
                .setParameter("before", before)
                .getResultStream()
                .forEach(row -> counts.put((OrganisationCategory) row[0], ((Number) row[1]).intValue()));
        return counts;
    }
}
