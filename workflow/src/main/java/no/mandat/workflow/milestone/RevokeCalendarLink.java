package no.mandat.workflow.milestone;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.CalendarLinkId;
import no.mandat.workflow.shared.Keyed;

/** Revokes one's own link to a calendar. */
public record RevokeCalendarLink(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") CalendarLinkId link) implements Keyed {}
