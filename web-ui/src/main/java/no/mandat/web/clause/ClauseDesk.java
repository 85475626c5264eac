package no.mandat.web.clause;

import no.mandat.domain.mandate.ClauseEdit;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.RefusedException;

/** Where clauses are worked on: those of a draft, each change saved at once, or a proposal that nobody has saved yet. */
public interface ClauseDesk {

    /** The clauses as they are now. */
    ClauseTree tree();

    /**
     * Does one thing to them.
     *
     * @param shown the tree that the screen showed
     * @throws RefusedException when it can't be done
     */
    void carryOut(ClauseEdit edit, ClauseTree shown);

    /** Reads them anew, where others may change them. */
    default void refresh() {}

    /** An id for a new clause. */
    ClauseId newId();

    /** Whether there is something to take back. */
    boolean canUndo();

    /**
     * Takes the last thing back.
     *
     * @throws RefusedException when somebody changed something since
     */
    void undo();
}
