package no.mandat.workflow.deliverable;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.workflow.shared.Keyed;
import no.mandat.workflow.shared.Reason;

/**
 * Drops corrections of language: the approved text stands.
 *
 * @param revision the corrected one that the screen showed
 */
public record ObjectToCorrections(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") DeliverableId deliverable,
        int revision,
        @Reason String reason)
        implements Keyed {}
