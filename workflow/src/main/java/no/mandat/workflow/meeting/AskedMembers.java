package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import no.mandat.domain.meeting.Attendee;
import no.mandat.domain.meeting.AttendeeRole;
import no.mandat.domain.meeting.TimeMark;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.PersonId;

/** Who is asked for times: those who are called with a place in the body, but for deputies and the secretariat. */
@ApplicationScoped
class AskedMembers {

    static final Set<AttendeeRole> ROLES = Set.of(AttendeeRole.VOTER, AttendeeRole.NON_VOTER, AttendeeRole.OBSERVER);

    private final Attendees attendees;
    private final TimeOptions options;

    @Inject
    AskedMembers(Attendees attendees, TimeOptions options) {
        this.attendees = attendees;
        this.options = options;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected AskedMembers() {
        this(null, null);
    }

    static boolean isAsked(Attendee attendee) {
        return attendee.state().isCalled()
                && ROLES.contains(attendee.role())
                && attendee.person().isPresent();
    }

    Set<PersonId> of(MeetingId meeting) {
        return attendees.of(meeting).stream()
                .filter(AskedMembers::isAsked)
                .flatMap(attendee -> attendee.person().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Those of them who said something of the times that are offered now, or nothing. */
    Set<PersonId> of(MeetingId meeting, boolean answered) {
        var people = of(meeting);
        var marked = options.marks(meeting).stream().map(TimeMark::person).collect(Collectors.toSet());
        people.removeIf(person -> marked.contains(person) != answered);
        return people;
    }
}
