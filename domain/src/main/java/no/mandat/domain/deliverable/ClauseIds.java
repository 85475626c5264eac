package no.mandat.domain.deliverable;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import no.mandat.domain.shared.ClauseId;

/**
 * The clauses of a mandate that a revision as a whole answers.
 *
 * @param all each once, in an order that is always the same
 */
public record ClauseIds(List<ClauseId> all) {

    /** Puts them in their order. */
    public ClauseIds {
        all = all.stream()
                .distinct()
                .sorted(Comparator.comparing(ClauseId::value))
                .toList();
    }

    static ClauseIds of(Collection<ClauseId> clauses) {
        return new ClauseIds(List.copyOf(clauses));
    }
}
