package no.mandat.workflow.auditlog;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import no.mandat.verify.GrowingTree;
import no.mandat.verify.Hash;
import no.mandat.verify.WrittenEntry;
import org.jspecify.annotations.Nullable;

/**
 * The entries of which this node knows that they have a place. Whoever owns the database can let one wait again, with the seal that it had, and hide the place that it has: it would get a second one, and
 * no verifier takes such a log (docs/decisions/0106). It is known as long as an entry that old could get a place.
 */
@ApplicationScoped
class Placed {

    /** As many of the last ones are read from the database after a start. */
    private static final long AT_START = 20_000;

    private final Map<UUID, Place> places = new ConcurrentHashMap<>();

    /** How long the tree was as far as it is known. */
    private long known;

    private @Nullable Step last;

    private record Place(Instant at, long index) {}

    /** What a step made of the tree, if it was committed. */
    private record Step(long from, long size, Hash root, List<WrittenEntry> entries) {}

    /** Whether it has a place. */
    boolean has(UUID entry) {
        return places.containsKey(entry);
    }

    /** All that have one now. */
    Set<UUID> all() {
        return Set.copyOf(places.keySet());
    }

    /** A step gave these the last places of the tree, as it is now; whether that is committed shows at the next one. */
    synchronized void left(GrowingTree tree, List<WrittenEntry> entries) {
        last = new Step(tree.size() - entries.size(), tree.size(), tree.root(), List.copyOf(entries));
    }

    /**
     * Learns what the tree is by now: what the last step gave places to, by the root that it left, and what others did, by what the database says.
     *
     * @param oldest what is from before gets no place in any case
     */
    synchronized void learn(Connection database, GrowingTree tree, Instant oldest) throws SQLException {
        var step = last;
        last = null;
        if (step != null && isIn(database, step, tree)) {
            for (int i = 0; i < step.entries.size(); i++) {
                var entry = step.entries.get(i);
                places.put(entry.id(), new Place(entry.at(), step.from + i));
            }
            known = step.from == known ? step.size : known;
        }
        if (tree.size() < known) {
            // What comes then gets a place in that tree once, as it did in the other one.
            places.values().removeIf(place -> place.index >= tree.size());
            known = tree.size();
        }
        read(database, Math.max(known, tree.size() - AT_START), tree.size());
        known = tree.size();
        places.values().removeIf(place -> place.at.isBefore(oldest));
    }

    private static boolean isIn(Connection database, Step step, GrowingTree tree) throws SQLException {
        if (tree.size() <= step.size) {
            return tree.size() == step.size && tree.root().equals(step.root);
        }
        return new StoredTree(database).at(step.size).root().equals(step.root);
    }

    private void read(Connection database, long from, long to) throws SQLException {
        if (from >= to) {
            return;
        }
        try (var query = database.prepareStatement("""
                select l.entry_id, l.leaf_index, e.at from audit_leaf l join audit_entry e on e.id = l.entry_id
                where l.leaf_index >= ? and l.leaf_index < ?
                """)) {
            query.setLong(1, from);
            query.setLong(2, to);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var at = DatabaseTime.get(rows, "at");
                    if (at != null) {
                        places.put(rows.getObject("entry_id", UUID.class), new Place(at, rows.getLong("leaf_index")));
                    }
                }
            }
        }
    }
}
