package no.mandat.workflow.audit;

import java.util.List;
import no.mandat.domain.shared.MandateId;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the history of all mandates.
 *
 * @param mandate in which mandate it happened, or none
 * @param mandateName what that is called in short
 */
public record WholeHistoryRow(
        HistoryRow row,
        @Nullable MandateId mandate,
        @Nullable String mandateName) {

    /** Its place in the history: what a page goes on from. */
    public List<Object> place() {
        return row.place();
    }
}
