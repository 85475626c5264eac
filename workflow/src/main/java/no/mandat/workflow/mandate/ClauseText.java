package no.mandat.workflow.mandate;

import java.util.Map;
import no.mandat.domain.mandate.ClauseNumber;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.shared.ClauseId;

/**
 * The clauses of a mandate as a page shows them.
 *
 * @param version counts their changes; {@link #NONE} where there are none yet
 * @param isEditable whether the actor may change them now
 */
public record ClauseText(int version, ClauseTree tree, Map<ClauseId, ClauseNumber> numbers, boolean isEditable) {

    /** In place of a version: nobody has written any clause. */
    public static final int NONE = -1;
}
