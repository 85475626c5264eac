package no.mandat.workflow.consent;

import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.UUID;
import no.mandat.domain.mandate.MergeConflict;
import no.mandat.domain.mandate.MergeConflict.Choice;
import no.mandat.domain.shared.AmendmentId;
import no.mandat.workflow.shared.Keyed;

/** Puts an amendment on the version that counts now. The choices say whose way counts where both changed the same. */
public record RebaseAmendment(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") AmendmentId amendment,
        int version,

        @NotNull(message = "rule.required") Map<@NotNull(message = "rule.required") MergeConflict, @NotNull(message = "rule.required") Choice> choices)
        implements Keyed {}
