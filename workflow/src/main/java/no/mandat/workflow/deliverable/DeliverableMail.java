package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.party.Membership;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.approval.Impartiality;
import no.mandat.workflow.notification.Letter;
import no.mandat.workflow.notification.Mail;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.shared.Actors;

/** Sends what is told by mail of a deliverable. Nobody is told of what they did themself, or of what they are partial in. */
@ApplicationScoped
class DeliverableMail {

    private final Bodies bodies;
    private final Impartiality impartiality;
    private final Actors actors;
    private final Mail mail;
    private final Clock clock;

    @Inject
    DeliverableMail(Bodies bodies, Impartiality impartiality, Actors actors, Mail mail, Clock clock) {
        this.bodies = bodies;
        this.impartiality = impartiality;
        this.actors = actors;
        this.mail = mail;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DeliverableMail() {
        this(null, null, null, null, null);
    }

    /** Who sits in one of them today. */
    Set<PersonId> in(BodyId... told) {
        var today = LocalDate.now(clock);
        Set<PersonId> people = new LinkedHashSet<>();
        bodies.seatings(List.of(told)).forEach(body -> people.addAll(body.peopleOn(today)));
        return people;
    }

    /** The leader, and the secretariat, who see to what comes next. */
    Set<PersonId> leading(Mandate mandate) {
        var people = in(mandate.secretariat());
        bodies.seating(mandate.expertGroup())
                .leaderOn(LocalDate.now(clock))
                .map(Membership::person)
                .ifPresent(people::add);
        return people;
    }

    /** Sends it to all of them who may be told. */
    void send(Deliverable deliverable, Collection<PersonId> told, Function<PersonId, Letter> letter) {
        var me = actors.current().person();
        var partial = impartiality.recused(DeliverableAccess.subject(deliverable));
        told.stream()
                .distinct()
                .filter(person -> me.filter(person::equals).isEmpty() && !partial.contains(person))
                .map(letter)
                .forEach(mail::queue);
    }

    /** Where a letter leads: its page. */
    static String path(Deliverable deliverable) {
        return "/mandates/%s/deliverables/%s".formatted(deliverable.mandate(), deliverable.id());
    }
}
