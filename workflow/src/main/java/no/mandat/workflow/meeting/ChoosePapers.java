package no.mandat.workflow.meeting;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.DocumentId;
import no.mandat.workflow.shared.Keyed;

/**
 * Says what is read for an item.
 *
 * @param documents of the mandate's list, at most 50
 */
public record ChoosePapers(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") AgendaItemId item,

        @NotNull(message = "rule.required") @Size(max = ChoosePapers.MOST, message = "rule.tooMany") List<@NotNull(message = "rule.required") DocumentId> documents)
        implements Keyed {

    /** As many as an item takes. */
    static final int MOST = 50;
}
