package no.mandat.workflow.meeting;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.meeting.Outcome;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.workflow.shared.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * Notes what came of an item.
 *
 * @param outcome none takes back what was noted
 */
public record DecideItem(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") AgendaItemId item,
        @Nullable Outcome outcome)
        implements Keyed {}
