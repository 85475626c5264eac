package no.mandat.workflow.inbox;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.point.CarriedPoints;
import no.mandat.workflow.shared.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * Takes back that a contribution was given to somebody.
 *
 * @param version the version in which that left it
 * @param to who had it; nobody, where nobody did
 * @param points those that went along
 */
public record GiveBackContribution(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") ContributionId contribution,
        int version,
        @Nullable PersonId to,
        @NotNull(message = "rule.required") CarriedPoints points)
        implements Keyed {}
