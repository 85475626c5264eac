package no.mandat.workflow.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.workflow.shared.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * Remarks on the minutes of a meeting.
 *
 * @param item which item it is on, or none
 */
public record RemarkOnMinutes(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MeetingId meeting,
        @Nullable AgendaItemId item,

        @NotBlank(message = "rule.required") @Size(max = 5_000, message = "rule.tooLong") String text)
        implements Keyed {}
