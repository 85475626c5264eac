package no.mandat.workflow.meeting;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import no.mandat.domain.shared.MeetingId;
import no.mandat.workflow.shared.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * Calls all who are listed to a meeting.
 *
 * @param version the version that the screen showed
 * @param answerBy by which day they are asked to answer, if they are
 */
public record CallMeeting(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MeetingId meeting,
        int version,
        @Nullable LocalDate answerBy)
        implements Keyed {

    /** Asks for answers by no day. */
    public CallMeeting(UUID key, MeetingId meeting, int version) {
        this(key, meeting, version, null);
    }
}
