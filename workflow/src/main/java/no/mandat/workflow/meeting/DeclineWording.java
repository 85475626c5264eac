package no.mandat.workflow.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.workflow.shared.Keyed;

/** The speaker doesn't want what they said to be their input. */
public record DeclineWording(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") @Valid WordingLink at) implements Keyed {}
