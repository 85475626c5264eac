package no.mandat.workflow.consent;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.AmendmentId;
import no.mandat.workflow.shared.Keyed;

/** Changes what an amendment changes besides clauses. */
public record AmendParts(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") AmendmentId amendment,
        int version,
        @NotNull(message = "rule.required") @Valid PartsForm form)
        implements Keyed {}
