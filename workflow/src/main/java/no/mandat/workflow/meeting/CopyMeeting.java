package no.mandat.workflow.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.MeetingId;
import no.mandat.workflow.shared.Keyed;

/**
 * Begins to prepare a meeting with items of another.
 *
 * @param source whose items
 * @param form what is said of the new one
 * @param all whether all its items come along, or only those that are left
 */
public record CopyMeeting(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MeetingId source,
        @NotNull(message = "rule.required") @Valid MeetingForm form,
        boolean all)
        implements Keyed {}
