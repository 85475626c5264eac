package no.mandat.workflow.election;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.mandat.domain.election.Election;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.party.Membership;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.Subject;
import no.mandat.workflow.approval.Impartiality;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.notification.Letter;
import no.mandat.workflow.notification.Mail;
import no.mandat.workflow.party.Bodies;

/** What is told by mail of an election; the round itself tells when it opens and ends. */
@ApplicationScoped
class ElectionLetters {

    private final Mail mail;
    private final Mandates mandates;
    private final Bodies bodies;
    private final Impartiality impartiality;
    private final Clock clock;

    @Inject
    ElectionLetters(Mail mail, Mandates mandates, Bodies bodies, Impartiality impartiality, Clock clock) {
        this.mail = mail;
        this.mandates = mandates;
        this.bodies = bodies;
        this.impartiality = impartiality;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ElectionLetters() {
        this(null, null, null, null, null);
    }

    /** The group may propose. */
    void called(Election election, Collection<PersonId> voters) {
        voters.forEach(voter -> mail.queue(new Letter(
                "electionCalled",
                voter,
                Optional.of(election.mandate()),
                path(election),
                List.of(election.title(), election.lastProposalDay()))));
    }

    /** Somebody is asked whether they stand. */
    void proposed(Election election, PersonId person) {
        mail.queue(new Letter(
                "candidateProposed",
                person,
                Optional.of(election.mandate()),
                path(election),
                List.of(election.title(), election.lastProposalDay())));
    }

    /** The secretariat has the next step. */
    void counted(Election election) {
        head(election)
                .filter(head -> !recused(election).contains(head))
                .ifPresent(head -> mail.queue(new Letter(
                        "electionCounted",
                        head,
                        Optional.of(election.mandate()),
                        path(election),
                        List.of(election.title(), election.state()))));
    }

    /** The board has answered: the group learns of it, and the secretariat. */
    void decided(Election election) {
        var told = new LinkedHashSet<>(bodies.seating(election.body()).voters(LocalDate.now(clock), Set.of()));
        head(election).ifPresent(told::add);
        told.removeAll(recused(election));
        told.forEach(person -> mail.queue(new Letter(
                "electionDecided",
                person,
                Optional.of(election.mandate()),
                path(election),
                List.of(election.title(), election.state()))));
    }

    /** For whom it isn't there. */
    private Set<PersonId> recused(Election election) {
        return impartiality.recused(Subject.of(Election.class, election.id()));
    }

    private Optional<PersonId> head(Election election) {
        return bodies.seating(mandate(election).secretariat())
                .headOn(LocalDate.now(clock))
                .map(Membership::person);
    }

    private Mandate mandate(Election election) {
        return mandates.find(election.mandate()).orElseThrow();
    }

    private static String path(Election election) {
        return "/mandates/%s/elections/%s".formatted(election.mandate(), election.id());
    }
}
