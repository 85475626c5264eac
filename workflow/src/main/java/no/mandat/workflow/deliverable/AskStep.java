package no.mandat.workflow.deliverable;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.shared.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * Puts the fixed text to the body of its next step.
 *
 * @param version the version that the screen showed
 * @param lastDay the last day for positions; none for the usual time
 * @param absent members in whose place their deputies vote
 */
public record AskStep(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") DeliverableId deliverable,
        int version,
        @Nullable LocalDate lastDay,
        @NotNull(message = "rule.required") Set<PersonId> absent)
        implements Keyed {}
