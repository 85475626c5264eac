package no.mandat.workflow.meeting;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.meeting.Agenda;
import no.mandat.domain.meeting.AgendaItem;
import no.mandat.domain.meeting.Attendee;
import no.mandat.domain.meeting.ItemState;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.meeting.MeetingAction;
import no.mandat.domain.meeting.MeetingGap;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.MeetingLife;
import no.mandat.domain.meeting.MeetingState;
import no.mandat.domain.meeting.NoticeRule;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Reads meetings. The agenda of one that isn't called is read by those who run it, and by the leader. */
@UseCases
public class MeetingQueries {

    private static final String ROW = """
            select new no.mandat.workflow.meeting.MeetingLine(m.id, m.mandate, m.kind, m.title, m.time.startsAt, m.time.endsAt,
                m.place, m.videoLink, m.state, m.endedAt, m.number.number, m.number.numberYear, a.state, a.answer)
            from Meeting m left join Attendee a on a.meeting.value = m.id.value and a.person.value = :me
            """;

    private final Meetings meetings;
    private final AgendaItems items;
    private final Attendees attendees;
    private final MeetingRows rows;
    private final ShutItems shut;
    private final MeetingPeople people;
    private final MeetingAccess gate;
    private final Mandates mandates;
    private final Bodies bodies;
    private final Access access;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    MeetingQueries(
            Meetings meetings,
            AgendaItems items,
            Attendees attendees,
            MeetingRows rows,
            ShutItems shut,
            MeetingPeople people,
            MeetingAccess gate,
            Mandates mandates,
            Bodies bodies,
            Access access,
            Clock clock) {
        this.meetings = meetings;
        this.items = items;
        this.attendees = attendees;
        this.rows = rows;
        this.shut = shut;
        this.people = people;
        this.gate = gate;
        this.mandates = mandates;
        this.bodies = bodies;
        this.access = access;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MeetingQueries() {
        this(null, null, null, null, null, null, null, null, null, null, null);
    }

    /** Whether the actor reads any of the mandate's meetings. */
    public boolean mayRead(MandateId id) {
        return !Permission.meetings(access.allowed(mandates.require(id))).isEmpty();
    }

    /** Whether the actor may plan one. */
    public boolean mayPlan(MandateId id) {
        return access.allowed(mandates.require(id)).contains(Permission.RUN_MEETINGS);
    }

    /**
     * Those of the mandate that the actor reads, by when they are; those without a time first.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<MeetingRow> of(MandateId id) {
        var me = access.requireLogin();
        var kinds = Permission.meetings(access.allowed(mandates.require(id)));
        if (kinds.isEmpty()) {
            throw Meetings.notThere();
        }
        return database.createQuery(ROW + """
                        where m.mandate.value = :mandate and m.kind in :kinds
                        order by m.time.startsAt, m.id.value
                        """, MeetingLine.class)
                .setParameter("me", me.value())
                .setParameter("mandate", id.value())
                .setParameter("kinds", kinds)
                .getResultStream()
                .map(MeetingLine::row)
                .toList();
    }

    /**
     * One meeting with its agenda.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public MeetingDetails details(MeetingId id) {
        var me = access.requireLogin();
        var meeting = gate.read(id);
        var mandate = gate.mandate(meeting);
        var allowed = access.allowed(mandate);
        boolean runs = allowed.contains(Permission.RUN_MEETINGS);
        boolean proposes = allowed.contains(Permission.PROPOSE_ITEMS) && meeting.kind() != MeetingKind.BOARD;
        var all = items.of(id);
        var agenda = Agenda.of(all);
        var own = attendees.of(id, me).filter(attendee -> attendee.state().isCalled());
        var reader = new MeetingRows.Reader(
                allowed,
                Permission.readable(allowed),
                runs && isOpen(meeting),
                own.map(Attendee::id).orElse(null),
                shut.of(id));
        var body = bodies.require(meeting.body());
        // Neither is the draft of one that was called off before anybody was called.
        boolean shown = runs || proposes || meeting.calledAt().isPresent();
        return new MeetingDetails(
                id,
                mandate.id(),
                meeting.version(),
                MeetingForm.of(meeting.says()),
                body.name(),
                meeting.status(),
                meeting.number().orElse(null),
                meeting.previous().orElse(null),
                meeting.call().orElse(null),
                meeting.calledAt().orElse(null),
                meeting.beganAt().orElse(null),
                meeting.endedAt().orElse(null),
                meeting.cancelledFor().orElse(null),
                runs,
                proposes && isOpen(meeting),
                runs ? gaps(meeting, agenda) : List.of(),
                runs && isShort(meeting, body.noticeDays()),
                body.noticeDays(),
                shown ? rows.agenda(meeting, agenda, reader) : List.of(),
                rows.others(meeting, proposed(all, runs, me), reader),
                runs ? rows.others(meeting, in(all, ItemState.REMOVED), reader) : List.of(),
                own.map(Attendee::id).orElse(null),
                own.flatMap(Attendee::answer).orElse(null),
                own.flatMap(Attendee::remark).orElse(null),
                runs ? actions(meeting, mandate) : Set.of());
    }

    /**
     * Everybody who is called to a meeting, or was; members first, outsiders last, by name. Who is proposed from outside is seen by those
     * who run it and those who hold the second key.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<AttendeeRow> people(MeetingId id) {
        return people.of(gate.read(id), access.requireLogin());
    }

    private static List<AgendaItem> in(List<AgendaItem> all, ItemState state) {
        return all.stream().filter(item -> item.state() == state).toList();
    }

    private static List<AgendaItem> proposed(List<AgendaItem> all, boolean runs, PersonId me) {
        return in(all, ItemState.PROPOSED).stream()
                .filter(item -> runs || item.proposer().filter(me::equals).isPresent())
                .toList();
    }

    private static boolean isOpen(Meeting meeting) {
        return switch (meeting.state()) {
            case PLANNED, CALLED, HELD -> true;
            case MINUTES_CIRCULATED, CLOSED, CANCELLED -> false;
        };
    }

    private List<MeetingGap> gaps(Meeting meeting, Agenda agenda) {
        if (meeting.state() != MeetingState.PLANNED) {
            return List.of();
        }
        boolean listed =
                attendees.of(meeting.id()).stream().anyMatch(one -> one.state().isCalled());
        return new ArrayList<>(meeting.gaps(agenda.isPrepared(), listed, clock.instant()));
    }

    private boolean isShort(Meeting meeting, int noticeDays) {
        return meeting.state() == MeetingState.PLANNED
                && meeting.time()
                        .map(time -> LocalDate.ofInstant(time.startsAt(), clock.getZone()))
                        .filter(day -> NoticeRule.isShort(LocalDate.now(clock), day, noticeDays))
                        .isPresent();
    }

    /** What goes on in a mandate that is over is reading. */
    private static Set<MeetingAction> actions(Meeting meeting, Mandate mandate) {
        var actions = EnumSet.noneOf(MeetingAction.class);
        if (!mandate.isOver()) {
            actions.addAll(MeetingLife.LIFE.actionsIn(meeting.state()));
            boolean ended = meeting.endedAt().isPresent();
            actions.remove(ended ? MeetingAction.END : MeetingAction.RESUME);
            if (!ended) {
                actions.remove(MeetingAction.CIRCULATE);
            }
        }
        return actions;
    }
}
