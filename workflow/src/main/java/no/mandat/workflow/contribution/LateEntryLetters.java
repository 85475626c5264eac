package no.mandat.workflow.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.contribution.LateRequestEvent.LateEntryAsked;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.notification.Letter;
import no.mandat.workflow.notification.Mail;
import no.mandat.workflow.party.Bodies;

/**
 * Tells the secretariat that somebody asks to be let in late. There is one letter until all who wait were decided on: however many ask
 * meanwhile, they stand on the same page.
 */
@ApplicationScoped
class LateEntryLetters {

    private final Calls calls;
    private final LateRequests requests;
    private final CallTitles titles;
    private final Mandates mandates;
    private final Bodies bodies;
    private final Mail mail;
    private final Clock clock;

    @Inject
    LateEntryLetters(
            Calls calls,
            LateRequests requests,
            CallTitles titles,
            Mandates mandates,
            Bodies bodies,
            Mail mail,
            Clock clock) {
        this.calls = calls;
        this.requests = requests;
        this.titles = titles;
        this.mandates = mandates;
        this.bodies = bodies;
        this.mail = mail;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected LateEntryLetters() {
        this(null, null, null, null, null, null, null);
    }

    void asked(@Observes LateEntryAsked event) {
        var call = calls.require(requests.require(event.request()).call());
        if (requests.waiting(call.id()) > 1) {
            return;
        }
        var mandate = mandates.require(call.mandate());
        bodies.seating(mandate.secretariat())
                .peopleOn(LocalDate.now(clock))
                .forEach(person -> mail.queue(new Letter(
                        "lateEntryAsked",
                        person,
                        Optional.of(mandate.id()),
                        CallPath.of(call),
                        List.of(titles.of(call, person)))));
    }
}
