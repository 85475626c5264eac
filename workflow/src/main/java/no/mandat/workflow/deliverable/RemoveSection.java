package no.mandat.workflow.deliverable;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.SectionId;
import no.mandat.workflow.shared.Keyed;

/**
 * Takes a section out.
 *
 * @param version the version that the screen showed
 */
public record RemoveSection(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") SectionId section,
        int version)
        implements Keyed {}
