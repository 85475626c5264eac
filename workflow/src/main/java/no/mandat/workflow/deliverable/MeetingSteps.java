package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import no.mandat.domain.approval.ApprovalRefusal;
import no.mandat.domain.deliverable.DeliverableRefusal;
import no.mandat.domain.mandate.RouteStep.Asked;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.MeetingRefusal;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;

/** Puts deliverables to their next step from a meeting that has them on its agenda, inside the meeting's use case. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MeetingSteps {

    private final DeliverableAccess guard;
    private final Steps steps;
    private final Events events;
    private final Clock clock;

    @Inject
    MeetingSteps(DeliverableAccess guard, Steps steps, Events events, Clock clock) {
        this.guard = guard;
        this.steps = steps;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MeetingSteps() {
        this(null, null, null, null);
    }

    /**
     * Holds a deliverable until the transaction ends, for whoever puts it to bodies: before the meeting, as the end of a round does.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public void hold(DeliverableId id) {
        var ignored = guard.lock(id, Permission.RUN_DELIVERABLES);
    }

    /**
     * Asks the body that meets about the next step.
     *
     * @param kind of the meeting, which is held
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link DeliverableRefusal.DeliverableNotInState},
     *     {@link DeliverableRefusal.StepUnderWay}, {@link DeliverableRefusal.NotInClosingMeeting},
     *     {@link DeliverableRefusal.MandateNotRunning},
     *     {@link MeetingRefusal.AsksAnotherBody}, {@link ApprovalRefusal.NoVoters}, {@link ApprovalRefusal.LastDayOver}
     */
    public RoundId ask(DeliverableId id, MeetingKind kind, @Nullable LocalDate lastDay, Set<PersonId> absent) {
        var deliverable = guard.lock(id, Permission.RUN_DELIVERABLES);
        deliverable.requireNext(kind == MeetingKind.CLOSING);
        if (!asks(deliverable.next().asked(), kind)) {
            throw new RefusedException(new MeetingRefusal.AsksAnotherBody());
        }
        var round = steps.open(deliverable, guard.mandate(deliverable), lastDay, absent);
        events.fire(deliverable.ask(round, clock.instant()));
        return round;
    }

    /** Whether a step can be asked in a meeting of that kind that is held: one of the leader alone can't. */
    public static boolean asks(Asked asked, MeetingKind kind) {
        return switch (asked) {
            case GROUP -> kind != MeetingKind.BOARD;
            case GROUP_IN_CLOSING_MEETING -> kind == MeetingKind.CLOSING;
            case LEADER -> false;
            case BOARD -> kind == MeetingKind.BOARD;
        };
    }
}
