package no.mandat.workflow.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.workflow.shared.Keyed;

/**
 * Says otherwise what an item of an agenda is.
 *
 * @param version the version that the screen showed
 */
public record EditItem(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") AgendaItemId item,
        int version,
        @NotNull(message = "rule.required") @Valid ItemForm form)
        implements Keyed {}
