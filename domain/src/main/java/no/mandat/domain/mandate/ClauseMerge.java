package no.mandat.domain.mandate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.mandat.domain.mandate.MergeConflict.Choice;
import no.mandat.domain.mandate.MergeConflict.Part;
import no.mandat.domain.shared.ClauseId;
import org.jspecify.annotations.Nullable;

/**
 * Brings two trees of clauses together that were made of one. The words of each clause are joined by its id; the clauses stand as
 * in the tree that moved some, and what the other tree added stands behind what it stood behind there.
 */
final class ClauseMerge {

    private final ThreeWays ways;

    ClauseMerge(ThreeWays ways) {
        this.ways = ways;
    }

    ClauseTree of(ClauseTree base, ClauseTree amendment, ClauseTree version) {
        var words = words(base, amendment, version);
        boolean amendmentMoved = moves(base, amendment);
        boolean versionMoved = moves(base, version);
        boolean asAmendment = amendmentMoved && (!versionMoved || ways.decide(Part.ORDER, null) == Choice.AMENDMENT);
        var frame = asAmendment ? amendment : version;
        var other = asAmendment ? version : amendment;
        return tree(placed(frame, other), words);
    }

    private Map<ClauseId, Clause> words(ClauseTree base, ClauseTree amendment, ClauseTree version) {
        var old = byId(base);
        var mine = byId(amendment);
        var theirs = byId(version);
        Set<ClauseId> all = new LinkedHashSet<>(theirs.keySet());
        all.addAll(mine.keySet());
        Map<ClauseId, Clause> words = new HashMap<>();
        for (var id : all) {
            var kept = ways.join(Part.CLAUSE, id.value(), old.get(id), mine.get(id), theirs.get(id));
            if (kept != null) {
                words.put(id, kept);
            }
        }
        return words;
    }

    /** Each clause's words, wherever it stands. */
    private static Map<ClauseId, Clause> byId(ClauseTree tree) {
        Map<ClauseId, Clause> byId = new LinkedHashMap<>();
        tree.clauses().forEach(clause -> byId.put(clause.id(), clause.at(0)));
        return byId;
    }

    private static boolean moves(ClauseTree base, ClauseTree now) {
        return ClauseDifference.between(base, now).stream().anyMatch(ClauseDifference::moved);
    }

    /** The clauses of the frame, with those that only the other has behind what they follow there. */
    private static List<Clause> placed(ClauseTree frame, ClauseTree other) {
        List<Clause> placed = new ArrayList<>(frame.clauses());
        Set<ClauseId> there = new HashSet<>();
        placed.forEach(clause -> there.add(clause.id()));
        @Nullable ClauseId before = null;
        for (var clause : other.clauses()) {
            if (there.add(clause.id())) {
                placed.add(before == null ? 0 : place(placed, before) + 1, clause);
            }
            before = clause.id();
        }
        return placed;
    }

    private static int place(List<Clause> clauses, ClauseId id) {
        for (int i = 0; i < clauses.size(); i++) {
            if (clauses.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalStateException("clause %s was placed".formatted(id));
    }

    /** Those that are kept, none deeper than it can hang. */
    private static ClauseTree tree(List<Clause> placed, Map<ClauseId, Clause> words) {
        List<Clause> clauses = new ArrayList<>();
        int above = -1;
        for (var clause : placed) {
            var said = words.get(clause.id());
            if (said != null) {
                int depth = Math.min(clause.depth(), above + 1);
                clauses.add(said.at(depth));
                above = depth;
            }
        }
        return new ClauseTree(clauses);
    }
}
