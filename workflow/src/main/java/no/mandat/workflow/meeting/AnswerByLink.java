package no.mandat.workflow.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import no.mandat.domain.meeting.Rsvp;
import no.mandat.workflow.shared.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * Somebody from outside says whether they come.
 *
 * @param at the link that was mailed to them
 * @param remark what they write to the secretariat with it, if anything
 */
public record AnswerByLink(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") @Valid MeetingLink at,
        @NotNull(message = "rule.required") Rsvp answer,

        @Nullable @Size(max = AnswerByLink.LONGEST, message = "rule.tooLong") String remark)
        implements Keyed {

    /** The most characters of a remark. */
    public static final int LONGEST = 2_000;
}
