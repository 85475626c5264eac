package no.mandat.workflow.contribution;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.CallId;
import no.mandat.workflow.shared.Keyed;

/** Takes back what a member of the group has sent. */
public record WithdrawAnswer(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") CallId call) implements Keyed {}
