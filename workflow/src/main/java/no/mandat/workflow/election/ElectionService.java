package no.mandat.workflow.election;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.approval.ApprovalRefusal;
import no.mandat.domain.election.Election;
import no.mandat.domain.election.ElectionRefusal;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.shared.ElectionId;
import no.mandat.domain.shared.Grounds;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.RoundId;
import no.mandat.domain.shared.Subject;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.approval.Impartiality;
import no.mandat.workflow.approval.RoundOpening;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.resolution.DraftResolution;
import no.mandat.workflow.resolution.ResolutionRecall;
import no.mandat.workflow.resolution.ResolutionService;
import no.mandat.workflow.resolution.SubmitResolution;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Elects the leader of a mandate's group (domain.md, Party, "Leadership"). Each use case holds the lock of its election. */
@UseCases
public class ElectionService {

    private final Elections elections;
    private final BallotPapers papers;
    private final BoardQuestion question;
    private final ElectionLetters letters;
    private final Mandates mandates;
    private final Bodies bodies;
    private final RoundOpening rounds;
    private final ResolutionService resolutions;
    private final ResolutionRecall recall;
    private final Impartiality impartiality;
    private final Access access;
    private final Actors actors;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    ElectionService(
            Elections elections,
            BallotPapers papers,
            BoardQuestion question,
            ElectionLetters letters,
            Mandates mandates,
            Bodies bodies,
            RoundOpening rounds,
            ResolutionService resolutions,
            ResolutionRecall recall,
            Impartiality impartiality,
            Access access,
            Actors actors,
            Events events,
            Ids ids,
            Clock clock) {
        this.elections = elections;
        this.papers = papers;
        this.question = question;
        this.letters = letters;
        this.mandates = mandates;
        this.bodies = bodies;
        this.rounds = rounds;
        this.resolutions = resolutions;
        this.recall = recall;
        this.impartiality = impartiality;
        this.access = access;
        this.actors = actors;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ElectionService() {
        this(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * Asks the group for candidates.
     *
     * @throws RefusedException {@link ElectionRefusal.ElectionUnderWay}, {@link ElectionRefusal.LastDayBefore},
     *     {@link ApprovalRefusal.NoVoters}
     */
    public ElectionId call(@Valid CallElection command) {
        var mandate = mandates.find(command.mandate()).orElseThrow(ElectionService::notThere);
        access.require(Permission.RUN_ROUNDS, mandate);
        var earlier = elections.lockAll(mandate.id());
        if (Elections.underWay(earlier).isPresent()) {
            throw new RefusedException(new ElectionRefusal.ElectionUnderWay());
        }
        var voters = voters(mandate);
        if (voters.isEmpty()) {
            throw new RefusedException(new ApprovalRefusal.NoVoters());
        }
        var form = command.form();
        var call = Election.call(
                new ElectionId(ids.next()),
                mandate.id(),
                mandate.expertGroup(),
                earlier.size() + 1,
                form.title().strip(),
                form.lastDay(),
                today(),
                clock.instant());
        elections.add(call.election());
        events.fire(call.event());
        letters.called(call.election(), voters);
        return call.election().id();
    }

    /**
     * Proposes a member of the group; whoever proposes themself stands.
     *
     * @throws RefusedException as {@link Election#propose}; {@link ElectionRefusal.PartialityInQuestion}
     */
    public void propose(@Valid ProposeCandidate command) {
        var election = elections.lock(command.election());
        var mandate = mandate(election);
        access.require(Permission.PROPOSE_CANDIDATES, mandate);
        requireImpartial(election);
        requireNotInQuestion(election, command.person());
        var proposal = election.propose(
                command.person(),
                actors.person(),
                elections.candidacies(election.id()),
                voters(mandate),
                today(),
                clock.instant());
        elections.add(proposal.candidacy());
        events.fire(proposal.event());
        if (!command.person().equals(actors.person())) {
            letters.proposed(election, command.person());
        }
    }

    /**
     * Says whether one stands, as whoever is logged in.
     *
     * @throws RefusedException as {@link Election#answer}; {@link ElectionRefusal.PartialityInQuestion}
     */
    public void answer(@Valid AnswerCandidacy command) {
        var election = elections.lock(command.election());
        access.require(Permission.PROPOSE_CANDIDATES, mandate(election));
        requireImpartial(election);
        var candidacy = elections
                .candidacy(election.id(), actors.person())
                .orElseThrow(() -> new RefusedException(new ElectionRefusal.NotProposed()));
        if (command.stands()) {
            requireNotInQuestion(election, candidacy.person());
        }
        var statement = Optional.ofNullable(command.statement())
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .orElse(null);
        events.fire(election.answer(candidacy, command.stands(), statement, clock.instant()));
    }

    /**
     * Asks the group to choose: among those who stand, or among those who were tied.
     *
     * @throws RefusedException as {@link Election#candidates}; {@link ApprovalRefusal.LastDayOver}
     */
    public RoundId openVote(@Valid OpenVote command) {
        var election = elections.lock(command.election());
        var mandate = mandate(election);
        access.require(Permission.RUN_ROUNDS, mandate);
        requireImpartial(election);
        var known = elections.candidacies(election.id());
        var candidates = election.candidates(known, voters(mandate), today());
        var text = papers.text(known, candidates);
        var vote = election.openVote(text, BallotPapers.hash(election, text, candidates), clock.instant());
        elections.add(vote.paper());
        events.fire(vote.event());
        return rounds.elect(
                mandate.id(), election.body(), election.title(), election.about(), candidates, command.lastDay());
    }

    /**
     * Puts the choice of the group to the board, as a resolution.
     *
     * @throws RefusedException as {@link Election#submit}; {@link ElectionRefusal.CannotLead}, {@link ApprovalRefusal.NoVoters},
     *     {@link ApprovalRefusal.LastDayOver}
     */
    public RoundId askToConfirm(@Valid AskToConfirm command) {
        var election = elections.lock(command.election());
        access.require(Permission.RUN_ROUNDS, mandate(election));
        requireImpartial(election);
        var form = command.form();
        election.requireElected();
        var resolution = resolutions.draft(
                new DraftResolution(UUID.randomUUID(), election.mandate(), question.of(election, form)));
        events.fire(election.submit(resolution, form.fromDay(), today(), clock.instant()));
        if (!bodies.seating(election.body()).voters(form.fromDay(), Set.of()).contains(election.chosen())) {
            throw new RefusedException(new ElectionRefusal.CannotLead(form.fromDay()));
        }
        return resolutions.submit(SubmitResolution.atOnce(resolution, form.lastDay()));
    }

    /**
     * Gives the election up, and with it the round that is open about it, or what the board was asked.
     *
     * @throws RefusedException {@link ElectionRefusal.ElectionNotInState}
     */
    public void callOff(@Valid CallOffElection command) {
        var election = elections.lock(command.election());
        access.require(Permission.RUN_ROUNDS, mandate(election));
        requireImpartial(election);
        var reason = command.reason().strip();
        var grounds = Grounds.of(reason);
        events.fire(election.callOff(reason, clock.instant()));
        rounds.cancelAll(election.about(), grounds);
        election.resolution().ifPresent(resolution -> recall.recall(resolution, grounds));
    }

    /** To whoever is partial in it, it isn't there. */
    private void requireImpartial(Election election) {
        impartiality.require(subject(election));
    }

    /** Who is partial, or may be found so before the vote is over, is no candidate. */
    private void requireNotInQuestion(Election election, PersonId person) {
        if (impartiality.inQuestion(subject(election)).contains(person)) {
            throw new RefusedException(new ElectionRefusal.PartialityInQuestion());
        }
    }

    private static Subject subject(Election election) {
        return Subject.of(Election.class, election.id());
    }

    private Set<PersonId> voters(Mandate mandate) {
        return bodies.seating(mandate.expertGroup()).voters(today(), Set.of());
    }

    private Mandate mandate(Election election) {
        return mandates.find(election.mandate()).orElseThrow(ElectionService::notThere);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static RefusedException notThere() {
        return new RefusedException(new SharedRefusal.NotThereOrNotYours());
    }
}
