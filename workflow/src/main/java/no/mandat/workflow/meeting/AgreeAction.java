package no.mandat.workflow.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.workflow.shared.Keyed;

/** Agrees under an item on what somebody is to do. */
public record AgreeAction(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") AgendaItemId item,
        @NotNull(message = "rule.required") @Valid ActionForm form)
        implements Keyed {}
