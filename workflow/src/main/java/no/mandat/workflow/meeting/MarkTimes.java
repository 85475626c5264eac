package no.mandat.workflow.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.meeting.Suits;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.TimeOptionId;
import no.mandat.workflow.shared.Keyed;

/** Says whether times that are offered for a meeting suit the actor. */
public record MarkTimes(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MeetingId meeting,

        @NotEmpty(message = "rule.required") @Size(max = TimeService.MOST, message = "rule.tooMany") List<@NotNull(message = "rule.required") @Valid Mark> marks)
        implements Keyed {

    /** What is said of one of them. */
    public record Mark(
            @NotNull(message = "rule.required") TimeOptionId option,
            @NotNull(message = "rule.required") Suits suits) {}
}
