package no.mandat.workflow.contribution;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.mandat.domain.party.OrganisationCategory;

/**
 * How many different texts stand in contributions, by the category they came from; from people who speak for themselves as well. What is
 * answered as one mailing is one text in each category that it came from, however many sent it. All else that a contribution says, as all
 * that stands in one without points, is one text of its own.
 */
final class DistinctTexts {

    /** By whether a point is answered with a mailing, or is the one that it is answered by; the words of none are read. */
    private static final String IN_POINTS = """
            select c.contributor.category, count(distinct coalesce(p.mailing.value, m.id.value, c.id.value))
            from Call k join Point p on p.call.value = k.id.value
                join Contribution c on c.id.value = p.contribution.value and c.call.value = k.id.value
                left join Mailing m on m.lead.value = p.id.value and m.state = CONFIRMED
            where %s
            group by c.contributor.category
            """;

    private static final String WITHOUT_POINTS = """
            select c.contributor.category, count(*) from Contribution c join Call k on k.id.value = c.call.value
            where %s and not exists (select 1 from Point p where p.contribution.value = c.id.value)
            group by c.contributor.category
            """;

    private DistinctTexts() {}

    /**
     * Those of some contributions, with two statements.
     *
     * @param which the condition on a contribution {@code c} to a call {@code k}
     * @param values of its parameters
     * @return without categories of which nothing came
     */
    static Map<Optional<OrganisationCategory>, Integer> of(
            EntityManager database, String which, Map<String, Object> values) {
        Map<Optional<OrganisationCategory>, Integer> texts = new HashMap<>();
        add(texts, database, IN_POINTS.formatted(which), values);
        add(texts, database, WITHOUT_POINTS.formatted(which), values);
        return texts;
    }

    private static void add(
            Map<Optional<OrganisationCategory>, Integer> texts,
            EntityManager database,
            String statement,
            Map<String, Object> values) {
        var query = database.createQuery(statement, Object[].class);
        values.forEach(query::setParameter);
        query.getResultStream()
                .forEach(row -> texts.merge(
                        Optional.ofNullable((OrganisationCategory) row[0]),
                        ((Number) row[1]).intValue(),
                        Integer::sum));
    }
}
