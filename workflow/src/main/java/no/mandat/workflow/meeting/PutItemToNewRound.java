package no.mandat.workflow.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.workflow.approval.RoundSettings;
import no.mandat.workflow.shared.Keyed;

/**
 * Puts the proposal of an item to a round of the body that meets.
 *
 * @param text what is proposed, in Markdown
 * @param thatDay whether positions are taken to the end of the day of the meeting, whatever the settings say
 */
public record PutItemToNewRound(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") AgendaItemId item,

        @NotBlank(message = "rule.required") @Size(max = 100_000, message = "rule.tooLong") String text,

        @NotNull(message = "rule.required") @Valid RoundSettings settings,
        boolean thatDay)
        implements Keyed {}
