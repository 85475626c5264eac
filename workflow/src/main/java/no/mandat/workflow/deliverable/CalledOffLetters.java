package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.DeliverableEvent.DeliverableRecalled;
import no.mandat.domain.deliverable.DeliverableEvent.DeliverableWithdrawn;
import no.mandat.domain.deliverable.StepRound;
import no.mandat.domain.mandate.RouteStep.Asked;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.approval.RoundVoters;
import no.mandat.workflow.notification.Letter;
import no.mandat.workflow.review.ReviewGate;

/**
 * What is told by mail of a text that was taken back or given up. The board knows it by what the last revision is called that was put to
 * it, and learns nothing of what the group says of its draft.
 */
@ApplicationScoped
class CalledOffLetters {

    private final Deliverables deliverables;
    private final DeliverableAccess guard;
    private final DeliverableNames names;
    private final RoundVoters voters;
    private final ReviewGate reviews;
    private final DeliverableMail mail;

    @Inject
    CalledOffLetters(
            Deliverables deliverables,
            DeliverableAccess guard,
            DeliverableNames names,
            RoundVoters voters,
            ReviewGate reviews,
            DeliverableMail mail) {
        this.deliverables = deliverables;
        this.guard = guard;
        this.names = names;
        this.voters = voters;
        this.reviews = reviews;
        this.mail = mail;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected CalledOffLetters() {
        this(null, null, null, null, null, null);
    }

    /** Those who said something of that revision, and those who see to what comes next. Voters of a round that ends hear of it by that. */
    void tell(@Observes DeliverableRecalled event) {
        var deliverable = deliverables.require(event.deliverable());
        var mandate = guard.mandate(deliverable);
        var rounds = deliverable.rounds().stream()
                .filter(round -> round.revision() == deliverable.revision())
                .map(StepRound::round)
                .toList();
        var told = mail.leading(mandate);
        told.addAll(reviews.answered(deliverable.id(), deliverable.revision()));
        told.addAll(voters.of(rounds));
        told.removeAll(voters.asked(rounds));
        var insiders = mail.in(mandate.secretariat(), mandate.expertGroup());
        var about = Optional.of(mandate.id());
        var path = DeliverableMail.path(deliverable);
        List<Object> values = List.of(
                deliverable.says().title(), mandate.shortName(), event.reason().orElse(""));
        mail.send(
                deliverable,
                told.stream().filter(insiders::contains).toList(),
                to -> new Letter("deliverableRecalled", to, about, path, values));
        told.removeAll(insiders);
        sendToBoard(
                told,
                deliverable,
                title -> to -> new Letter(
                        "deliverableRecalledElsewhere", to, about, path, List.of(title, mandate.shortName())));
    }

    /** All who may know of it: the group, the secretariat, and who was asked about one of its revisions. */
    void tell(@Observes DeliverableWithdrawn event) {
        var deliverable = deliverables.require(event.deliverable());
        var mandate = guard.mandate(deliverable);
        var insiders = mail.in(mandate.secretariat(), mandate.expertGroup());
        var about = Optional.of(mandate.id());
        var path = DeliverableMail.path(deliverable);
        List<Object> values = List.of(
                deliverable.says().title(), mandate.shortName(), event.reason().orElse(""));
        mail.send(deliverable, insiders, to -> new Letter("deliverableWithdrawn", to, about, path, values));
        var asked = new LinkedHashSet<>(
                voters.of(deliverable.rounds().stream().map(StepRound::round).toList()));
        asked.removeAll(insiders);
        sendToBoard(
                asked,
                deliverable,
                title -> to -> new Letter(
                        "deliverableWithdrawnElsewhere", to, about, path, List.of(title, mandate.shortName())));
    }

    private void sendToBoard(
            Set<PersonId> told, Deliverable deliverable, Function<String, Function<PersonId, Letter>> letter) {
        deliverable.rounds().stream()
                .filter(round -> round.asked() == Asked.BOARD)
                .mapToInt(StepRound::revision)
                .max()
                .stream()
                .boxed()
                .flatMap(last -> Stream.ofNullable(
                        names.titles(Map.of(deliverable.id(), last)).get(deliverable.id())))
                .forEach(title -> mail.send(deliverable, told, letter.apply(title)));
    }
}
