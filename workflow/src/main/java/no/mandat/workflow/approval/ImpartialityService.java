package no.mandat.workflow.approval;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import no.mandat.domain.approval.ApprovalRound;
import no.mandat.domain.approval.Asking;
import no.mandat.domain.approval.ImpartialityRefusal;
import no.mandat.domain.approval.QuestionText;
import no.mandat.domain.approval.Recusal;
import no.mandat.domain.approval.RecusalAction;
import no.mandat.domain.approval.RecusalQuestion;
import no.mandat.domain.approval.RecusalState;
import no.mandat.domain.approval.RoundKind;
import no.mandat.domain.approval.RoundRule;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.party.Seating;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RecusalId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.party.People;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/**
 * Impartiality in what a round is about (domain.md, Party): anybody in the body declares themself partial, asks about another,
 * or asks to take a recusal back. The others answer by a short round: usual quorum, more yes than no, nobody blocks, and whom
 * it is about has no vote.
 */
@UseCases
public class ImpartialityService {

    private static final int LONGEST_TITLE = 200;

    private final Rounds rounds;
    private final Recusals recusals;
    private final Declarations declarations;
    private final RoundAccess roundAccess;
    private final RoundOpening opening;
    private final ImpartialityLetters letters;
    private final Bodies bodies;
    private final People people;
    private final Access access;
    private final Actors actors;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    ImpartialityService(
            Rounds rounds,
            Recusals recusals,
            Declarations declarations,
            RoundAccess roundAccess,
            RoundOpening opening,
            ImpartialityLetters letters,
            Bodies bodies,
            People people,
            Access access,
            Actors actors,
            Events events,
            Ids ids,
            Clock clock) {
        this.rounds = rounds;
        this.recusals = recusals;
        this.declarations = declarations;
        this.roundAccess = roundAccess;
        this.opening = opening;
        this.letters = letters;
        this.bodies = bodies;
        this.people = people;
        this.access = access;
        this.actors = actors;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ImpartialityService() {
        this(null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * Asks whether another in the body is partial.
     *
     * @return the round in which the others answer
     * @throws RefusedException what {@link #requireMine} refuses; {@link ImpartialityRefusal.AboutOneself}, {@link ImpartialityRefusal.IsCandidate}, {@link
     *     ImpartialityRefusal.PersonNotInBody}, {@link ImpartialityRefusal.QuestionOpen}, {@link
     *     ImpartialityRefusal.ImpartialityDecided} when they are partial, {@link ImpartialityRefusal.NobodyElseVotes}
     */
    public RoundId raise(@Valid RaiseImpartiality command) {
        var round = lock(command.round());
        var seating = requireMine(round);
        var person = command.person();
        refuseIf(person.equals(actors.person()), new ImpartialityRefusal.AboutOneself());
        refuseIf(isCandidate(round, person), new ImpartialityRefusal.IsCandidate());
        refuseIf(!seating.sitsOn(today(), person), new ImpartialityRefusal.PersonNotInBody());
        var text = text(RecusalAction.FIND, round, person, command.reason());
        var hash = QuestionHash.of(text);
        var known = recusals.find(round.about(), person).orElse(null);
        if (known == null) {
            var raising = Recusal.raise(
                    new RecusalId(ids.next()), round.mandate(), round.about(), person, text, hash, clock.instant());
            recusals.add(raising.recusal());
            recusals.add(raising.question());
            events.fire(raising.event());
            return ask(round, seating, raising.recusal(), raising.question());
        }
        var asked = known.raise(text, hash, clock.instant());
        recusals.add(asked.question());
        events.fire(asked.event());
        return ask(round, seating, known, asked.question());
    }

    /**
     * Says of whoever is logged in that they are partial. It is final for them.
     *
     * @throws RefusedException what {@link #requireMine} refuses, {@link SharedRefusal.LoginTooOld},
     *     {@link ImpartialityRefusal.IsCandidate}
     */
    public void declare(@Valid DeclarePartial command) {
        var round = lock(command.round());
        access.requireFreshLogin();
        var ignored = requireMine(round);
        refuseIf(isCandidate(round, actors.person()), new ImpartialityRefusal.IsCandidate());
        declarations.declare(round, actors.person(), command.reason().strip(), clock.instant());
    }

    /**
     * Asks the body to take back that somebody is partial. They stay so until it does.
     *
     * @return the round in which the others answer
     * @throws RefusedException what {@link #requireMine} refuses; {@link ImpartialityRefusal.ImpartialityDecided} when they
     *     aren't partial, {@link ImpartialityRefusal.QuestionOpen}, {@link ImpartialityRefusal.NobodyElseVotes}
     */
    public RoundId askToReverse(@Valid AskToReverse command) {
        var round = lock(command.round());
        var seating = requireMine(round);
        var recusal = recusals.find(round.about(), command.person())
                .orElseThrow(() ->
                        new RefusedException(new ImpartialityRefusal.ImpartialityDecided(RecusalState.DISMISSED)));
        refuseIf(!recusals.openQuestions(recusal).isEmpty(), new ImpartialityRefusal.QuestionOpen());
        var text = text(RecusalAction.REVERSE, round, command.person(), command.reason());
        var asked = recusal.askToReverse(text, QuestionHash.of(text), clock.instant());
        recusals.add(asked.question());
        events.fire(asked.event());
        return ask(round, seating, recusal, asked.question());
    }

    private boolean isCandidate(ApprovalRound round, PersonId person) {
        return rounds.candidates(round.id()).contains(person);
    }

    private ApprovalRound lock(RoundId id) {
        var round = rounds.lock(id);
        access.require(roundAccess.permissionToRead(round), roundAccess.mandate(round));
        roundAccess.requireImpartial(round);
        return round;
    }

    /**
     * Refuses unless impartiality in what the round is about can be spoken of now, by whoever is logged in.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours} for whoever is recused themself, {@link
     *     ImpartialityRefusal.AboutAQuestion}, {@link ImpartialityRefusal.NotInBody}, {@link
     *     ImpartialityRefusal.SubjectRoundEnded}
     */
    private Seating requireMine(ApprovalRound round) {
        refuseIf(round.kind() == RoundKind.IMPARTIALITY, new ImpartialityRefusal.AboutAQuestion());
        var seating = bodies.seating(round.body());
        refuseIf(!seating.sitsOn(today(), actors.person()), new ImpartialityRefusal.NotInBody());
        boolean ended = round.state() != RoundState.OPEN || round.deadline().isOverAt(clock.instant());
        refuseIf(ended, new ImpartialityRefusal.SubjectRoundEnded());
        return seating;
    }

    private QuestionText text(RecusalAction asks, ApprovalRound round, PersonId person, String reason) {
        return new QuestionText(
                asks,
                people.require(person).name(),
                round.title(),
                people.require(actors.person()).name(),
                reason.strip());
    }

    private RoundId ask(ApprovalRound round, Seating seating, Recusal recusal, RecusalQuestion question) {
        var voters = new LinkedHashSet<>(seating.voters(today(), Set.of()));
        voters.remove(recusal.person());
        voters.removeAll(recusals.people(round.about().subject(), RecusalState.RECUSED));
        refuseIf(voters.isEmpty(), new ImpartialityRefusal.NobodyElseVotes());
        var asking = new Asking(
                round.mandate(),
                round.body(),
                title(question.text()),
                recusal.asked(question),
                RoundKind.IMPARTIALITY,
                RoundRule.IMPARTIALITY,
                null);
        var opened = opening.open(asking, voters, Set.of(), opening.deadline(null, RoundRule.SHORT_DAYS));
        letters.asked(recusal, question, rounds.require(opened));
        return opened;
    }

    /** What the history calls the round, in no language. */
    private static String title(QuestionText text) {
        var title = text.person() + " · " + text.subject();
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static void refuseIf(boolean broken, Refusal refusal) {
        if (broken) {
            throw new RefusedException(refusal);
        }
    }
}
