package no.mandat.workflow.meeting;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import no.mandat.domain.meeting.Rsvp;
import no.mandat.domain.shared.MeetingId;
import no.mandat.workflow.shared.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * Says whether one comes to a meeting.
 *
 * @param remark what the secretariat should know, if anything
 */
public record AnswerMeeting(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MeetingId meeting,
        @NotNull(message = "rule.required") Rsvp answer,

        @Nullable @Size(max = 2_000, message = "rule.tooLong") String remark)
        implements Keyed {}
