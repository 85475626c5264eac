package no.mandat.workflow.contribution;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.mandat.domain.party.OrganisationCategory;

/**
 * How many different texts stand in contributions, by the category they came from; from people of none as well. What is answered as one
 * mailing is one text in each category that it came from, however many sent it. All else that a contribution says, as all that stands in
 * one without points, is one text of its own.
 */
final class DistinctTexts {

    /** With which mailings points are answered; the words of none are read. */
    private static final String ANSWERED_WITH = """
            select distinct c.contributor.category, p.mailing.value
            from Call k join Point p on p.call.value = k.id.value and p.mailing.value is not null
                join Contribution c on c.id.value = p.contribution.value and c.call.value = k.id.value
            where %s
            """;

    /** Which mailings are answered by a point. */
    private static final String ANSWERED_BY = """
            select distinct c.contributor.category, m.id.value
            from Call k join Mailing m on m.call.value = k.id.value and m.state = CONFIRMED
                join Point p on p.id.value = m.lead.value
                join Contribution c on c.id.value = p.contribution.value and c.call.value = k.id.value
            where %s
            """;

    /** Of each contribution one point that is answered by itself is enough; of the others none is looked at. */
    private static final String BY_THEMSELVES = """
            select c.contributor.category, count(*) from Contribution c join Call k on k.id.value = c.call.value
            where %s and (
                exists (select 1 from Point p
                    where p.call.value = k.id.value and p.mailing.value is null and p.contribution.value = c.id.value
                        and not exists (select 1 from Mailing m where m.lead.value = p.id.value and m.state = CONFIRMED))
                or not exists (select 1 from Point o where o.contribution.value = c.id.value))
            group by c.contributor.category
            """;

    private DistinctTexts() {}

    /**
     * Those of some contributions, with three statements.
     *
     * @param which the condition on a contribution {@code c} to a call {@code k}
     * @param values of its parameters
     * @return without categories of which nothing came
     */
    static Map<Optional<OrganisationCategory>, Integer> of(
            EntityManager database, String which, Map<String, Object> values) {
        Map<Optional<OrganisationCategory>, Set<Object>> mailings = new HashMap<>();
        for (var statement : List.of(ANSWERED_WITH, ANSWERED_BY)) {
            rows(database, statement.formatted(which), values)
                    .forEach(row -> mailings.computeIfAbsent(category(row), its -> new HashSet<>())
                            .add(row[1]));
        }
        Map<Optional<OrganisationCategory>, Integer> texts = new HashMap<>();
        mailings.forEach((category, its) -> texts.put(category, its.size()));
        rows(database, BY_THEMSELVES.formatted(which), values)
                .forEach(row -> texts.merge(category(row), ((Number) row[1]).intValue(), Integer::sum));
        return texts;
    }

    private static Optional<OrganisationCategory> category(Object[] row) {
        return Optional.ofNullable((OrganisationCategory) row[0]);
    }

    private static List<Object[]> rows(EntityManager database, String statement, Map<String, Object> values) {
        var query = database.createQuery(statement, Object[].class);
        values.forEach(query::setParameter);
        return query.getResultList();
    }
}
