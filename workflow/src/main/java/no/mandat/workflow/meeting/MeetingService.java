package no.mandat.workflow.meeting;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.EnumSet;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.meeting.MeetingRefusal;
import no.mandat.domain.meeting.StandardItem;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Access.Granted;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Plans meetings, and calls them off (domain.md, Meetings). */
@UseCases
public class MeetingService {

    private final Meetings meetings;
    private final MeetingAccess gate;
    private final StandardItems standards;
    private final OpenActions actions;
    private final Roll roll;
    private final Mandates mandates;
    private final Access access;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    MeetingService(
            Meetings meetings,
            MeetingAccess gate,
            StandardItems standards,
            OpenActions actions,
            Roll roll,
            Mandates mandates,
            Access access,
            Events events,
            Ids ids,
            Clock clock) {
        this.meetings = meetings;
        this.gate = gate;
        this.standards = standards;
        this.actions = actions;
        this.roll = roll;
        this.mandates = mandates;
        this.access = access;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MeetingService() {
        this(null, null, null, null, null, null, null, null, null, null);
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
        return plan(mandate, command.form());
    }

    private MeetingId plan(Mandate mandate, MeetingForm form) {
        var plan = form.plan();
        if (plan.time() != null) {
            gate.frame(mandate).require(plan.kind(), plan.time());
        }
        var planning = Meeting.plan(
                new MeetingId(ids.next()),
                mandate.id(),
                MeetingAccess.body(plan.kind(), mandate),
                plan,
                clock.instant());
        var meeting = planning.meeting();
        meetings.add(meeting);
        events.fire(planning.event());
        standards.put(meeting, standards(meeting));
        roll.settle(meeting, mandate);
        return meeting.id();
    }

    private EnumSet<StandardItem> standards(Meeting meeting) {
        var which = EnumSet.allOf(StandardItem.class);
        if (meetings.lastBefore(meeting).isEmpty()) {
            which.remove(StandardItem.LAST_MINUTES);
        }
        if (!actions.areThere(meeting)) {
            which.remove(StandardItem.OPEN_ACTIONS);
        }
        return which;
    }

    /**
     * Says otherwise what, when and where it is. Those who were called are told, where their calendars show it.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile}; as {@link Meeting#edit}
     */
    public void edit(@Valid EditMeeting command) {
        var meeting = gate.run(command.meeting());
        new Granted(meeting.version()).at(command.version());
        var mandate = gate.mandate(meeting);
        var plan = command.form().plan();
        var body = MeetingAccess.body(plan.kind(), mandate);
        events.fire(meeting.edit(plan, body, gate.frame(mandate), clock.instant()));
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
