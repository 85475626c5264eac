package no.mandat.workflow.communication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import no.mandat.domain.communication.CommunicationText;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.shared.OneLine;
import org.jspecify.annotations.Nullable;

/**
 * What is filled in about an item of a communications plan.
 *
 * @param message Markdown
 * @param day on which it is to go out
 * @param deliverable the deliverable that it speaks of, if of one
 */
public record CommunicationForm(
        @OneLine(max = 200) String audience,
        @OneLine(max = 200) String channel,

        @NotBlank(message = "rule.required") @Size(max = CommunicationForm.LONGEST, message = "rule.tooLong") String message,

        @NotNull(message = "rule.required") PersonId responsible,
        @NotNull(message = "rule.required") LocalDate day,
        @Nullable DeliverableId deliverable) {

    /** How many characters of a message there are at most. */
    public static final int LONGEST = 10_000;

    CommunicationText says() {
        return new CommunicationText(audience.strip(), channel.strip(), message.strip(), responsible, day, deliverable);
    }
}
