package no.mandat.domain.milestone;

import java.util.List;
import no.mandat.domain.shared.CalendarLinkId;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.Subject;

/** What happens to a link to a calendar. It is its person's own affair, and in no mandate's history. */
public sealed interface CalendarLinkEvent extends DomainEvent {

    /** Which link. */
    CalendarLinkId link();

    @Override
    default Subject subject() {
        return Subject.of(CalendarLink.class, link());
    }

    /** It was made. */
    record CalendarLinkMade(CalendarLinkId link, List<Change> changes) implements CalendarLinkEvent {}

    /** It shows nothing any more. */
    record CalendarLinkRevoked(CalendarLinkId link, List<Change> changes) implements CalendarLinkEvent {}
}
