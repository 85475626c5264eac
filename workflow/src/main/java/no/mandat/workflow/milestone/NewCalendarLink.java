package no.mandat.workflow.milestone;

import no.mandat.domain.shared.CalendarLinkId;

/**
 * A link to a calendar that was just made.
 *
 * @param token its secret, which is told this once
 */
public record NewCalendarLink(CalendarLinkId id, String token) {

    /** Without the secret, so that it stands in no log. */
    @Override
    public String toString() {
        return "NewCalendarLink[%s]".formatted(id);
    }
}
