package no.mandat.workflow.election;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.ElectionId;
import no.mandat.workflow.shared.Keyed;

/** Puts the choice of the group to the board. */
public record AskToConfirm(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") ElectionId election,
        @NotNull(message = "rule.required") @Valid ConfirmationForm form)
        implements Keyed {}
