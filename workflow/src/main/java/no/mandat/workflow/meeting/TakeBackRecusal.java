package no.mandat.workflow.meeting;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.workflow.shared.Keyed;

/** Takes back before a meeting that one is partial in an item of it. */
public record TakeBackRecusal(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") AgendaItemId item) implements Keyed {}
