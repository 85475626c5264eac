package no.mandat.domain.mandate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.SeatId;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two contents of a mandate.
 *
 * @param clauses the clauses that came, went or were changed
 * @param period whether the period is another
 * @param dates the milestones that came, or have another date
 * @param seats the seats that came, went or are held for somebody else
 * @param demands whether the demands are others
 * @param routes whether something is approved in another way
 */
public record ContentDifference(
        List<ClauseDifference> clauses,
        boolean period,
        List<Pair<PlannedDate>> dates,
        List<Pair<PlannedSeat>> seats,
        boolean demands,
        boolean routes) {

    /** What differs. */
    public static ContentDifference between(MandateContent before, MandateContent after) {
        return new ContentDifference(
                ClauseDifference.between(before.clauses(), after.clauses()),
                !before.period().equals(after.period()),
                pairs(before.plan(), after.plan(), PlannedDate::milestone),
                pairs(before.seats(), after.seats(), PlannedSeat::id),
                !before.demands().equals(after.demands()),
                !before.routes().equals(after.routes()));
    }

    /** The changes by which the history tells of it. */
    public static List<Change> changes(MandateContent before, MandateContent after) {
        List<Change> changes = new ArrayList<>(ClauseDifference.changes(before.clauses(), after.clauses()));
        Stream.of(
                        Change.between(
                                "firstDay",
                                before.period().firstDay(),
                                after.period().firstDay()),
                        Change.between(
                                "lastDay",
                                before.period().lastDay(),
                                after.period().lastDay()),
                        Change.between(
                                "demands",
                                before.demands().named(),
                                after.demands().named()),
                        Change.between(
                                "routes",
                                before.routes().named(),
                                after.routes().named()))
                .flatMap(change -> change)
                .forEach(changes::add);
        var difference = between(before, after);
        difference.dates().forEach(pair -> changes.add(new Change("plannedDate", pair.before(), pair.after())));
        difference.seats().forEach(pair -> changes.add(new Change("plannedSeat", pair.before(), pair.after())));
        return changes;
    }

    /** The seats that went. */
    public Set<SeatId> removedSeats() {
        return seats.stream()
                .filter(pair -> pair.after() == null)
                .map(Pair::before)
                .filter(Objects::nonNull)
                .map(PlannedSeat::id)
                .collect(Collectors.toSet());
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return count() == 0;
    }

    /** How many things differ. */
    public int count() {
        return clauses.size() + dates.size() + seats.size() + (period ? 1 : 0) + (demands ? 1 : 0) + (routes ? 1 : 0);
    }

    private static <T, K> List<Pair<T>> pairs(List<T> before, List<T> after, Function<T, K> key) {
        Map<K, T> old = byKey(before, key);
        Map<K, T> now = byKey(after, key);
        Set<K> all = new LinkedHashSet<>(old.keySet());
        all.addAll(now.keySet());
        return all.stream()
                .map(one -> new Pair<>(old.get(one), now.get(one)))
                .filter(pair -> !Objects.equals(pair.before(), pair.after()))
                .toList();
    }

    private static <T, K> Map<K, T> byKey(List<T> all, Function<T, K> key) {
        Map<K, T> map = new LinkedHashMap<>();
        all.forEach(one -> map.put(key.apply(one), one));
        return map;
    }

    /** The same thing before and after; one of both may not be there. */
    public record Pair<T>(@Nullable T before, @Nullable T after) {}
}
