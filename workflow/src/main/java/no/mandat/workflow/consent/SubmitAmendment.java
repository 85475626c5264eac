package no.mandat.workflow.consent;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.shared.AmendmentId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.shared.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * Puts an amendment to both bodies.
 *
 * @param lastDay the last day for positions, or none for the usual time
 * @param absent members of either in whose place their deputies vote
 */
public record SubmitAmendment(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") AmendmentId amendment,
        int version,
        @Nullable LocalDate lastDay,
        @NotNull(message = "rule.required") Set<@NotNull(message = "rule.required") PersonId> absent)
        implements Keyed {}
