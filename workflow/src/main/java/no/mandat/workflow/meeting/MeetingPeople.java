package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import no.mandat.domain.meeting.AttendeeRole;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.shared.PersonId;

/**
 * Whom of those who are called to a meeting somebody sees. Who is proposed from outside is between those who run it and those who hold the
 * second key; others see somebody from outside once the meeting is called, and both keys have let them in.
 */
@ApplicationScoped
class MeetingPeople {

    private final MeetingRows rows;
    private final MeetingAccess gate;
    private final SecondKeys keys;

    @Inject
    MeetingPeople(MeetingRows rows, MeetingAccess gate, SecondKeys keys) {
        this.rows = rows;
        this.gate = gate;
        this.keys = keys;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MeetingPeople() {
        this(null, null, null);
    }

    /** Members first, outsiders last, by name. */
    List<AttendeeRow> of(Meeting meeting, PersonId reader) {
        boolean runs = gate.runs(meeting);
        var people = rows.people(meeting, runs);
        if (runs || keys.holds(meeting, reader)) {
            return people;
        }
        boolean called = meeting.calledAt().isPresent();
        return people.stream()
                .filter(one -> one.role() != AttendeeRole.OUTSIDER || called && one.takesPart())
                .map(AttendeeRow::asConfirmed)
                .toList();
    }
}
