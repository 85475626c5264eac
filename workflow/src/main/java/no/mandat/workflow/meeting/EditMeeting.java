package no.mandat.workflow.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.MeetingId;
import no.mandat.workflow.shared.Keyed;

/**
 * Says otherwise what, when and where a meeting is.
 *
 * @param version the version that the screen showed
 */
public record EditMeeting(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MeetingId meeting,
        int version,
        @NotNull(message = "rule.required") @Valid MeetingForm form)
        implements Keyed {}
