package no.mandat.workflow.deliverable;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import no.mandat.domain.approval.ApprovalRefusal;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.DeliverableRefusal;
import no.mandat.domain.document.Document;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.access.Access.Granted;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import org.jspecify.annotations.Nullable;

/** A text that is fixed, on its way to those who read it (domain.md, Deliverables, "Routes"): the secretariat's work. */
@UseCases
public class PublicationService {

    private final DeliverableAccess guard;
    private final Steps steps;
    private final Events events;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    PublicationService(DeliverableAccess guard, Steps steps, Events events, Clock clock) {
        this.guard = guard;
        this.steps = steps;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected PublicationService() {
        this(null, null, null, null);
    }

    /**
     * Puts the text to the body of its next step.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile},
     *     {@link DeliverableRefusal.DeliverableNotInState}, {@link DeliverableRefusal.StepUnderWay},
     *     {@link DeliverableRefusal.MandateNotRunning}, {@link DeliverableRefusal.NotInClosingMeeting} where the group is asked in its closing meeting, from its agenda,
     *     {@link ApprovalRefusal.NoVoters}, {@link ApprovalRefusal.LastDayOver}
     */
    public RoundId ask(@Valid AskStep command) {
        var deliverable = guard.lock(command.deliverable(), Permission.RUN_DELIVERABLES);
        new Granted(deliverable.version()).at(command.version());
        deliverable.requireNext(false);
        var round = steps.open(deliverable, guard.mandate(deliverable), command.lastDay(), command.absent());
        events.fire(deliverable.ask(round, clock.instant()));
        return round;
    }

    /**
     * Says from when on it may be published.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile},
     *     {@link DeliverableRefusal.DeliverableNotInState}, {@link DeliverableRefusal.EmbargoOver}
     */
    public void embargo(@Valid SetEmbargo command) {
        var deliverable = guard.lock(command.deliverable(), Permission.RUN_DELIVERABLES);
        new Granted(deliverable.version()).at(command.version());
        events.fire(deliverable.embargo(command.until(), clock.instant()));
    }

    /**
     * Lets everybody read the approved revision.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile},
     *     {@link DeliverableRefusal.MandateNotRunning}, {@link DeliverableRefusal.DeliverableNotInState},
     *     {@link DeliverableRefusal.UnderEmbargo}, {@link DeliverableRefusal.CorrectionsUnderWay}
     */
    public void publish(@Valid PublishDeliverable command) {
        var deliverable = guard.lock(command.deliverable(), Permission.RUN_DELIVERABLES);
        new Granted(deliverable.version()).at(command.version());
        Steps.requireRunning(guard.mandate(deliverable));
        events.fire(deliverable.publish(clock.instant(), clock.getZone()));
    }

    /**
     * Records that it was handed over.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile},
     *     {@link DeliverableRefusal.DeliverableNotInState}, {@link DeliverableRefusal.HandedOverWhen}
     */
    public void handOver(@Valid HandOverDeliverable command) {
        var deliverable = guard.lock(command.deliverable(), Permission.RUN_DELIVERABLES);
        new Granted(deliverable.version()).at(command.version());
        requireLetter(deliverable, command.letter());
        var today = LocalDate.now(clock);
        var approvedOn = deliverable
                .approvedAt()
                .map(at -> LocalDate.ofInstant(at, clock.getZone()))
                .orElse(today);
        events.fire(deliverable.handOver(command.day(), approvedOn, today, command.letter(), clock.instant()));
    }

    private void requireLetter(Deliverable deliverable, @Nullable DocumentId letter) {
        if (letter != null) {
            var document = database.find(Document.class, letter);
            if (document == null || !document.mandate().equals(deliverable.mandate())) {
                throw Deliverables.notThere();
            }
        }
    }
}
