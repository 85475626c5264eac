package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.meeting.MeetingRefusal;
import no.mandat.domain.meeting.StandardItem;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;

/** Begins to prepare a meeting, with the items that come by themselves, for all who have a place in its body. */
@ApplicationScoped
class MeetingPlanner {

    private final Meetings meetings;
    private final MeetingAccess gate;
    private final StandardItems standards;
    private final OpenActions actions;
    private final Roll roll;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    @Inject
    MeetingPlanner(
            Meetings meetings,
            MeetingAccess gate,
            StandardItems standards,
            OpenActions actions,
            Roll roll,
            Events events,
            Ids ids,
            Clock clock) {
        this.meetings = meetings;
        this.gate = gate;
        this.standards = standards;
        this.actions = actions;
        this.roll = roll;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MeetingPlanner() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * For whoever may.
     *
     * @throws RefusedException {@link MeetingRefusal.EndsBeforeItBegins}, {@link MeetingRefusal.TooLong},
     *     {@link MeetingRefusal.OutsidePeriod}, {@link MeetingRefusal.AnswerByPassed}, {@link MeetingRefusal.AnswerByTooLate}
     */
    Meeting plan(Mandate mandate, MeetingForm form) {
        var plan = form.plan();
        if (plan.time() != null) {
            gate.frame(mandate).require(plan.kind(), plan.time());
        }
        plan.requireAnswerable(null, clock.getZone(), clock.instant());
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
        return meeting;
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
}
