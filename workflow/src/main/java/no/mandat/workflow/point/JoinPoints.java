package no.mandat.workflow.point;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * Makes one point of two of the same contribution. It has no key, for what it gives back isn't to be kept: a conclusion in all its
 * words (decision 0006). Sent twice it is refused, for it names what was seen of both.
 *
 * @param into the one that stays
 * @param other the one that goes into it
 */
public record JoinPoints(
        @NotNull(message = "rule.required") @Valid SeenPoint into,
        @NotNull(message = "rule.required") @Valid SeenPoint other) {}
