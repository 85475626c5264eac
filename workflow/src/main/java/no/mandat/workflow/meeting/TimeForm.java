package no.mandat.workflow.meeting;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import no.mandat.domain.meeting.MeetingRefusal;
import no.mandat.domain.meeting.MeetingTime;
import no.mandat.domain.shared.RefusedException;

/** A time that members are asked about. */
public record TimeForm(
        @NotNull(message = "rule.required") Instant startsAt,
        @NotNull(message = "rule.required") Instant endsAt) {

    /** @throws RefusedException {@link MeetingRefusal.EndsBeforeItBegins}, {@link MeetingRefusal.TooLong} */
    MeetingTime time() {
        return new MeetingTime(startsAt, endsAt);
    }
}
