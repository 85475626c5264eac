package no.mandat.workflow.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import no.mandat.domain.meeting.Spoken;
import no.mandat.workflow.shared.Keyed;

/**
 * The speaker confirms the wording, as it is or with their corrections.
 *
 * @param at the link that was mailed to them
 * @param language the tag of the language in which the page was shown
 */
public record ConfirmWording(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") @Valid WordingLink at,

        @NotBlank(message = "rule.required") @Size(max = ConfirmWording.LONGEST, message = "rule.tooLong") String text,

        @NotNull(message = "rule.required") String language)
        implements Keyed {

    /** The most characters of it. */
    public static final int LONGEST = Spoken.LONGEST;
}
