package no.mandat.workflow.inbox;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.shared.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * Gives a contribution to somebody of the secretariat, with those of its points that nobody else was given.
 *
 * @param version the version that the screen showed
 * @param to nobody, where it is laid down
 */
public record AssignContribution(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") ContributionId contribution,
        int version,
        @Nullable PersonId to)
        implements Keyed {}
