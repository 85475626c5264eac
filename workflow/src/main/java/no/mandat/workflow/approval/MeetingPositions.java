package no.mandat.workflow.approval;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Optional;
import no.mandat.domain.approval.ApprovalRefusal;
import no.mandat.domain.approval.ApprovalRound;
import no.mandat.domain.approval.Position;
import no.mandat.domain.approval.RecordedBy;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.approval.Strike;
import no.mandat.domain.approval.VoterNow;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.shared.PositionId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/**
 * Positions that voters take in a meeting, and that the secretariat notes for them (domain.md, Meetings). Each use case holds the lock of its
 * round first, and then that of the meeting.
 */
@UseCases
public class MeetingPositions {

    private final Rounds rounds;
    private final RoundAccess roundAccess;
    private final RoundEnd end;
    private final MeetingPositionLetters letters;
    private final PresentVoters present;
    private final Access access;
    private final Actors actors;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    MeetingPositions(
            Rounds rounds,
            RoundAccess roundAccess,
            RoundEnd end,
            MeetingPositionLetters letters,
            PresentVoters present,
            Access access,
            Actors actors,
            Events events,
            Ids ids,
            Clock clock) {
        this.rounds = rounds;
        this.roundAccess = roundAccess;
        this.end = end;
        this.letters = letters;
        this.present = present;
        this.access = access;
        this.actors = actors;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MeetingPositions() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * Records the position of a voter who is there. It counts as their own; one that they take later replaces it.
     *
     * @return the position, of which they are sent a receipt
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link ApprovalRefusal.VoterNotThere}; what
     *     {@link ApprovalRound#record} and {@link PresentVoters#there} refuse
     */
    public PositionId record(@Valid RecordPosition command) {
        var round = rounds.lock(command.round());
        access.require(Permission.RUN_ROUNDS, roundAccess.mandate(round));
        roundAccess.requireToRun(round);
        round.requireRecordable();
        round.requireOpen();
        present.hold(command.meeting(), round.about());
        var there = present.there(command.meeting(), round.about());
        var now = clock.instant();
        var voter = rounds.voter(round, command.voter(), now);
        if (!there.contains(command.voter()) || !hasVoice(voter)) {
            throw new RefusedException(new ApprovalRefusal.VoterNotThere());
        }
        var by = new RecordedBy(actors.person(), command.meeting());
        var noting = round.record(
                new PositionId(ids.next()), command.ballot(round.about().hash()), voter, by, now);
        rounds.add(noting.position());
        events.fire(noting.event());
        letters.recorded(round, noting.position(), by, present.numberOf(by.meeting()));
        end.objectionReplaced(Optional.ofNullable(voter.counting()), round.id());
        end.settle(round);
        return noting.position().id();
    }

    static boolean hasVoice(VoterNow voter) {
        return voter.hasVote() && !voter.standing().left() && !voter.standing().isRecused();
    }

    /**
     * Strikes a position that was recorded for oneself, until the minutes of that meeting are closed: the one before it counts again. A round
     * that has ended is evaluated again without it. Who has left the body meanwhile still answers for what was recorded of them.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link ApprovalRefusal.NotRecorded},
     *     {@link ApprovalRefusal.TooLateToContest}, {@link ApprovalRefusal.CountsNoMore}, {@link MandateRefusal.IsOver}
     */
    public void contest(@Valid ContestPosition command) {
        var person = access.requireLogin();
        var position = rounds.requirePosition(command.position());
        if (!position.voter().equals(person)) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
        var round = rounds.lock(position.round());
        roundAccess.mandate(round).requireNotOver();
        var recorded = position.recorded().orElseThrow(() -> new RefusedException(new ApprovalRefusal.NotRecorded()));
        present.hold(recorded.meeting(), round.about());
        if (!present.minutesOpen(recorded.meeting())) {
            throw new RefusedException(new ApprovalRefusal.TooLateToContest());
        }
        strike(round, position, command.reason().strip());
        letters.contested(
                round,
                position,
                present.numberOf(recorded.meeting()),
                command.reason().strip());
    }

    private void strike(ApprovalRound round, Position position, String reason) {
        var now = clock.instant();
        // Where it has ended, what counts is where they stood then.
        var looked = round.endedAt().orElse(now);
        var before = rounds.voter(round, position.voter(), looked);
        var striking =
                Strike.strike(round, position, before, rounds.before(position).orElse(null), reason, now);
        rounds.add(striking.strike());
        events.fire(striking.event());
        if (round.state() == RoundState.OPEN) {
            end.objectionReplaced(Optional.of(position.id()), round.id());
            end.settle(round);
        } else {
            end.again(
                    round,
                    before.standing(),
                    rounds.voter(round, position.voter(), looked).standing());
        }
    }
}
