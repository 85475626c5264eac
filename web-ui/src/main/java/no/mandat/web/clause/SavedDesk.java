package no.mandat.web.clause;

import java.util.List;
import java.util.function.Supplier;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseEdit;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/** Clauses that others may work on meanwhile: what is done to them is saved at once. */
public abstract class SavedDesk implements ClauseDesk {

    private final Supplier<ClauseId> ids;
    private Saved now;
    private @Nullable ClauseTree before;

    /**
     * The clauses as they are kept.
     *
     * @param version counts their changes
     */
    public record Saved(int version, ClauseTree tree) {}

    /**
     * Begins with what was read.
     *
     * @param ids gives ids to new clauses
     */
    protected SavedDesk(Saved now, Supplier<ClauseId> ids) {
        this.now = now;
        this.ids = ids;
    }

    /** Reads them as they are now. */
    protected abstract Saved read();

    /**
     * Does one thing to them, as long as what it reads is as it was seen.
     *
     * @throws RefusedException when it can't be done
     */
    protected abstract void save(ClauseEdit edit, List<Clause> seen);

    /**
     * Puts others in their place, as long as nobody has changed any since that version.
     *
     * @throws RefusedException when somebody has
     */
    protected abstract void replace(int version, ClauseTree tree);

    @Override
    public final ClauseTree tree() {
        return now.tree();
    }

    @Override
    public final void refresh() {
        now = read();
        before = null;
    }

    @Override
    public final void carryOut(ClauseEdit edit, ClauseTree shown) {
        List<Clause> seen = edit.reads().stream().map(shown::require).toList();
        int version = now.version();
        save(edit, seen);
        now = read();
        // Where somebody else did something in between, taking this back would take that back.
        before = now.version() == version + 1 ? shown : null;
    }

    @Override
    public final ClauseId newId() {
        return ids.get();
    }

    @Override
    public final boolean canUndo() {
        return before != null;
    }

    @Override
    public final void undo() {
        var back = before;
        if (back != null) {
            replace(now.version(), back);
            before = null;
            now = read();
        }
    }
}
