package no.mandat.workflow.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.workflow.shared.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * Somebody from outside remarks on the minutes of what they were there for.
 *
 * @param secret that of the link that was mailed to them
 * @param item which of their items it is on, or none
 */
public record RemarkByLink(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") UUID secret,
        @Nullable AgendaItemId item,

        @NotBlank(message = "rule.required") @Size(max = RemarkByLink.LONGEST, message = "rule.tooLong") String text)
        implements Keyed {

    /** The most characters of a remark. */
    public static final int LONGEST = 5_000;
}
