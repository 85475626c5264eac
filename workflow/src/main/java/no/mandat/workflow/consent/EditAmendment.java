package no.mandat.workflow.consent;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.AmendmentId;
import no.mandat.workflow.shared.Keyed;

/** Says something else about an amendment. */
public record EditAmendment(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") AmendmentId amendment,
        int version,
        @NotNull(message = "rule.required") @Valid AmendmentForm form)
        implements Keyed {}
