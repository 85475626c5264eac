package no.mandat.workflow.deliverable;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.workflow.shared.Keyed;

/**
 * Leaves what was approved as it is: the corrections are given up before they are sent.
 *
 * @param version of the corrections that the screen showed
 */
public record GiveUpCorrections(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") DeliverableId deliverable,
        int version)
        implements Keyed {}
