package no.mandat.workflow.deliverable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.SectionId;
import no.mandat.workflow.shared.Keyed;

/**
 * Says something else of a section.
 *
 * @param version the version that the screen showed
 */
public record EditSection(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") SectionId section,
        int version,
        @NotNull(message = "rule.required") @Valid SectionForm form)
        implements Keyed {}
