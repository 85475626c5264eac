package no.mandat.workflow.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.mandat.domain.mandate.ClauseNumbers;
import no.mandat.domain.mandate.MandateClauses;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.audit.PayloadContent.Value;
import org.jspecify.annotations.Nullable;

/**
 * The clauses that entries of the history name. The trail keeps which ones they are, whatever they are called later; people read
 * the numbers that they have now.
 */
@ApplicationScoped
class ClauseMentions {

    private static final String TYPE = ClauseId.class.getSimpleName();

    /** Instead of the number of a clause that the mandate has no more. */
    private static final String GONE = "GONE";

    @PersistenceContext
    private EntityManager database;

    /** The same with numbers, by one statement, however many they are. */
    List<HistoryRow> byNumber(MandateId mandate, List<HistoryRow> rows) {
        if (rows.stream().flatMap(row -> row.changes().stream()).noneMatch(ClauseMentions::isOne)) {
            return rows;
        }
        var numbers = numbers(mandate);
        return rows.stream()
                .map(row -> row.saying(row.changes().stream()
                        .map(change -> isOne(change) ? numbered(change, numbers) : change)
                        .toList()))
                .toList();
    }

    /** How the mandate cites a clause now, if it has it yet. */
    Optional<String> name(MandateId mandate, UUID id) {
        var tree = Optional.ofNullable(database.find(MandateClauses.class, mandate))
                .map(MandateClauses::tree);
        return tree.flatMap(found ->
                found.find(new ClauseId(id)).map(clause -> ClauseNumbers.cite(clause, ClauseNumbers.of(found))));
    }

    /** A list from which all were taken is text without words. */
    private static boolean isOne(Value change) {
        return change.type().equals(TYPE)
                || change.field().equals("clauses") && change.type().equals("text");
    }

    private Map<String, String> numbers(MandateId mandate) {
        Map<String, String> numbers = new HashMap<>();
        Optional.ofNullable(database.find(MandateClauses.class, mandate))
                .ifPresent(clauses -> ClauseNumbers.of(clauses.tree())
                        .forEach((clause, number) -> numbers.put(clause.toString(), number.text())));
        return numbers;
    }

    private static Value numbered(Value change, Map<String, String> numbers) {
        return new Value(change.field(), TYPE, numbered(change.before(), numbers), numbered(change.after(), numbers));
    }

    private static @Nullable String numbered(@Nullable String clauses, Map<String, String> numbers) {
        return clauses == null || clauses.isEmpty()
                ? clauses
                : Arrays.stream(clauses.split(", ", -1))
                        .map(clause -> numbers.getOrDefault(clause, GONE))
                        .collect(Collectors.joining(", "));
    }
}
