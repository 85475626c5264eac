package no.mandat.workflow.deliverable;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.SectionId;
import no.mandat.workflow.shared.Keyed;

/** Puts a section back that was taken out. */
public record RestoreSection(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") SectionId section) implements Keyed {}
