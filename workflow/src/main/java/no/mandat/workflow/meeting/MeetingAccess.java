package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.meeting.MeetingFrame;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.KeysetQuery;
import no.mandat.workflow.shared.SharedRefusal;

/** Who may do what with a meeting (domain.md, Who may do what): those of the board are its own. */
@ApplicationScoped
class MeetingAccess {

    private final Meetings meetings;
    private final Mandates mandates;
    private final Access access;
    private final Clock clock;

    @Inject
    MeetingAccess(Meetings meetings, Mandates mandates, Access access, Clock clock) {
        this.meetings = meetings;
        this.mandates = mandates;
        this.access = access;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MeetingAccess() {
        this(null, null, null, null);
    }

    /**
     * The meeting for whoever runs it, held until the transaction ends.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    Meeting run(MeetingId id) {
        var meeting = meetings.lock(id);
        access.require(Permission.RUN_MEETINGS, mandate(meeting));
        return meeting;
    }

    /**
     * The meeting for whoever runs it and writes beside others who do: whoever changes the meeting itself waits.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    Meeting write(MeetingId id) {
        var meeting = meetings.share(id);
        access.require(Permission.RUN_MEETINGS, mandate(meeting));
        return meeting;
    }

    /**
     * Refuses whoever doesn't run the mandate's meetings.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    void requireRuns(MandateId mandate) {
        access.require(Permission.RUN_MEETINGS, mandates.require(mandate));
    }

    /**
     * Refuses whoever neither is that person, with a place in the mandate, nor runs its meetings.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    void requireOwnOrRuns(PersonId theirs, MandateId id) {
        var mandate = mandates.require(id);
        boolean own = theirs.equals(access.requireLogin())
                && !mandate.isOver()
                && !access.capacities(mandate).isEmpty();
        if (!own) {
            access.require(Permission.RUN_MEETINGS, mandate);
        }
    }

    /**
     * The meeting for whoever reads it.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    Meeting read(MeetingId id) {
        var meeting = meetings.require(id);
        access.require(Permission.toRead(meeting.kind()), mandate(meeting));
        return meeting;
    }

    /** Those rows of meetings of several mandates that the actor may read today: being called once isn't a place. */
    <R> List<R> readable(List<R> rows, Function<R, MandateId> mandate, Function<R, MeetingKind> kind) {
        var theirs = mandates.all(rows.stream().map(mandate).distinct().toList());
        var allowed = access.allowed(theirs);
        return rows.stream()
                .filter(row ->
                        allowed.getOrDefault(mandate.apply(row), Set.of()).contains(Permission.toRead(kind.apply(row))))
                .toList();
    }

    /** Narrows a list of meetings of these mandates, whose alias in the query is m, to those that the actor may read today. */
    <R> KeysetQuery<R> narrow(KeysetQuery<R> query, List<MandateId> of) {
        Map<Set<MeetingKind>, List<UUID>> byKinds = new LinkedHashMap<>();
        access.allowed(mandates.all(of)).forEach((mandate, allowed) -> byKinds.computeIfAbsent(
                        Permission.meetings(allowed), kinds -> new ArrayList<>())
                .add(mandate.value()));
        byKinds.remove(Set.<MeetingKind>of());
        var conditions = new ArrayList<String>();
        Map<String, Object> values = new HashMap<>();
        byKinds.forEach((kinds, theirs) -> {
            int number = conditions.size();
            conditions.add("m.kind in :kinds%1$d and m.mandate.value in :mandates%1$d".formatted(number));
            values.put("kinds" + number, kinds);
            values.put("mandates" + number, theirs);
        });
        return query.and(conditions.isEmpty() ? "1 = 0" : String.join(" or ", conditions), values);
    }

    /**
     * Refuses whoever can hold no second key for meetings of that kind.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    void requireDecides(Meeting meeting) {
        var mandate = mandate(meeting);
        access.require(Permission.toRead(meeting.kind()), mandate);
        if (meeting.kind() == MeetingKind.BOARD) {
            mandate.requireNotOver();
        } else {
            access.require(Permission.DECIDE_PARTICIPATION, mandate);
        }
    }

    /** Whether the actor can hold one. */
    boolean decides(MeetingKind kind, Mandate mandate) {
        var allowed = access.allowed(mandate);
        boolean writes =
                kind == MeetingKind.BOARD ? !mandate.isOver() : allowed.contains(Permission.DECIDE_PARTICIPATION);
        return writes && allowed.contains(Permission.toRead(kind));
    }

    /** Whether the actor runs it. */
    boolean runs(Meeting meeting) {
        return access.allowed(mandate(meeting)).contains(Permission.RUN_MEETINGS);
    }

    Mandate mandate(Meeting meeting) {
        return mandates.require(meeting.mandate());
    }

    /** Which body of the mandate meets. */
    static BodyId body(MeetingKind kind, Mandate mandate) {
        return kind == MeetingKind.BOARD ? mandate.board() : mandate.expertGroup();
    }

    /** Within what its meetings are held: from its first day only once it is adopted. */
    MeetingFrame frame(Mandate mandate) {
        var period = mandate.period();
        var first = mandate.adoptedOn().isPresent() ? period.firstDay() : null;
        return new MeetingFrame(first, period.lastDay(), clock.getZone());
    }
}
