package no.mandat.domain.mandate;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.mandat.domain.mandate.ClauseTree.Side;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/** One thing that is done to the clauses of a draft; the same on a proposal that nobody has saved yet. */
public sealed interface ClauseEdit {

    /**
     * The tree after it.
     *
     * @throws RefusedException {@link MandateRefusal}
     */
    ClauseTree on(ClauseTree tree);

    /** The clauses whose words it builds on: where somebody changed those meanwhile, it isn't done. None, unless it says so. */
    default Set<ClauseId> reads() {
        return Set.of();
    }

    /** Another number, heading, text, form. */
    record Rewrite(ClauseId id, ClauseForm form, String number, String heading, String text) implements ClauseEdit {

        /** @throws RefusedException {@link MandateRefusal.ClauseEmpty} */
        @Override
        public ClauseTree on(ClauseTree tree) {
            if (form.isProse() && (form.hasHeading() ? heading : text).isBlank()) {
                throw new RefusedException(new MandateRefusal.ClauseEmpty());
            }
            return tree.edit(
                    id, clause -> clause.as(form).numbered(number).says(form.hasHeading() ? heading : "", text));
        }

        @Override
        public Set<ClauseId> reads() {
            return Set.of(id);
        }
    }

    /** Another kind and force of some of them. */
    record Classify(
            List<ClauseId> ids, ClauseKind kind, @Nullable Force force) implements ClauseEdit {

        @Override
        public ClauseTree on(ClauseTree tree) {
            return tree.classify(ids, kind, force);
        }
    }

    /** Two out of one. */
    record Split(ClauseId first, int at, ClauseId second) implements ClauseEdit {

        @Override
        public ClauseTree on(ClauseTree tree) {
            return tree.split(first, at, second);
        }

        @Override
        public Set<ClauseId> reads() {
            return Set.of(first);
        }
    }

    /** One out of it and the one before it. */
    record Join(ClauseId id, ClauseId to) implements ClauseEdit {

        @Override
        public ClauseTree on(ClauseTree tree) {
            int place = tree.clauses().indexOf(tree.require(id));
            if (place > 0 && !tree.clauses().get(place - 1).id().equals(to)) {
                throw new RefusedException(new MandateRefusal.NothingToJoin());
            }
            return tree.join(id);
        }

        @Override
        public Set<ClauseId> reads() {
            return Set.of(id, to);
        }
    }

    /** Under the one before it. */
    record Indent(ClauseId id) implements ClauseEdit {

        @Override
        public ClauseTree on(ClauseTree tree) {
            return tree.indent(id);
        }
    }

    /** Beside the one that it hangs under. */
    record Outdent(ClauseId id) implements ClauseEdit {

        @Override
        public ClauseTree on(ClauseTree tree) {
            return tree.outdent(id);
        }
    }

    /** To another place. */
    record Move(ClauseId id, Side side, ClauseId target) implements ClauseEdit {

        @Override
        public ClauseTree on(ClauseTree tree) {
            return tree.move(id, side, target);
        }
    }

    /**
     * A new one.
     *
     * @param beside where it comes; at the end, where none is named
     */
    record Insert(Clause clause, Side side, @Nullable ClauseId beside) implements ClauseEdit {

        @Override
        public ClauseTree on(ClauseTree tree) {
            return tree.insert(clause, side, beside);
        }
    }

    /**
     * Away with it, and with all that hangs under it.
     *
     * @param ids it and those
     */
    record Remove(ClauseId id, Set<ClauseId> ids) implements ClauseEdit {

        /** As the tree is now. */
        public static Remove of(ClauseTree tree, ClauseId id) {
            return new Remove(
                    id,
                    Stream.concat(Stream.of(id), tree.below(id).stream().map(Clause::id))
                            .collect(java.util.stream.Collectors.toUnmodifiableSet()));
        }

        @Override
        public ClauseTree on(ClauseTree tree) {
            if (!of(tree, id).ids().equals(ids)) {
                throw new RefusedException(new MandateRefusal.ClauseGone());
            }
            return tree.remove(id);
        }

        @Override
        public Set<ClauseId> reads() {
            return ids;
        }
    }
}
