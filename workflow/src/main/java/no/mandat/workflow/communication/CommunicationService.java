package no.mandat.workflow.communication;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import no.mandat.domain.communication.Communication;
import no.mandat.domain.communication.CommunicationPlan;
import no.mandat.domain.communication.CommunicationRefusal;
import no.mandat.domain.communication.CommunicationText;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.party.ParticipationKey;
import no.mandat.domain.shared.CommunicationId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Access.Granted;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import org.jspecify.annotations.Nullable;

/** Writes the communications plan of a mandate, has it confirmed, and carries it out (domain.md, Around it). */
@UseCases
public class CommunicationService {

    private final Communications items;
    private final NamedDeliverables named;
    private final Mandates mandates;
    private final Bodies bodies;
    private final CommunicationLetters letters;
    private final Access access;
    private final Actors actors;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    CommunicationService(
            Communications items,
            NamedDeliverables named,
            Mandates mandates,
            Bodies bodies,
            CommunicationLetters letters,
            Access access,
            Actors actors,
            Events events,
            Ids ids,
            Clock clock) {
        this.items = items;
        this.named = named;
        this.mandates = mandates;
        this.bodies = bodies;
        this.letters = letters;
        this.access = access;
        this.actors = actors;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected CommunicationService() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * Adds an item; the plan is to be confirmed anew.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link CommunicationRefusal.MandateNotRunning},
     *     {@link CommunicationRefusal.NoPlaceToReadIt}, {@link CommunicationRefusal.NotItsDeliverable}
     */
    public CommunicationId plan(@Valid PlanCommunication command) {
        var mandate = mandates.lock(command.mandate());
        access.require(Permission.EDIT_COMMUNICATION, mandate);
        requireRunning(mandate);
        var says = command.form().says();
        requireLinks(null, says, mandate);
        var planning = Communication.plan(new CommunicationId(ids.next()), mandate.id(), says, clock.instant());
        items.add(planning.item());
        events.fire(planning.event());
        events.fire(items.lockPlan(mandate.id())
                .orElseGet(() -> items.begin(mandate.id()))
                .change());
        return planning.item().id();
    }

    /**
     * Says an item otherwise; the plan is to be confirmed anew. Where all is as before, nothing happened.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile},
     *     {@link CommunicationRefusal.MandateNotRunning}, {@link CommunicationRefusal.CommunicationNotInState},
     *     {@link CommunicationRefusal.NoPlaceToReadIt}, {@link CommunicationRefusal.NotItsDeliverable}
     */
    public void edit(@Valid EditCommunication command) {
        var item = lock(command.communication());
        var mandate = mandates.require(item.mandate());
        access.require(Permission.EDIT_COMMUNICATION, mandate, item.version()).at(command.version());
        requireRunning(mandate);
        var says = command.form().says();
        requireLinks(item.says(), says, mandate);
        item.edit(says, clock.instant()).ifPresent(event -> {
            events.fire(event);
            events.fire(planOf(item).change());
        });
    }

    /**
     * Gives an item up; the plan is to be confirmed anew.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link CommunicationRefusal.MandateNotRunning},
     *     {@link CommunicationRefusal.CommunicationNotInState}
     */
    public void drop(@Valid DropCommunication command) {
        var item = lock(command.communication());
        var mandate = mandates.require(item.mandate());
        access.require(Permission.EDIT_COMMUNICATION, mandate);
        requireRunning(mandate);
        events.fire(item.drop(command.reason().strip(), clock.instant()));
        events.fire(planOf(item).change());
    }

    /**
     * Says that an item can go out as it was read. So does the secretariat, and who is responsible for it.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile},
     *     {@link CommunicationRefusal.MandateNotRunning}, {@link CommunicationRefusal.CommunicationNotInState},
     *     {@link CommunicationRefusal.PlanNotConfirmed}
     */
    public void ready(@Valid ReadyCommunication command) {
        var item = carriedOut(command.communication());
        new Granted(item.version()).at(command.version());
        events.fire(item.ready(planOf(item).isConfirmed(), clock.instant()));
    }

    /**
     * Says that an item went out. So does the secretariat, and who is responsible for it.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link CommunicationRefusal.MandateNotRunning},
     *     {@link CommunicationRefusal.CommunicationNotInState}, {@link CommunicationRefusal.PublishedAhead},
     *     {@link CommunicationRefusal.DeliverableNotApproved}, {@link CommunicationRefusal.DeliverableEmbargoed},
     *     {@link CommunicationRefusal.DeliverableUnknown}
     */
    public void publish(@Valid PublishCommunication command) {
        var item = carriedOut(command.communication());
        var link = command.link();
        events.fire(item.publish(
                command.when(),
                link == null || link.isBlank() ? null : link.strip(),
                named.before(item.says().deliverable(), command.when()),
                clock.instant(),
                clock.getZone()));
    }

    /**
     * Confirms the plan as it was read. Who holds the other key is told, until both have.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile},
     *     {@link CommunicationRefusal.MandateNotRunning}, {@link CommunicationRefusal.NothingToConfirm},
     *     {@link CommunicationRefusal.ConfirmedAlready}, {@link CommunicationRefusal.NotYoursToConfirm}
     */
    public void confirm(@Valid ConfirmCommunicationPlan command) {
        var mandate = mandates.require(command.mandate());
        access.require(Permission.CONFIRM_COMMUNICATION, mandate);
        requireRunning(mandate);
        var plan = items.lockPlan(mandate.id())
                .orElseThrow(() -> new RefusedException(new CommunicationRefusal.NothingToConfirm()));
        new Granted(plan.edition()).at(command.edition());
        var keys = bodies.keys(mandate, LocalDate.now(clock));
        events.fire(plan.confirm(actors.person(), keys, clock.instant()));
        if (!plan.isConfirmed()) {
            var turned = plan.isTurned(ParticipationKey.GROUP) ? ParticipationKey.GROUP : ParticipationKey.SECRETARIAT;
            var others = new HashSet<>(keys.seconds(turned));
            others.remove(actors.person());
            letters.confirmed(mandate, actors.current().name(), others);
        }
    }

    /** An item for whoever changes it: for whom it is there. */
    private Communication lock(CommunicationId id) {
        var item = items.lock(id);
        if (NamedDeliverables.speaksOf(item, named.shut())) {
            throw Communications.notThere();
        }
        return item;
    }

    private Communication carriedOut(CommunicationId id) {
        var item = lock(id);
        var mandate = mandates.require(item.mandate());
        access.require(
                item.says().responsible().equals(actors.person())
                        ? Permission.CARRY_OUT_COMMUNICATION
                        : Permission.EDIT_COMMUNICATION,
                mandate);
        requireRunning(mandate);
        return item;
    }

    private CommunicationPlan planOf(Communication item) {
        return items.lockPlan(item.mandate()).orElseThrow();
    }

    private static void requireRunning(Mandate mandate) {
        if (!mandate.isRunning()) {
            throw new RefusedException(new CommunicationRefusal.MandateNotRunning());
        }
    }

    /** Whom and what it pointed to before stays, whatever became of them. */
    private void requireLinks(@Nullable CommunicationText before, CommunicationText now, Mandate mandate) {
        if ((before == null || !before.responsible().equals(now.responsible()))
                && !readsIt(now.responsible(), mandate)) {
            throw new RefusedException(new CommunicationRefusal.NoPlaceToReadIt());
        }
        if (before == null || !Objects.equals(before.deliverable(), now.deliverable())) {
            named.require(mandate.id(), now.deliverable());
        }
    }

    /** The board reads no plan that speaks of what it hasn't been given. */
    private boolean readsIt(PersonId person, Mandate mandate) {
        var today = LocalDate.now(clock);
        return bodies.seating(mandate.expertGroup()).sitsOn(today, person)
                || bodies.seating(mandate.secretariat()).sitsOn(today, person);
    }
}
