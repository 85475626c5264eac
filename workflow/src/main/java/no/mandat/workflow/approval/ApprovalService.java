package no.mandat.workflow.approval;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import no.mandat.domain.approval.ApprovalRefusal;
import no.mandat.domain.approval.ApprovalRound;
import no.mandat.domain.approval.Asking;
import no.mandat.domain.approval.OverrideDemand;
import no.mandat.domain.approval.Position;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.approval.RoundKind;
import no.mandat.domain.approval.RoundRule;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.Grounds;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.PositionId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.jobs.Jobs;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** What voters and the secretariat do in rounds (domain.md, Approval). Each use case holds the lock of its round. */
@UseCases
public class ApprovalService {

    private final Rounds rounds;
    private final RoundAccess roundAccess;
    private final RoundOpening opening;
    private final RoundEnd end;
    private final RoundLetters letters;
    private final RoundNews news;
    private final Declarations declarations;
    private final Bodies bodies;
    private final Access access;
    private final Actors actors;
    private final Jobs jobs;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    ApprovalService(
            Rounds rounds,
            RoundAccess roundAccess,
            RoundOpening opening,
            RoundEnd end,
            RoundLetters letters,
            RoundNews news,
            Declarations declarations,
            Bodies bodies,
            Access access,
            Actors actors,
            Jobs jobs,
            Events events,
            Ids ids,
            Clock clock) {
        this.rounds = rounds;
        this.roundAccess = roundAccess;
        this.opening = opening;
        this.end = end;
        this.letters = letters;
        this.news = news;
        this.declarations = declarations;
        this.bodies = bodies;
        this.access = access;
        this.actors = actors;
        this.jobs = jobs;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ApprovalService() {
        this(null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * Takes a position, as whoever is logged in; the latest of each voter counts.
     *
     * @return the position, which the receipt names
     * @throws RefusedException what {@link ApprovalRound#cast} refuses, and {@link SharedRefusal.LoginTooOld}
     */
    public PositionId cast(@Valid CastPosition command) {
        var round = rounds.lock(command.round());
        access.require(roundAccess.permissionToRead(round), roundAccess.mandate(round));
        access.requireFreshLogin();
        // Only now: who waited for the lock until the deadline has come too late.
        var now = clock.instant();
        var voter = rounds.voter(round, actors.person(), now);
        var candidates = round.kind() == RoundKind.ELECTION ? rounds.candidates(round.id()) : Set.<PersonId>of();
        var casting = round.cast(new PositionId(ids.next()), command.ballot(), voter, candidates, now);
        rounds.add(casting.position());
        events.fire(casting.event());
        letters.receipt(round, casting.position());
        if (casting.position().kind() == PositionKind.RECUSE) {
            declarations.declare(
                    round,
                    casting.position().voter(),
                    casting.position().reason().orElse(""),
                    casting.position().at());
        }
        end.objectionReplaced(Optional.ofNullable(voter.counting()), round.id());
        end.settle(round);
        return casting.position().id();
    }

    /**
     * Gives a round more time, once.
     *
     * @throws RefusedException what {@link ApprovalRound#extend} refuses, {@link ApprovalRefusal.YourOwnQuestion}
     */
    public void extend(@Valid ExtendRound command) {
        var round = rounds.lock(command.round());
        access.require(Permission.RUN_ROUNDS, roundAccess.mandate(round));
        roundAccess.requireToRun(round);
        var now = clock.instant();
        events.fire(round.extend(
                opening.deadline(command.lastDay(), 0), command.reason().strip(), now));
        RoundJobs.scheduleAll(jobs, round, now, clock.getZone());
    }

    /**
     * Calls a round off.
     *
     * @throws RefusedException {@link ApprovalRefusal.NotOpen}, {@link ApprovalRefusal.YourOwnQuestion}
     */
    public void cancel(@Valid CancelRound command) {
        var round = rounds.lock(command.round());
        access.require(Permission.RUN_ROUNDS, roundAccess.mandate(round));
        roundAccess.requireToRun(round);
        end.cancel(round, Grounds.of(command.reason().strip()));
    }

    /**
     * Ends a round before its deadline, where all have answered and it doesn't pass: whoever opened it may, and the
     * secretariat for its own.
     *
     * @throws RefusedException {@link ApprovalRefusal.NotOpen}, {@link ApprovalRefusal.NotAllAnswered},
     *     {@link ApprovalRefusal.OverrideUnderWay}, {@link ApprovalRefusal.YourOwnQuestion}
     */
    public void end(@Valid EndRound command) {
        var round = rounds.lock(command.round());
        access.require(roundAccess.permissionToEnd(round, actors.person()), roundAccess.mandate(round));
        roundAccess.requireToRun(round);
        if (!rounds.openOverridesOf(round.id()).isEmpty()) {
            throw new RefusedException(new ApprovalRefusal.OverrideUnderWay());
        }
        end.end(round);
    }

    /**
     * Reminds those who have not answered.
     *
     * @return how many
     * @throws RefusedException {@link ApprovalRefusal.NotOpen}, {@link ApprovalRefusal.YourOwnQuestion}
     */
    public int remind(@Valid RemindVoters command) {
        var round = rounds.require(command.round());
        access.require(Permission.RUN_ROUNDS, roundAccess.mandate(round));
        roundAccess.requireToRun(round);
        var now = clock.instant();
        round.requireOpen();
        news.reminded(round);
        return rounds.silent(round, now).size();
    }

    /**
     * Asks for the override of an objection. The leader of the voting body opens the override round at once; of its voters
     * the third one does.
     *
     * @throws RefusedException {@link ApprovalRefusal.NothingBlocks}, {@link ApprovalRefusal.NoSuchObjection},
     *     {@link ApprovalRefusal.NoVote}, {@link ApprovalRefusal.DemandedBefore}, {@link ApprovalRefusal.DeadlineOver},
     *     {@link ApprovalRefusal.NoOverrideInSecret}
     */
    public void demandOverride(@Valid DemandOverride command) {
        var objection = rounds.requirePosition(command.objection());
        var round = rounds.lock(objection.round());
        access.require(roundAccess.permissionToRead(round), roundAccess.mandate(round));
        access.requireFreshLogin();
        var now = clock.instant();
        var person = actors.person();
        round.requireOverridable(now);
        requireStanding(round, objection);
        round.requireVoice(rounds.voter(round, person, now));
        boolean before = rounds.hasDemanded(objection.id(), person);
        if (!before) {
            var demanding = OverrideDemand.demand(round, objection.id(), person);
            rounds.add(demanding.demand());
            events.fire(demanding.event());
        }
        if (isLeader(round, person) || rounds.demands(objection.id()) >= OverrideDemand.NEEDED) {
            // Who has asked before asks again only after the secretariat has called that override off.
            open(round, objection);
        } else if (before) {
            throw new RefusedException(new ApprovalRefusal.DemandedBefore());
        }
    }

    private void requireStanding(ApprovalRound round, Position objection) {
        var standing = rounds.voter(round, objection.voter(), clock.instant());
        boolean stands = objection.id().equals(standing.counting())
                && standing.standing().blocks();
        if (!stands || rounds.hasOverride(objection.id())) {
            throw new RefusedException(new ApprovalRefusal.NoSuchObjection());
        }
    }

    private boolean isLeader(ApprovalRound round, PersonId person) {
        return bodies.seating(round.body())
                .leaderOn(LocalDate.now(clock))
                .filter(leader ->
                        leader.role() == Role.LEADER && leader.person().equals(person))
                .isPresent();
    }

    /** With the same voters, the objector among them. */
    private RoundId open(ApprovalRound round, Position objection) {
        var asking = new Asking(
                round.mandate(),
                round.body(),
                round.title(),
                round.about(),
                RoundKind.OVERRIDE,
                RoundRule.OVERRIDE,
                objection.id());
        return opening.open(asking, rounds.voters(round.id()), Set.of(), opening.deadline(null, RoundRule.SHORT_DAYS));
    }
}
