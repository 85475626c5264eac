package no.mandat.workflow.meeting;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.MeetingId;
import no.mandat.workflow.shared.Keyed;

/** Locks the minutes of a meeting, with the remarks that still stand. */
public record CloseMinutes(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MeetingId meeting) implements Keyed {}
