package no.mandat.workflow.milestone;

import java.time.Instant;
import no.mandat.domain.shared.CalendarLinkId;
import no.mandat.domain.shared.MandateId;
import org.jspecify.annotations.Nullable;

/**
 * One's own link to a calendar.
 *
 * @param mandate whose milestones it shows, with its title; none for those of all one's mandates
 */
public record CalendarLinkRow(
        CalendarLinkId id,
        @Nullable MandateId mandate,
        @Nullable String mandateTitle,
        Instant createdAt) {}
