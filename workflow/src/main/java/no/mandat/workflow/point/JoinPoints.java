package no.mandat.workflow.point;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.workflow.shared.Keyed;

/**
 * Makes one point of two of the same contribution.
 *
 * @param into the one that stays
 * @param other the one that goes into it
 */
public record JoinPoints(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") @Valid SeenPoint into,
        @NotNull(message = "rule.required") @Valid SeenPoint other)
        implements Keyed {}
