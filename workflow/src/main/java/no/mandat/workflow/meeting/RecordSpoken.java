package no.mandat.workflow.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import no.mandat.domain.meeting.Spoken;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.AttendeeId;
import no.mandat.workflow.shared.Keyed;

/**
 * Writes down what somebody said under an item.
 *
 * @param speaker who said it
 */
public record RecordSpoken(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") AgendaItemId item,
        @NotNull(message = "rule.required") AttendeeId speaker,

        @NotBlank(message = "rule.required") @Size(max = RecordSpoken.LONGEST, message = "rule.tooLong") String text)
        implements Keyed {

    /** The most characters of it. */
    public static final int LONGEST = Spoken.LONGEST;
}
