package no.mandat.workflow.meeting;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.workflow.shared.Keyed;

/**
 * Moves an item of an agenda.
 *
 * @param place where it shall stand, from 1; as far as any other business stays last
 */
public record MoveItem(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") AgendaItemId item,
        int place) implements Keyed {}
