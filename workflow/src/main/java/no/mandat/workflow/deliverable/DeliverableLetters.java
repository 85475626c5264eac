package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import no.mandat.domain.deliverable.CorrectionState;
import no.mandat.domain.deliverable.DeliverableEvent;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.notification.Letter;

/**
 * What is told by mail of how far deliverables have come. No letter says what the text says.
 */
@ApplicationScoped
class DeliverableLetters {

    private final Deliverables deliverables;
    private final DeliverableAccess guard;
    private final Corrections corrections;
    private final DeliverableMail mail;

    @Inject
    DeliverableLetters(
            Deliverables deliverables, DeliverableAccess guard, Corrections corrections, DeliverableMail mail) {
        this.deliverables = deliverables;
        this.guard = guard;
        this.corrections = corrections;
        this.mail = mail;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DeliverableLetters() {
        this(null, null, null, null);
    }

    void tell(@Observes DeliverableEvent event) {
        var deliverable = deliverables.require(event.deliverable());
        var mandate = guard.mandate(deliverable);
        var about = Optional.of(mandate.id());
        var path = DeliverableMail.path(deliverable);
        List<Object> values = List.of(deliverable.says().title(), mandate.shortName());
        var secretariat = mandate.secretariat();
        var group = mandate.expertGroup();
        switch (event) {
            case DeliverableEvent.DeliverableFinished _, DeliverableEvent.DeliverableUpheld _ ->
                mail.send(
                        deliverable,
                        mail.in(secretariat),
                        to -> new Letter("deliverableReady", to, about, path, values));
            case DeliverableEvent.StepPassed _ ->
                mail.send(
                        deliverable,
                        mail.in(secretariat),
                        to -> new Letter("deliverablePassed", to, about, path, values));
            case DeliverableEvent.DeliverablePaused _ ->
                mail.send(
                        deliverable,
                        mail.in(secretariat),
                        to -> new Letter("deliverableLapsed", to, about, path, values));
            case DeliverableEvent.DeliverableReturned _ -> {
                // Of what the group itself has said no to, its members know by the round.
                var told = deliverable.isReturnedByBoard() ? mail.in(secretariat, group) : mail.in(secretariat);
                mail.send(deliverable, told, to -> new Letter("deliverableReturned", to, about, path, values));
            }
            case DeliverableEvent.DeliverableApproved approved ->
                mail.send(
                        deliverable,
                        mail.in(secretariat, group),
                        superseded(approved, "approvedRevision")
                                .<Function<PersonId, Letter>>map(change -> to ->
                                        new Letter("deliverableApprovedAgain", to, about, path, with(values, change)))
                                .orElse(to -> new Letter("deliverableApproved", to, about, path, values)));
            case DeliverableEvent.DeliverablePublished published ->
                mail.send(
                        deliverable,
                        mail.in(group),
                        superseded(published, "publishedRevision")
                                .<Function<PersonId, Letter>>map(change -> to ->
                                        new Letter("deliverablePublishedAgain", to, about, path, with(values, change)))
                                .orElse(to -> new Letter("deliverablePublished", to, about, path, values)));
            case DeliverableEvent.RevisionGivenUp _ ->
                mail.send(
                        deliverable,
                        mail.in(secretariat, group),
                        to -> new Letter("revisionGivenUp", to, about, path, values));
            case DeliverableEvent.CorrectionsSent _ ->
                deliverable.objectionsBy().ifPresent(last -> {
                    var redline = path
                            + "?revision=%d&since=%d".formatted(deliverable.revision(), deliverable.shownRevision());
                    mail.send(
                            deliverable,
                            corrections.voters(deliverable),
                            to -> new Letter("correctionsSent", to, about, redline, with(values, last)));
                });
            case DeliverableEvent.CorrectionsDropped _ -> {
                var told = mail.leading(mandate);
                told.addAll(corrections.voters(deliverable));
                mail.send(deliverable, told, to -> new Letter("correctionsDropped", to, about, path, values));
            }
            case DeliverableEvent.CorrectionsAdopted _ ->
                mail.send(
                        deliverable,
                        mail.leading(mandate),
                        to -> new Letter("correctionsAdopted", to, about, path, values));
            case DeliverableEvent.CorrectionsGivenUp givenUp
            when wereSent(givenUp) -> {
                var told = mail.leading(mandate);
                told.addAll(corrections.voters(deliverable));
                mail.send(deliverable, told, to -> new Letter("correctionsLapsed", to, about, path, values));
            }
            case DeliverableEvent.DeliverableBegun _,
                    DeliverableEvent.DeliverableEdited _,
                    DeliverableEvent.DeliverableConfirmed _,
                    DeliverableEvent.DeliverableSubmitted _,
                    DeliverableEvent.DeliverableRerouted _,
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

    /** Those that are given up before they are sent are known to whoever made them; others end with their mandate. */
    private static boolean wereSent(DeliverableEvent.CorrectionsGivenUp givenUp) {
        return givenUp.changes().stream().anyMatch(change -> change.before() == CorrectionState.SENT);
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
}
