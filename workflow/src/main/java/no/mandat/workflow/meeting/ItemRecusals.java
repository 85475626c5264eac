package no.mandat.workflow.meeting;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.meeting.Attendee;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.meeting.MeetingRefusal;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.AttendeeId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/**
 * Who is partial in items of a meeting. Until it begins those who are called say so themselves; in the meeting the
 * secretariat notes it, and what the body says of it ({@link HoldingService#recuse}).
 */
@UseCases
public class ItemRecusals {

    private final Meetings meetings;
    private final AgendaItems items;
    private final Attendees attendees;
    private final MeetingAccess gate;
    private final ShutItems shut;
    private final Access access;
    private final Events events;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    ItemRecusals(
            Meetings meetings,
            AgendaItems items,
            Attendees attendees,
            MeetingAccess gate,
            ShutItems shut,
            Access access,
            Events events,
            Clock clock) {
        this.meetings = meetings;
        this.items = items;
        this.attendees = attendees;
        this.gate = gate;
        this.shut = shut;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ItemRecusals() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * All of a meeting, by name; in an item that isn't there for the actor only that they are partial themself.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<ItemRecusal> of(MeetingId id) {
        var me = access.requireLogin();
        var meeting = gate.read(id);
        var own = attendees.idOf(meeting.id(), me);
        var hidden = shut.of(meeting.id());
        return database.createQuery("""
                        select new no.mandat.workflow.meeting.ItemRecusals$Line(r.value, a.id, coalesce(p.name, a.invitee.name))
                        from Attendee a join a.recusedFrom r left join Person p on p.id.value = a.person.value
                        where a.meeting.value = :meeting and a.state in (LISTED, CONFIRMED, INVITED)
                        order by coalesce(p.name, a.invitee.name), a.id.value
                        """, Line.class)
                .setParameter("meeting", meeting.id().value())
                .getResultStream()
                .map(line -> new ItemRecusal(new AgendaItemId(line.item()), line.attendee(), line.name()))
                .filter(one -> !hidden.contains(one.item())
                        || own.filter(one.attendee()::equals).isPresent())
                .toList();
    }

    /**
     * Says of the actor that they are partial in an item. Whoever says so again has said it.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours} for whoever isn’t called, {@link MandateRefusal.IsOver},
     *     {@link MeetingRefusal.ItemNotInState} where it isn’t on the agenda; as {@link Attendee#declarePartial}
     */
    public void declare(@Valid DeclareRecusal command) {
        var item = command.item();
        var own = own(item);
        events.fire(own.attendee()
                .declarePartial(item, command.reason().strip(), own.meeting().status(), clock.instant()));
    }

    private Own own(AgendaItemId id) {
        var me = access.requireLogin();
        var meeting = meetings.share(items.meetingOf(id));
        var mandate = gate.mandate(meeting);
        access.require(Permission.toRead(meeting.kind()), mandate);
        mandate.requireNotOver();
        var attendee = attendees
                .idOf(meeting.id(), me)
                .map(attendees::lock)
                .filter(one -> one.state().isCalled())
                .orElseThrow(Meetings::notThere);
        items.require(id).requireListed();
        return new Own(meeting, attendee);
    }

    private record Own(Meeting meeting, Attendee attendee) {}

    /** One of them as the database gives it. */
    record Line(UUID item, AttendeeId attendee, String name) {}
}
