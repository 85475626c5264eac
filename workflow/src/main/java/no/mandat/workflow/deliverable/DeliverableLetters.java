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
import java.util.stream.Stream;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.DeliverableEvent;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.party.Membership;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.Change;
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
    private final Corrections corrections;
    private final Bodies bodies;
    private final Impartiality impartiality;
    private final Actors actors;
    private final Mail mail;
    private final Clock clock;

    @Inject
    DeliverableLetters(
            Deliverables deliverables,
            DeliverableAccess guard,
            Corrections corrections,
            Bodies bodies,
            Impartiality impartiality,
            Actors actors,
            Mail mail,
            Clock clock) {
        this.deliverables = deliverables;
        this.guard = guard;
        this.corrections = corrections;
        this.bodies = bodies;
        this.impartiality = impartiality;
        this.actors = actors;
        this.mail = mail;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DeliverableLetters() {
        this(null, null, null, null, null, null, null, null);
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
            case DeliverableEvent.DeliverableApproved approved ->
                send(
                        deliverable,
                        Set.of(mandate.secretariat(), mandate.expertGroup()),
                        superseded(approved, "approvedRevision")
                                .<Function<PersonId, Letter>>map(change -> to ->
                                        new Letter("deliverableApprovedAgain", to, about, path, with(values, change)))
                                .orElse(to -> new Letter("deliverableApproved", to, about, path, values)));
            case DeliverableEvent.DeliverablePublished published ->
                send(
                        deliverable,
                        mandate.expertGroup(),
                        superseded(published, "publishedRevision")
                                .<Function<PersonId, Letter>>map(change -> to ->
                                        new Letter("deliverablePublishedAgain", to, about, path, with(values, change)))
                                .orElse(to -> new Letter("deliverablePublished", to, about, path, values)));
            case DeliverableEvent.RevisionGivenUp _ ->
                send(
                        deliverable,
                        Set.of(mandate.secretariat(), mandate.expertGroup()),
                        to -> new Letter("revisionGivenUp", to, about, path, values));
            case DeliverableEvent.CorrectionsSent _ ->
                deliverable.objectionsBy().ifPresent(last -> {
                    var redline = path
                            + "?revision=%d&since=%d".formatted(deliverable.revision(), deliverable.shownRevision());
                    sendTo(
                            corrections.voters(deliverable).stream(),
                            deliverable,
                            to -> new Letter("correctionsSent", to, about, redline, with(values, last)));
                });
            case DeliverableEvent.CorrectionsDropped _ ->
                sendTo(
                        Stream.concat(leading(mandate), corrections.voters(deliverable).stream()),
                        deliverable,
                        to -> new Letter("correctionsDropped", to, about, path, values));
            case DeliverableEvent.CorrectionsAdopted _ ->
                sendTo(leading(mandate), deliverable, to -> new Letter("correctionsAdopted", to, about, path, values));
            case DeliverableEvent.DeliverableBegun _,
                    DeliverableEvent.DeliverableEdited _,
                    DeliverableEvent.DeliverableConfirmed _,
                    DeliverableEvent.DeliverableSubmitted _,
                    DeliverableEvent.StepAsked _,
                    DeliverableEvent.EmbargoSet _,
                    DeliverableEvent.DeliverableHandedOver _,
                    DeliverableEvent.RevisionBegun _,
                    DeliverableEvent.CorrectionsWritten _,
                    DeliverableEvent.CorrectionsGivenUp _ -> {}
            // What CalledOffLetters tells.
            case DeliverableEvent.DeliverableRecalled _, DeliverableEvent.DeliverableWithdrawn _ -> {}
        }
    }

    private void send(Deliverable deliverable, BodyId body, Function<PersonId, Letter> letter) {
        send(deliverable, Set.of(body), letter);
    }

    private void send(Deliverable deliverable, Collection<BodyId> told, Function<PersonId, Letter> letter) {
        var today = LocalDate.now(clock);
        sendTo(bodies.seatings(told).stream().flatMap(body -> body.peopleOn(today).stream()), deliverable, letter);
    }

    /** The leader, and the secretariat, who see to what comes next. */
    private Stream<PersonId> leading(Mandate mandate) {
        var today = LocalDate.now(clock);
        return Stream.concat(
                bodies.seating(mandate.expertGroup()).leaderOn(today).map(Membership::person).stream(),
                bodies.seating(mandate.secretariat()).peopleOn(today).stream());
    }

    /** What of an event says that a revision comes in the place of another. */
    private static Optional<Change> superseded(DeliverableEvent event, String field) {
        return event.changes().stream()
                .filter(change -> change.field().equals(field) && change.before() != null)
                .findFirst();
    }

    private static List<Object> with(List<Object> values, Change change) {
        return Stream.of(values.stream(), Stream.ofNullable(change.after()), Stream.ofNullable(change.before()))
                .flatMap(some -> some)
                .toList();
    }

    private static List<Object> with(List<Object> values, LocalDate day) {
        return Stream.concat(values.stream(), Stream.of(day)).toList();
    }

    private void sendTo(Stream<PersonId> told, Deliverable deliverable, Function<PersonId, Letter> letter) {
        var me = actors.current().person();
        var partial = impartiality.recused(DeliverableAccess.subject(deliverable));
        told.distinct()
                .filter(person -> me.filter(person::equals).isEmpty() && !partial.contains(person))
                .map(letter)
                .forEach(mail::queue);
    }

    static String path(Deliverable deliverable) {
        return "/mandates/%s/deliverables/%s".formatted(deliverable.mandate(), deliverable.id());
    }
}
