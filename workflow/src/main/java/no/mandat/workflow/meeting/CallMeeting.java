package no.mandat.workflow.meeting;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.MeetingId;
import no.mandat.workflow.shared.Keyed;

/**
 * Calls all who are listed to a meeting.
 *
 * @param version the version that the screen showed
 */
public record CallMeeting(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MeetingId meeting,
        int version)
        implements Keyed {}
