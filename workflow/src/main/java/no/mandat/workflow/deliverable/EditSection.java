package no.mandat.workflow.deliverable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.shared.ParticipationId;
import no.mandat.domain.shared.SectionId;
import no.mandat.workflow.shared.Keyed;

/**
 * Says something else of a section.
 *
 * @param version the version that the screen showed
 * @param readers the outsiders who are named on it, by what they take part as
 */
public record EditSection(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") SectionId section,
        int version,
        @NotNull(message = "rule.required") @Valid SectionForm form,

        @NotNull(message = "rule.required") @Size(max = 100, message = "rule.tooMany") List<@NotNull(message = "rule.required") ParticipationId> readers)
        implements Keyed {}
