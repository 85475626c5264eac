package no.mandat.workflow.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.approval.ApprovalRound;
import no.mandat.domain.approval.Position;
import no.mandat.domain.approval.RecordedBy;
import no.mandat.domain.party.Membership;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.notification.Letter;
import no.mandat.workflow.notification.Mail;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.party.People;
import no.mandat.workflow.shared.Reference;

/** What is told by mail of positions that were recorded in a meeting: to the voter their receipt, and where they contest it to those who run it. */
@ApplicationScoped
class MeetingPositionLetters {

    private final RoundAccess roundAccess;
    private final Bodies bodies;
    private final People people;
    private final Impartiality impartiality;
    private final Mail mail;
    private final Clock clock;

    @Inject
    MeetingPositionLetters(
            RoundAccess roundAccess, Bodies bodies, People people, Impartiality impartiality, Mail mail, Clock clock) {
        this.roundAccess = roundAccess;
        this.bodies = bodies;
        this.people = people;
        this.impartiality = impartiality;
        this.mail = mail;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MeetingPositionLetters() {
        this(null, null, null, null, null, null);
    }

    void recorded(ApprovalRound round, Position position, RecordedBy by, String meeting) {
        mail.queue(new Letter(
                "positionRecorded",
                position.voter(),
                Optional.of(round.mandate()),
                RoundLetters.path(round),
                List.of(
                        round.title(),
                        RoundWords.said(round.kind(), position.kind()),
                        position.at(),
                        Reference.of(position.id()),
                        Fingerprint.of(position.contentHash()),
                        meeting,
                        people.require(by.person()).name())));
    }

    /** To the secretariat and the leader of the body. */
    void contested(ApprovalRound round, Position position, String meeting, String reason) {
        var today = LocalDate.now(clock);
        var told = new LinkedHashSet<PersonId>();
        told.addAll(bodies.seating(roundAccess.mandate(round).secretariat()).peopleOn(today));
        bodies.seating(round.body()).leaderOn(today).map(Membership::person).ifPresent(told::add);
        told.removeAll(impartiality.recused(round.about().subject()));
        told.remove(position.voter());
        var voter = people.require(position.voter()).name();
        told.forEach(person -> mail.queue(new Letter(
                "positionContested",
                person,
                Optional.of(round.mandate()),
                RoundLetters.path(round),
                List.of(round.title(), voter, meeting, reason))));
    }
}
