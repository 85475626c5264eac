package no.mandat.domain.mandate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * The clauses of a mandate, in the order of reading. What follows a clause and stands deeper hangs under it. A tree is never
 * changed: each command gives a new one, and none but {@link #edit} and {@link #remove} changes a word.
 *
 * @param clauses each at most one deeper than the one before it, the first at the top
 */
public record ClauseTree(List<Clause> clauses) {

    /** The most clauses a mandate has: more than any has, and few enough to be read at once. */
    public static final int MOST = 10_000;

    /** Deeper than any document is. */
    public static final int DEEPEST = 12;

    /** Nothing yet. */
    public static final ClauseTree EMPTY = new ClauseTree(List.of());

    /** @throws RefusedException {@link MandateRefusal.TooManyClauses}, {@link MandateRefusal.TooDeep} */
    public ClauseTree {
        clauses = List.copyOf(clauses);
        if (clauses.size() > MOST) {
            throw new RefusedException(new MandateRefusal.TooManyClauses(MOST));
        }
        requireTree(clauses);
    }

    private static void requireTree(List<Clause> clauses) {
        Set<ClauseId> ids = new HashSet<>();
        int before = -1;
        for (var clause : clauses) {
            if (clause.depth() < 0 || clause.depth() > before + 1 || !ids.add(clause.id())) {
                throw new IllegalArgumentException("no tree at " + clause.id());
            }
            if (clause.depth() > DEEPEST) {
                throw new RefusedException(new MandateRefusal.TooDeep(DEEPEST));
            }
            before = clause.depth();
        }
    }

    /** Whether one of those asks for something to be delivered. */
    public boolean asksToDeliver(Collection<ClauseId> some) {
        return clauses.stream()
                .anyMatch(clause -> clause.kind() == ClauseKind.DELIVERABLE && some.contains(clause.id()));
    }

    /** The clause, if it is in the tree. */
    public Optional<Clause> find(ClauseId id) {
        return clauses.stream().filter(clause -> clause.id().equals(id)).findFirst();
    }

    /**
     * The clause.
     *
     * @throws RefusedException {@link MandateRefusal.ClauseGone} when it isn't in the tree any more
     */
    public Clause require(ClauseId id) {
        return clauses.get(place(id));
    }

    /**
     * Refuses unless the clause says what somebody saw.
     *
     * @throws RefusedException {@link MandateRefusal.ClauseGone}, {@link MandateRefusal.ClauseChanged}
     */
    public void requireUnchanged(Clause seen) {
        var now = require(seen.id());
        boolean same = now.heading().equals(seen.heading())
                && now.text().equals(seen.text())
                && now.number().equals(seen.number())
                && now.form() == seen.form();
        if (!same) {
            throw new RefusedException(new MandateRefusal.ClauseChanged(now.heading(), now.text()));
        }
    }

    /** What hangs under it, at whatever depth. */
    public List<Clause> below(ClauseId id) {
        int place = place(id);
        return clauses.subList(place + 1, end(place));
    }

    /** Those that in the end something must answer. */
    public List<Clause> traceable() {
        return clauses.stream().filter(Clause::isTraceable).toList();
    }

    /** With another heading, text, number. */
    public ClauseTree edit(ClauseId id, UnaryOperator<Clause> change) {
        int place = place(id);
        List<Clause> changed = new ArrayList<>(clauses);
        changed.set(
                place, change.apply(clauses.get(place)).at(clauses.get(place).depth()));
        return new ClauseTree(changed);
    }

    /** With another kind and force of some of them. */
    public ClauseTree classify(Collection<ClauseId> ids, ClauseKind kind, @Nullable Force force) {
        var chosen = Set.copyOf(ids);
        return new ClauseTree(clauses.stream()
                .map(clause -> chosen.contains(clause.id()) ? clause.is(kind, force) : clause)
                .toList());
    }

    /**
     * Divides a clause in two: what stands behind the place becomes the next clause, which what hung under it hangs under.
     *
     * @param at where its text is divided
     * @param id of the second one
     * @throws RefusedException {@link MandateRefusal.NothingToDivide} when one of both would be empty
     */
    public ClauseTree split(ClauseId first, int at, ClauseId id) {
        int place = place(first);
        var clause = clauses.get(place);
        var halves = Footnotes.of(clause.text()).split(at);
        if (!clause.form().isProse()
                || halves.first().isBlank() && !clause.form().hasHeading()
                || halves.second().isBlank()) {
            throw new RefusedException(new MandateRefusal.NothingToDivide());
        }
        boolean fromHeading = clause.form().hasHeading();
        var second = new Clause(
                id,
                clause.depth() + (fromHeading ? 1 : 0),
                fromHeading ? ClauseForm.PARAGRAPH : clause.form(),
                "",
                "",
                halves.second(),
                clause.kind(),
                clause.force());
        List<Clause> changed = new ArrayList<>(clauses);
        changed.set(place, clause.says(clause.heading(), halves.first()));
        changed.add(place + 1, second);
        return new ClauseTree(changed);
    }

    /**
     * Joins a clause to the one before it; what hangs under it hangs under that.
     *
     * @throws RefusedException {@link MandateRefusal.NothingToJoin} when none stands before it, or one of both is no prose
     */
    public ClauseTree join(ClauseId id) {
        int place = place(id);
        var clause = clauses.get(place);
        if (place == 0
                || !clause.form().isProse()
                || !clauses.get(place - 1).form().isProse()) {
            throw new RefusedException(new MandateRefusal.NothingToJoin());
        }
        var before = clauses.get(place - 1);
        List<Clause> changed = new ArrayList<>(clauses.subList(0, place - 1));
        changed.add(joined(before, clause));
        int up = Math.max(0, clause.depth() - before.depth());
        int end = end(place);
        clauses.subList(place + 1, end).forEach(child -> changed.add(child.at(child.depth() - up)));
        changed.addAll(clauses.subList(end, clauses.size()));
        return new ClauseTree(changed);
    }

    private static Clause joined(Clause before, Clause clause) {
        boolean oneLine = before.text().isEmpty()
                && before.form().hasHeading()
                && clause.form().hasHeading();
        var heading = oneLine ? before.heading() + " " + clause.heading() : before.heading();
        var words = oneLine ? clause.text() : Footnotes.joined(clause.heading(), clause.text());
        return before.says(heading, Footnotes.joined(before.text(), words));
    }

    /**
     * Hangs it, with what hangs under it, under the one before it.
     *
     * @throws RefusedException {@link MandateRefusal.NotMovable}
     */
    public ClauseTree indent(ClauseId id) {
        int place = place(id);
        if (place == 0 || clauses.get(place - 1).depth() < clauses.get(place).depth()) {
            throw new RefusedException(new MandateRefusal.NotMovable());
        }
        return shifted(place, 1);
    }

    /**
     * Lifts it, with what hangs under it, beside the one that it hangs under.
     *
     * @throws RefusedException {@link MandateRefusal.NotMovable}
     */
    public ClauseTree outdent(ClauseId id) {
        int place = place(id);
        if (clauses.get(place).depth() == 0) {
            throw new RefusedException(new MandateRefusal.NotMovable());
        }
        return shifted(place, -1);
    }

    private ClauseTree shifted(int place, int by) {
        int end = end(place);
        return new ClauseTree(IntStream.range(0, clauses.size())
                .mapToObj(i -> i < place || i >= end
                        ? clauses.get(i)
                        : clauses.get(i).at(clauses.get(i).depth() + by))
                .toList());
    }

    /**
     * Moves it, with what hangs under it.
     *
     * @param target the clause that it goes to
     * @throws RefusedException {@link MandateRefusal.NotMovable} when it would hang under itself
     */
    public ClauseTree move(ClauseId id, Side side, ClauseId target) {
        int place = place(id);
        int end = end(place);
        int goal = place(target);
        if (goal >= place && goal < end) {
            throw new RefusedException(new MandateRefusal.NotMovable());
        }
        int depth = clauses.get(goal).depth() + (side == Side.UNDER ? 1 : 0);
        int by = depth - clauses.get(place).depth();
        int to = side == Side.BEFORE ? goal : end(goal);
        List<Clause> moved = clauses.subList(place, end).stream()
                .map(clause -> clause.at(clause.depth() + by))
                .toList();
        List<Clause> changed = new ArrayList<>(clauses.subList(0, Math.min(to, place)));
        if (to <= place) {
            changed.addAll(moved);
            changed.addAll(clauses.subList(to, place));
        } else {
            changed.addAll(clauses.subList(end, to));
            changed.addAll(moved);
        }
        changed.addAll(clauses.subList(Math.max(to, end), clauses.size()));
        return new ClauseTree(changed);
    }

    /** Where a moved clause goes. */
    public enum Side {
        BEFORE,
        /** Behind all that hangs under the other. */
        AFTER,
        /** As the last that hangs under it. */
        UNDER
    }

    /** The one beside it, at the same depth under the same clause, before or after it; if there is one. */
    public Optional<Clause> neighbour(ClauseId id, Side side) {
        int place = place(id);
        int depth = clauses.get(place).depth();
        if (side == Side.AFTER) {
            int end = end(place);
            return end < clauses.size() && clauses.get(end).depth() == depth
                    ? Optional.of(clauses.get(end))
                    : Optional.empty();
        }
        for (int i = place - 1; i >= 0 && clauses.get(i).depth() >= depth; i--) {
            if (clauses.get(i).depth() == depth) {
                return Optional.of(clauses.get(i));
            }
        }
        return Optional.empty();
    }

    /** With a new clause behind another and all that hangs under it; at the end, where no other is named. */
    public ClauseTree insert(Clause clause, Side side, @Nullable ClauseId beside) {
        List<Clause> changed = new ArrayList<>(clauses);
        if (beside == null) {
            changed.add(clause.at(0));
        } else {
            int goal = place(beside);
            int depth = clauses.get(goal).depth() + (side == Side.UNDER ? 1 : 0);
            changed.add(side == Side.BEFORE ? goal : end(goal), clause.at(depth));
        }
        return new ClauseTree(changed);
    }

    /** Without it and all that hangs under it. */
    public ClauseTree remove(ClauseId id) {
        int place = place(id);
        List<Clause> changed = new ArrayList<>(clauses.subList(0, place));
        changed.addAll(clauses.subList(end(place), clauses.size()));
        return new ClauseTree(changed);
    }

    private int place(ClauseId id) {
        return IntStream.range(0, clauses.size())
                .filter(i -> Objects.equals(clauses.get(i).id(), id))
                .findFirst()
                .orElseThrow(() -> new RefusedException(new MandateRefusal.ClauseGone()));
    }

    /** Where what hangs under the clause at that place has ended. */
    private int end(int place) {
        int end = place + 1;
        while (end < clauses.size()
                && clauses.get(end).depth() > clauses.get(place).depth()) {
            end++;
        }
        return end;
    }
}
