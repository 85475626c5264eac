package no.mandat.workflow.contribution;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Throws away a file that is kept with a draft. */
public record DetachFile(
        @NotNull(message = "rule.required") DraftAddress at,
        @NotNull(message = "rule.required") UUID file) {}
