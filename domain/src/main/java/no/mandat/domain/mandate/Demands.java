package no.mandat.domain.mandate;

import static java.util.function.BinaryOperator.maxBy;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import no.mandat.domain.party.OrganisationCategory;
import org.jspecify.annotations.Nullable;

/**
 * The categories that a mandate demands in its group, each once, in the order of the categories.
 *
 * @param all those
 */
public record Demands(List<Demand> all) {

    /** No demands. */
    public static final Demands NONE = new Demands(List.of());

    /** Kept as they are. */
    public Demands {
        all = List.copyOf(all);
    }

    /** The demands; of two for one category the greater. */
    public static Demands of(Collection<Demand> demands) {
        var byCategory = demands.stream()
                .collect(toMap(
                        Demand::category,
                        demand -> demand,
                        maxBy(Comparator.comparingInt(Demand::minimum)),
                        TreeMap::new));
        return new Demands(List.copyOf(byCategory.values()));
    }

    /** What is demanded of the category, if anything is. */
    public Optional<Demand> of(OrganisationCategory category) {
        return all.stream().filter(demand -> demand.category() == category).findFirst();
    }

    /** As an event names them. */
    @Nullable List<Demand> named() {
        return all.isEmpty() ? null : all;
    }
}
