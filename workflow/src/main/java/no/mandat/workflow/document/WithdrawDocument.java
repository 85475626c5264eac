package no.mandat.workflow.document;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.DocumentId;
import no.mandat.workflow.shared.Keyed;
import no.mandat.workflow.shared.Reason;

/**
 * Takes a document out of the list.
 *
 * @param version the version that the screen showed
 * @param reason why, at most 2000 characters; the history shows it
 */
public record WithdrawDocument(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") DocumentId document,
        int version,
        @Reason String reason)
        implements Keyed {}
