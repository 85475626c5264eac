package no.mandat.workflow.meeting;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.mandat.domain.meeting.Agenda;
import no.mandat.domain.meeting.AgendaItem;
import no.mandat.domain.meeting.AgendaTimes;
import no.mandat.domain.meeting.Attendee;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.meeting.MeetingState;
import no.mandat.domain.meeting.MeetingTime;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Reads a meeting while it is held, in a fixed number of statements whatever is on its agenda and whoever is called. */
@UseCases
public class HoldingQueries {

    private final AgendaItems items;
    private final Attendees attendees;
    private final MeetingRows rows;
    private final ShutItems shut;
    private final MeetingPeople people;
    private final ActionRows actions;
    private final Notes notes;
    private final MeetingAccess gate;
    private final Access access;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    HoldingQueries(
            AgendaItems items,
            Attendees attendees,
            MeetingRows rows,
            ShutItems shut,
            MeetingPeople people,
            ActionRows actions,
            Notes notes,
            MeetingAccess gate,
            Access access,
            Clock clock) {
        this.items = items;
        this.attendees = attendees;
        this.rows = rows;
        this.shut = shut;
        this.people = people;
        this.actions = actions;
        this.notes = notes;
        this.gate = gate;
        this.access = access;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected HoldingQueries() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * A meeting as it is just now. Before it is called, those who don't run it see nothing of its agenda.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public HeldMeeting of(MeetingId id) {
        var me = access.requireLogin();
        var meeting = gate.read(id);
        var mandate = gate.mandate(meeting);
        var allowed = access.allowed(mandate);
        boolean runs = allowed.contains(Permission.RUN_MEETINGS);
        var now = clock.instant();
        var agenda = Agenda.of(items.of(id));
        var times = times(meeting, agenda, now);
        var called = attendees.withRecusals(id);
        var own = called.stream().filter(one -> one.isOf(me)).findFirst().map(Attendee::id);
        var reader = new MeetingRows.Reader(
                allowed,
                Permission.readable(allowed),
                runs && meeting.state() == MeetingState.HELD,
                own.orElse(null),
                shut.of(id));
        Map<AgendaItemId, List<ActionRow>> agreed = actions.of(id).stream()
                .filter(line -> !reader.shut().contains(line.item()))
                .map(line -> line.row(me.value(), runs, !mandate.isOver(), actions.today()))
                .collect(Collectors.groupingBy(ActionRow::item));
        Map<AgendaItemId, Map<NotePart, Integer>> revisions = runs ? notes.revisions(id) : Map.of();
        boolean shown = runs || meeting.calledAt().isPresent();
        List<HeldItem> held = new ArrayList<>();
        for (var row : shown ? rows.agenda(meeting, agenda, reader) : List.<ItemRow>of()) {
            held.add(new HeldItem(
                    row,
                    times.slots().get(row.number() - 1),
                    agreed.getOrDefault(row.id(), List.of()),
                    row.shutOut() ? Map.of() : revisions.getOrDefault(row.id(), Map.of())));
        }
        var current = current(agenda);
        return new HeldMeeting(
                id,
                mandate.id(),
                meeting.version(),
                meeting.title(),
                meeting.status(),
                meeting.number().orElse(null),
                meeting.time().map(MeetingTime::startsAt).orElse(null),
                meeting.beganAt().orElse(null),
                meeting.endedAt().orElse(null),
                runs,
                current.orElse(null),
                List.copyOf(held),
                times.endsAt(),
                times.over(),
                Attendee.quorum(called, null),
                current.map(item -> Attendee.quorum(called, item)).orElse(null),
                people.of(meeting, me),
                now);
    }

    private static Optional<AgendaItemId> current(Agenda agenda) {
        return agenda.items().stream()
                .filter(item -> item.timed().runningSince() != null)
                .map(AgendaItem::id)
                .findFirst();
    }

    private static AgendaTimes times(Meeting meeting, Agenda agenda, Instant now) {
        var timed = agenda.items().stream().map(AgendaItem::timed).toList();
        var start =
                meeting.time().map(MeetingTime::startsAt).or(meeting::beganAt).orElse(now);
        return meeting.beganAt().isPresent() ? AgendaTimes.at(start, timed, now) : AgendaTimes.planned(start, timed);
    }
}
