package no.mandat.workflow.deliverable;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.workflow.shared.Keyed;

/**
 * Puts the corrections of what was approved before those who decided on it.
 *
 * @param version of the corrections that the screen showed
 */
public record SendCorrections(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") DeliverableId deliverable,
        int version)
        implements Keyed {}
