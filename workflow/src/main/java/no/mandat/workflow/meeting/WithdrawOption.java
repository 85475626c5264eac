package no.mandat.workflow.meeting;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.TimeOptionId;
import no.mandat.workflow.shared.Keyed;

/** Offers a time no longer. */
public record WithdrawOption(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") TimeOptionId option) implements Keyed {}
