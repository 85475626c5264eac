package no.mandat.web.mandate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import no.mandat.domain.mandate.ClauseEdit;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.shared.ClauseId;
import no.mandat.web.clause.ClauseDesk;

/** A proposal that is corrected before it is saved. */
final class ProposalDesk implements ClauseDesk {

    private static final int MOST_STEPS = 200;

    private final Supplier<ClauseId> ids;
    private final Runnable changed;
    private final Deque<ClauseTree> before = new ArrayDeque<>();
    private ClauseTree tree;

    ProposalDesk(ClauseTree tree, Supplier<ClauseId> ids, Runnable changed) {
        this.tree = tree;
        this.ids = ids;
        this.changed = changed;
    }

    @Override
    public ClauseTree tree() {
        return tree;
    }

    @Override
    public void carryOut(ClauseEdit edit, ClauseTree shown) {
        var after = edit.on(tree);
        before.push(tree);
        if (before.size() > MOST_STEPS) {
            before.removeLast();
        }
        tree = after;
        changed.run();
    }

    @Override
    public ClauseId newId() {
        return ids.get();
    }

    @Override
    public boolean canUndo() {
        return !before.isEmpty();
    }

    @Override
    public void undo() {
        tree = before.pop();
        changed.run();
    }
}
