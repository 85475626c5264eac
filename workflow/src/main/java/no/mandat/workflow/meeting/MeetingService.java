package no.mandat.workflow.meeting;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.meeting.MeetingRefusal;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Access.Granted;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Plans meetings, and calls them off (domain.md, Meetings). */
@UseCases
public class MeetingService {

    private final MeetingPlanner planner;
    private final AgendaItems items;
    private final MeetingAccess gate;
    private final Roll roll;
    private final Mandates mandates;
    private final Access access;
    private final Events events;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    MeetingService(
            MeetingPlanner planner,
            AgendaItems items,
            MeetingAccess gate,
            Roll roll,
            Mandates mandates,
            Access access,
            Events events,
            Clock clock) {
        this.planner = planner;
        this.items = items;
        this.gate = gate;
        this.roll = roll;
        this.mandates = mandates;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MeetingService() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * Begins to prepare one, with the items that come by themselves, for all who have a place in its body.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MandateRefusal.IsOver},
     *     {@link MeetingRefusal.EndsBeforeItBegins}, {@link MeetingRefusal.TooLong}, {@link MeetingRefusal.OutsidePeriod}
     */
    public MeetingId plan(@Valid PlanMeeting command) {
        var mandate = mandates.require(command.mandate());
        access.require(Permission.RUN_MEETINGS, mandate);
        return planner.plan(mandate, command.form()).id();
    }

    /**
     * Says otherwise what, when and where it is. Those who were called are told, where their calendars show it.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile},
     *     {@link MeetingRefusal.KindBoundByRound}; as {@link Meeting#edit}
     */
    public void edit(@Valid EditMeeting command) {
        var meeting = gate.run(command.meeting());
        new Granted(meeting.version()).at(command.version());
        var mandate = gate.mandate(meeting);
        var plan = command.form().plan();
        var body = MeetingAccess.body(plan.kind(), mandate);
        boolean bound = items.of(meeting.id()).stream()
                .anyMatch(item -> item.resolution().isPresent() || item.round().isPresent());
        if (bound && !body.equals(meeting.body())) {
            throw new RefusedException(new MeetingRefusal.KindBoundByRound());
        }
        var edited = meeting.edit(plan, body, gate.frame(mandate), clock.instant());
        roll.takeOff(meeting, mandate);
        events.fire(edited);
        roll.settle(meeting, mandate);
    }

    /**
     * Calls it off.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MeetingRefusal.MeetingNotInState}
     */
    public void cancel(@Valid CancelMeeting command) {
        events.fire(gate.run(command.meeting()).cancel(command.reason().strip(), clock.instant()));
    }
}
