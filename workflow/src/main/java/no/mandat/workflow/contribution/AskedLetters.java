package no.mandat.workflow.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.ContributionEvent.ErasureAsked;
import no.mandat.domain.contribution.LateRequestEvent.LateEntryAsked;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.notification.Letter;
import no.mandat.workflow.notification.Mail;
import no.mandat.workflow.party.Bodies;

/**
 * Tells the secretariat that somebody asks to be let in late, or to have erased what tells of them. Of those who come late there is one
 * letter until all who wait were decided on; of those who are to be erased one, unless somebody else of the call asked just before. However
 * many ask meanwhile, they stand on the same page.
 */
@ApplicationScoped
class AskedLetters {

    /** So long after somebody asked to be erased, others who ask it of the same call are told of by no letter of their own. */
    private static final Duration PAUSE = Duration.ofDays(1);

    private final Calls calls;
    private final Contributions contributions;
    private final LateRequests requests;
    private final CallTitles titles;
    private final Mandates mandates;
    private final Bodies bodies;
    private final Mail mail;
    private final Clock clock;

    @Inject
    AskedLetters(
            Calls calls,
            Contributions contributions,
            LateRequests requests,
            CallTitles titles,
            Mandates mandates,
            Bodies bodies,
            Mail mail,
            Clock clock) {
        this.calls = calls;
        this.contributions = contributions;
        this.requests = requests;
        this.titles = titles;
        this.mandates = mandates;
        this.bodies = bodies;
        this.mail = mail;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected AskedLetters() {
        this(null, null, null, null, null, null, null, null);
    }

    void asked(@Observes LateEntryAsked event) {
        var call = calls.require(requests.require(event.request()).call());
        if (requests.waiting(call.id()) > 1) {
            return;
        }
        tell(
                call,
                person -> new Letter(
                        "lateEntryAsked",
                        person,
                        Optional.of(call.mandate()),
                        CallPath.of(call),
                        List.of(titles.of(call, person))));
    }

    void asked(@Observes ErasureAsked event) {
        var call = calls.require(contributions.require(event.contribution()).call());
        if (contributions.awaitingErasure(call.id(), clock.instant().minus(PAUSE)) > 1) {
            return;
        }
        tell(
                call,
                person -> new Letter(
                        "erasureAsked",
                        person,
                        Optional.of(call.mandate()),
                        CallPath.of(call),
                        List.of(titles.of(call, person))));
    }

    private void tell(Call call, Function<PersonId, Letter> letter) {
        bodies.seating(mandates.require(call.mandate()).secretariat())
                .peopleOn(LocalDate.now(clock))
                .forEach(person -> mail.queue(letter.apply(person)));
    }
}
