package no.mandat.workflow.meeting;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import no.mandat.domain.meeting.ActionText;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.shared.OneLine;

/**
 * What is filled in about an action.
 *
 * @param responsible who does it
 * @param due the last day for it
 */
public record ActionForm(
        @OneLine(max = 300) String title,
        @NotNull(message = "rule.required") PersonId responsible,
        @NotNull(message = "rule.required") LocalDate due) {

    ActionText text() {
        return new ActionText(title.strip(), responsible, due);
    }
}
