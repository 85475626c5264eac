package no.mandat.workflow.party;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.workflow.shared.Keyed;

/** Enters an interest of one's own. */
public record DeclareInterest(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") @Valid InterestForm form) implements Keyed {}
