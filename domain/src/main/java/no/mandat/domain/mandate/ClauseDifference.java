package no.mandat.domain.mandate;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.ClauseId;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two states of a mandate's clauses: each clause that came, went or was changed, in the order of reading. A
 * clause was moved when it hangs under another one now, or stands elsewhere among those beside it.
 *
 * @param before the clause as it was; none where it is new
 * @param after the clause as it is; none where it is gone
 * @param moved whether it stands elsewhere
 */
public record ClauseDifference(
        @Nullable Clause before, @Nullable Clause after, boolean moved) {

    /** The field that says which clause the changes behind it are of, up to the next one. */
    public static final String WHICH = "changedClause";

    /** The fields by which it is told what became of a clause. */
    public static final Set<String> TOLD = Set.of(
            "clauseAdded", "clauseRemoved", "clauseText", "clauseMoved", "clauseClassified", "kind", "force", "form");

    /** Every clause of either tree, the unchanged ones too; what is gone stands where it was. */
    public static List<ClauseDifference> all(ClauseTree before, ClauseTree after) {
        var old = byId(before);
        var now = byId(after);
        var moved = moved(before, after);
        List<ClauseDifference> all = new ArrayList<>();
        Set<ClauseId> shown = new HashSet<>();
        int next = 0;
        for (var clause : after.clauses()) {
            while (old.containsKey(clause.id()) && next < before.clauses().size()) {
                var waiting = before.clauses().get(next);
                boolean stays = now.containsKey(waiting.id());
                if (stays && !moved.contains(waiting.id()) && !shown.contains(waiting.id())) {
                    // Here goes on what stayed: what comes before it now has moved there.
                    break;
                }
                if (!stays) {
                    all.add(new ClauseDifference(waiting, null, false));
                }
                next++;
            }
            all.add(new ClauseDifference(old.get(clause.id()), clause, moved.contains(clause.id())));
            shown.add(clause.id());
        }
        before.clauses().stream()
                .skip(next)
                .filter(clause -> !now.containsKey(clause.id()))
                .forEach(clause -> all.add(new ClauseDifference(clause, null, false)));
        return all;
    }

    /** Those of {@link #all} in which something differs. */
    public static List<ClauseDifference> between(ClauseTree before, ClauseTree after) {
        return all(before, after).stream().filter(ClauseDifference::isChange).toList();
    }

    /** The changes by which the history tells of it: of each clause which it is, and behind that what became of it. */
    public static List<Change> changes(ClauseTree before, ClauseTree after) {
        var oldNumbers = ClauseNumbers.of(before);
        var newNumbers = ClauseNumbers.of(after);
        return between(before, after).stream()
                .flatMap(difference ->
                        Stream.concat(Stream.of(difference.which()), difference.told(oldNumbers, newNumbers)))
                .toList();
    }

    /** Whether something differs. */
    public boolean isChange() {
        return before == null || after == null || moved || !before.at(0).equals(after.at(0));
    }

    /** The clause, as it is or was. */
    public Clause clause() {
        return after != null ? after : java.util.Objects.requireNonNull(before);
    }

    private Change which() {
        return new Change(WHICH, before == null ? null : before.id(), after == null ? null : after.id());
    }

    private Stream<Change> told(Map<ClauseId, ClauseNumber> oldNumbers, Map<ClauseId, ClauseNumber> newNumbers) {
        if (before == null) {
            return Stream.of(Change.set("clauseAdded", said(after, newNumbers)));
        }
        if (after == null) {
            return Stream.of(new Change("clauseRemoved", said(before, oldNumbers), null));
        }
        var old = said(before, oldNumbers);
        var now = said(after, newNumbers);
        boolean reworded = !before.heading().equals(after.heading())
                || !before.text().equals(after.text())
                || !before.number().equals(after.number());
        boolean reclassified = before.kind() != after.kind() || before.force() != after.force();
        List<Change> changes = new ArrayList<>();
        if (reworded) {
            changes.add(new Change("clauseText", old, now));
        }
        if (moved) {
            changes.add(new Change("clauseMoved", old, now));
        }
        if (!reworded && !moved && (reclassified || before.form() != after.form())) {
            changes.add(new Change("clauseClassified", now, now));
        }
        Change.between("kind", before.kind(), after.kind()).forEach(changes::add);
        Change.between("force", before.force(), after.force()).forEach(changes::add);
        Change.between("form", before.form(), after.form()).forEach(changes::add);
        return changes.stream();
    }

    private static @Nullable String said(@Nullable Clause clause, Map<ClauseId, ClauseNumber> numbers) {
        if (clause == null) {
            return null;
        }
        var number = java.util.Objects.requireNonNull(numbers.get(clause.id())).text();
        return Stream.of(number, clause.heading(), clause.text())
                .filter(part -> !part.isEmpty())
                .collect(java.util.stream.Collectors.joining(" "));
    }

    private static Map<ClauseId, Clause> byId(ClauseTree tree) {
        return tree.clauses().stream()
                .collect(toMap(Clause::id, clause -> clause, (one, two) -> one, LinkedHashMap::new));
    }

    /** Those that hang under another clause now, or whose order among those that stayed beside them is another. */
    private static Set<ClauseId> moved(ClauseTree before, ClauseTree after) {
        var above = parents(before);
        var aboveNow = parents(after);
        Set<ClauseId> moved = new HashSet<>();
        Map<@Nullable ClauseId, List<ClauseId>> stayed = new HashMap<>();
        Map<@Nullable ClauseId, List<ClauseId>> stayedNow = new HashMap<>();
        for (var clause : before.clauses()) {
            var id = clause.id();
            if (!aboveNow.containsKey(id)) {
                continue;
            }
            if (isGone(above.get(id), aboveNow) || java.util.Objects.equals(above.get(id), aboveNow.get(id))) {
                stayed.computeIfAbsent(aboveNow.get(id), parent -> new ArrayList<>())
                        .add(id);
            } else {
                moved.add(id);
            }
        }
        for (var clause : after.clauses()) {
            var id = clause.id();
            if (above.containsKey(id) && !moved.contains(id)) {
                stayedNow
                        .computeIfAbsent(aboveNow.get(id), parent -> new ArrayList<>())
                        .add(id);
            }
        }
        stayedNow.forEach((parent, now) -> moved.addAll(Reordered.in(stayed.getOrDefault(parent, List.of()), now)));
        return moved;
    }

    /** Whoever hung under a clause that is gone hangs where that leaves it. */
    private static boolean isGone(@Nullable ClauseId parent, Map<ClauseId, @Nullable ClauseId> now) {
        return parent != null && !now.containsKey(parent);
    }

    private static Map<ClauseId, @Nullable ClauseId> parents(ClauseTree tree) {
        Map<ClauseId, @Nullable ClauseId> parents = new HashMap<>();
        List<ClauseId> path = new ArrayList<>();
        for (var clause : tree.clauses()) {
            path.subList(clause.depth(), path.size()).clear();
            parents.put(clause.id(), path.isEmpty() ? null : path.getLast());
            path.add(clause.id());
        }
        return parents;
    }
}
