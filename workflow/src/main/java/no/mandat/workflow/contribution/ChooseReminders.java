package no.mandat.workflow.contribution;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.contribution.CallReminders;
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
        implements Keyed {

    /** The days that can be chosen; others are passed over. */
    public static final List<Integer> OFFERED = CallReminders.OFFERED;

    /** Those that count where nobody has chosen. */
    public static final List<Integer> USUAL = CallReminders.USUAL;
}
