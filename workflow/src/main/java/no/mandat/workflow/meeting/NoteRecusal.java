package no.mandat.workflow.meeting;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.AttendeeId;
import no.mandat.workflow.shared.Keyed;

/** Notes that somebody is partial in an item, or takes that back. */
public record NoteRecusal(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") AttendeeId attendee,
        @NotNull(message = "rule.required") AgendaItemId item,
        boolean partial)
        implements Keyed {}
