package no.mandat.workflow.meeting;

import jakarta.validation.constraints.NotNull;
import no.mandat.domain.shared.MeetingId;

/** Notes that somebody who is called looks at a meeting. */
public record LookAtMeeting(
        @NotNull(message = "rule.required") MeetingId meeting) {}
