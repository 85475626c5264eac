package no.mandat.workflow.meeting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.AttendeeId;
import no.mandat.workflow.shared.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * Says for which items somebody from outside is there instead.
 *
 * @param items at least one
 * @param speakingMinutes for how long they have the floor, where that is said
 */
public record EditOutsider(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") AttendeeId attendee,

        @NotNull(message = "rule.required") @Size(max = 100, message = "rule.tooMany") List<@NotNull(message = "rule.required") AgendaItemId> items,

        @Nullable @Min(value = 1, message = "rule.number") @Max(value = ItemForm.LONGEST, message = "rule.number") Integer speakingMinutes)
        implements Keyed {}
