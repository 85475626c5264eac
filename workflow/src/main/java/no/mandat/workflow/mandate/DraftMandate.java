package no.mandat.workflow.mandate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.workflow.shared.Keyed;

/** Begins a mandate. */
public record DraftMandate(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") @Valid MandateForm form) implements Keyed {}
