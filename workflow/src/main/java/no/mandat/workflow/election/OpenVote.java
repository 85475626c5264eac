package no.mandat.workflow.election;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import no.mandat.domain.shared.ElectionId;
import no.mandat.workflow.shared.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * Asks the group to choose.
 *
 * @param lastDay the last day for positions; none for the usual time
 */
public record OpenVote(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") ElectionId election,
        @Nullable LocalDate lastDay)
        implements Keyed {}
