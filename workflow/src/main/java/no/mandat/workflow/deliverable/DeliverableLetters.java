package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.DeliverableEvent;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.approval.Impartiality;
import no.mandat.workflow.notification.Letter;
import no.mandat.workflow.notification.Mail;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.shared.Actors;

/**
 * What is told by mail of how far deliverables have come. Nobody is told of what they did themself, or of what they are partial in, and no
 * letter says what the text says.
 */
@ApplicationScoped
class DeliverableLetters {

    private final Deliverables deliverables;
    private final DeliverableAccess guard;
    private final Bodies bodies;
    private final Impartiality impartiality;
    private final Actors actors;
    private final Mail mail;
    private final Clock clock;

    @Inject
    DeliverableLetters(
            Deliverables deliverables,
            DeliverableAccess guard,
            Bodies bodies,
            Impartiality impartiality,
            Actors actors,
            Mail mail,
            Clock clock) {
        this.deliverables = deliverables;
        this.guard = guard;
        this.bodies = bodies;
        this.impartiality = impartiality;
        this.actors = actors;
        this.mail = mail;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DeliverableLetters() {
        this(null, null, null, null, null, null, null);
    }

    void tell(@Observes DeliverableEvent event) {
        var deliverable = deliverables.require(event.deliverable());
        var mandate = guard.mandate(deliverable);
        var about = Optional.of(mandate.id());
        var path = path(deliverable);
        List<Object> values = List.of(deliverable.says().title(), mandate.shortName());
        switch (event) {
            case DeliverableEvent.DeliverableFinished _, DeliverableEvent.DeliverableUpheld _ ->
                send(deliverable, mandate.secretariat(), to -> new Letter("deliverableReady", to, about, path, values));
            case DeliverableEvent.StepPassed _ ->
                send(
                        deliverable,
                        mandate.secretariat(),
                        to -> new Letter("deliverablePassed", to, about, path, values));
            case DeliverableEvent.DeliverablePaused _ ->
                send(
                        deliverable,
                        mandate.secretariat(),
                        to -> new Letter("deliverableLapsed", to, about, path, values));
            case DeliverableEvent.DeliverableReturned _ -> {
                // Of what the group itself has said no to, its members know by the round.
                var told = deliverable.isReturnedByBoard()
                        ? Set.of(mandate.secretariat(), mandate.expertGroup())
                        : Set.of(mandate.secretariat());
                send(deliverable, told, to -> new Letter("deliverableReturned", to, about, path, values));
            }
            case DeliverableEvent.DeliverableApproved _ ->
                send(
                        deliverable,
                        Set.of(mandate.secretariat(), mandate.expertGroup()),
                        to -> new Letter("deliverableApproved", to, about, path, values));
            case DeliverableEvent.DeliverablePublished _ ->
                send(
                        deliverable,
                        mandate.expertGroup(),
                        to -> new Letter("deliverablePublished", to, about, path, values));
            case DeliverableEvent.DeliverableBegun _,
                    DeliverableEvent.DeliverableEdited _,
                    DeliverableEvent.DeliverableConfirmed _,
                    DeliverableEvent.DeliverableSubmitted _,
                    DeliverableEvent.DeliverableRecalled _,
                    DeliverableEvent.StepAsked _,
                    DeliverableEvent.EmbargoSet _,
                    DeliverableEvent.DeliverableHandedOver _,
                    DeliverableEvent.RevisionBegun _,
                    DeliverableEvent.DeliverableWithdrawn _ -> {}
        }
    }

    private void send(Deliverable deliverable, BodyId body, Function<PersonId, Letter> letter) {
        send(deliverable, Set.of(body), letter);
    }

    private void send(Deliverable deliverable, Collection<BodyId> told, Function<PersonId, Letter> letter) {
        var today = LocalDate.now(clock);
        var me = actors.current().person();
        var partial = impartiality.recused(DeliverableAccess.subject(deliverable));
        bodies.seatings(told).stream()
                .flatMap(body -> body.peopleOn(today).stream())
                .distinct()
                .filter(person -> me.filter(person::equals).isEmpty() && !partial.contains(person))
                .map(letter)
                .forEach(mail::queue);
    }

    static String path(Deliverable deliverable) {
        return "/mandates/%s/deliverables/%s".formatted(deliverable.mandate(), deliverable.id());
    }
}
