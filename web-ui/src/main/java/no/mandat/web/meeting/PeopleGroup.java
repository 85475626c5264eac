package no.mandat.web.meeting;

import java.util.Set;
import no.mandat.domain.meeting.AttendeeRole;
import no.mandat.domain.meeting.AttendeeState;
import no.mandat.workflow.meeting.AttendeeRow;

/** Under which heading somebody stands among those who are called. */
enum PeopleGroup {
    MEMBERS(Set.of(AttendeeRole.VOTER, AttendeeRole.NON_VOTER)),
    SECRETARIAT(Set.of(AttendeeRole.SECRETARY)),
    OTHERS(Set.of(AttendeeRole.OBSERVER, AttendeeRole.DEPUTY)),
    OUTSIDERS(Set.of(AttendeeRole.OUTSIDER));

    private final Set<AttendeeRole> roles;

    PeopleGroup(Set<AttendeeRole> roles) {
        this.roles = roles;
    }

    /** Whoever was taken off the list is there no more; whom the leader said no to is. */
    boolean has(AttendeeRow person) {
        return roles.contains(person.role()) && (person.state().isCalled() || person.state() == AttendeeState.DECLINED);
    }
}
