package no.mandat.workflow.contribution;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.shared.CallId;
import no.mandat.workflow.shared.Keyed;

/**
 * Chooses when those who haven't answered a call are reminded.
 *
 * @param days how many days before it closes; none for no reminder
 */
public record ChooseReminders(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") CallId call,
        @NotNull(message = "rule.required") List<Integer> days)
        implements Keyed {}
