package no.mandat.workflow.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.ActionItemId;
import no.mandat.workflow.shared.Keyed;

/**
 * Says otherwise what somebody is to do.
 *
 * @param version the version that the screen showed
 */
public record EditAction(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") ActionItemId action,
        int version,
        @NotNull(message = "rule.required") @Valid ActionForm form)
        implements Keyed {}
