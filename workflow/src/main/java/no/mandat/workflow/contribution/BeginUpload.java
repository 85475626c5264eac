package no.mandat.workflow.contribution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** Begins to hand in a file that goes with a draft, part by part; or goes on with one of which a part has come. */
public record BeginUpload(
        @NotNull(message = "rule.required") DraftAddress at,
        @NotNull(message = "rule.required") @Valid ComingFile file) {}
