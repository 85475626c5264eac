package no.mandat.workflow.meeting;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * The link of somebody who was at a meeting from outside, to the minutes of their items.
 *
 * @param secret which nobody else knows
 */
public record MinutesLink(
        @NotNull(message = "rule.required") UUID secret) {}
