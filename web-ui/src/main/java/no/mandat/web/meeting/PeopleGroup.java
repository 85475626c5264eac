package no.mandat.web.meeting;

import java.util.Set;
import no.mandat.domain.meeting.AttendeeRole;
import no.mandat.domain.meeting.AttendeeState;
import no.mandat.workflow.meeting.AttendeeRow;

/** Under which heading somebody stands among those who are called. */
enum PeopleGroup {
    MEMBERS(AttendeeRole.VOTER, AttendeeRole.NON_VOTER),
    SECRETARIAT(AttendeeRole.SECRETARY),
    OTHERS(AttendeeRole.OBSERVER, AttendeeRole.DEPUTY),
    OUTSIDERS(AttendeeRole.OUTSIDER);

    private final Set<AttendeeRole> roles;

    PeopleGroup(AttendeeRole... roles) {
        this.roles = Set.of(roles);
    }

    /** Whoever was taken off the list is there no more; whom the leader said no to is. */
    boolean has(AttendeeRow person) {
        return roles.contains(person.role()) && person.state() != AttendeeState.REMOVED;
    }
}
