package no.mandat.workflow.meeting;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.ResolutionId;
import no.mandat.workflow.shared.Keyed;

/** Lets an item be decided by the round of a resolution. */
public record PutItemToRound(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") AgendaItemId item,
        @NotNull(message = "rule.required") ResolutionId resolution)
        implements Keyed {}
