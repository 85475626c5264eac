package no.mandat.workflow.closing;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.party.TwoKeys;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Closes mandates: secretariat and leader together, one asks and the other agrees (domain.md, Mandate). */
@UseCases
public class ClosingService {

    private final Mandates mandates;
    private final Bodies bodies;
    private final ClosingChecklist checklist;
    private final ClosingLetters letters;
    private final Access access;
    private final Actors actors;
    private final Events events;
    private final Clock clock;

    @Inject
    ClosingService(
            Mandates mandates,
            Bodies bodies,
            ClosingChecklist checklist,
            ClosingLetters letters,
            Access access,
            Actors actors,
            Events events,
            Clock clock) {
        this.mandates = mandates;
        this.bodies = bodies;
        this.checklist = checklist;
        this.letters = letters;
        this.access = access;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ClosingService() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * Asks the other one for the next step towards the end.
     *
     * @throws RefusedException {@link MandateRefusal.NotPossibleNow}, {@link MandateRefusal.NotReadyToClose}, {@link
     *     MandateRefusal.ClosingAskedAlready}
     */
    public void ask(@Valid AskToClose command) {
        var mandate = mandates.lock(command.mandate());
        access.require(Permission.CLOSE_MANDATE, mandate);
        var keys = keys(mandate);
        var key = keys.first(actors.person())
                .orElseThrow(() -> new RefusedException(new SharedRefusal.NotThereOrNotYours()));
        var event = mandate.askToClose(command.step().action(), actors.person(), key, clock.instant());
        checklist.require(command.step().action(), mandate.id());
        events.fire(event);
        letters.asked(mandate, command.step(), actors.current().name(), keys.seconds(key));
    }

    /**
     * Agrees to what the other one asked for; the step is taken.
     *
     * @throws RefusedException {@link MandateRefusal.ClosingNotAsked}, {@link MandateRefusal.NotTheSecondKey}, {@link
     *     MandateRefusal.NotReadyToClose}
     */
    public void confirm(@Valid ConfirmClosing command) {
        var mandate = mandates.lock(command.mandate());
        access.require(Permission.CLOSE_MANDATE, mandate);
        mandate.closingStep().ifPresent(step -> checklist.require(step, mandate.id()));
        events.fire(mandate.confirmClosing(actors.person(), keys(mandate), LocalDate.now(clock), clock.instant()));
    }

    /**
     * Doesn't agree, or takes back what one asked for oneself.
     *
     * @throws RefusedException {@link MandateRefusal.ClosingNotAsked}, {@link MandateRefusal.NotTheSecondKey}
     */
    public void decline(@Valid DeclineClosing command) {
        var mandate = mandates.lock(command.mandate());
        access.require(Permission.CLOSE_MANDATE, mandate);
        events.fire(mandate.declineClosing(
                actors.person(), keys(mandate), command.reason().strip(), clock.instant()));
    }

    private TwoKeys keys(Mandate mandate) {
        return bodies.keys(mandate, LocalDate.now(clock));
    }
}
