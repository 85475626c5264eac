package no.mandat.workflow.deliverable;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.deliverable.DeliverableRefusal;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.workflow.shared.Keyed;

/**
 * Puts the text that was returned to the group again, with a reply.
 *
 * @param version the version that the screen showed
 * @param reply Markdown
 * @param unsigned the dissents that lapsed signatures are missing under, which it goes on without
 */
public record UpholdDeliverable(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") DeliverableId deliverable,
        int version,

        @NotBlank(message = "rule.required") @Size(max = 20_000, message = "rule.tooLong") String reply,

        @NotNull(message = "rule.required") List<DeliverableRefusal.SignaturesMissing.Unsigned> unsigned)
        implements Keyed {

    /** Takes a copy. */
    public UpholdDeliverable {
        unsigned = List.copyOf(unsigned);
    }
}
