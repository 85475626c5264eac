package no.mandat.workflow.meeting;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * The link of somebody from outside who is called to a meeting.
 *
 * @param secret which nobody else knows
 */
public record MeetingLink(
        @NotNull(message = "rule.required") UUID secret) {}
