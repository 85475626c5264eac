package no.mandat.workflow.meeting;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * The link of somebody who spoke in a meeting, to the wording of what they said.
 *
 * @param secret which nobody else knows
 */
public record WordingLink(
        @NotNull(message = "rule.required") UUID secret) {}
