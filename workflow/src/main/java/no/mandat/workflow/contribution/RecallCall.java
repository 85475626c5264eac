package no.mandat.workflow.contribution;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.CallId;
import no.mandat.workflow.shared.Keyed;

/** Makes a draft again of a call that hasn't begun. */
public record RecallCall(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") CallId call) implements Keyed {}
