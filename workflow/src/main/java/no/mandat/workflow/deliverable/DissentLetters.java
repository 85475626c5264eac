package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.deliverable.DissentEvent;
import no.mandat.workflow.notification.Letter;

/** Tells by mail whose signature under a dissent has lapsed, for nobody else can give it again, and it is too late once the text is fixed. */
@ApplicationScoped
class DissentLetters {

    private final Deliverables deliverables;
    private final DeliverableAccess guard;
    private final DeliverableMail mail;

    @Inject
    DissentLetters(Deliverables deliverables, DeliverableAccess guard, DeliverableMail mail) {
        this.deliverables = deliverables;
        this.guard = guard;
        this.mail = mail;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DissentLetters() {
        this(null, null, null);
    }

    /** Those who can sign again; who has left can't. */
    void tell(@Observes DissentEvent event) {
        var lapsed = event.lapsed();
        if (lapsed.isEmpty()) {
            return;
        }
        var deliverable =
                deliverables.require(deliverables.dissent(event.dissent()).deliverable());
        var mandate = guard.mandate(deliverable);
        mail.send(
                deliverable,
                lapsed.stream()
                        .filter(person -> guard.votes(deliverable, person))
                        .toList(),
                to -> new Letter(
                        "signatureLapsed",
                        to,
                        Optional.of(mandate.id()),
                        DeliverableMail.path(deliverable),
                        List.of(deliverable.says().title(), mandate.shortName())));
    }
}
