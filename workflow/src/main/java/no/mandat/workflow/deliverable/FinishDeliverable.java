package no.mandat.workflow.deliverable;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.deliverable.DeliverableRefusal;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.workflow.shared.Keyed;

/**
 * Fixes the text for approval.
 *
 * @param version the version that the screen showed
 * @param hash of the text that the screen showed
 * @param seenAt when it was read
 * @param endsReview whether a review that isn't over ends with it
 * @param leavesUnsaved whether it is fixed without what somebody has typed and not saved
 * @param unsigned the dissents that lapsed signatures are missing under, which it is fixed without
 */
public record FinishDeliverable(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") DeliverableId deliverable,
        int version,
        @NotNull(message = "rule.required") String hash,
        @NotNull(message = "rule.required") Instant seenAt,
        boolean endsReview,
        boolean leavesUnsaved,
        @NotNull(message = "rule.required") List<DeliverableRefusal.SignaturesMissing.Unsigned> unsigned)
        implements Keyed {

    /** Takes a copy. */
    public FinishDeliverable {
        unsigned = List.copyOf(unsigned);
    }
}
