package no.mandat.domain.milestone;

import static no.mandat.domain.shared.Change.between;
import static no.mandat.domain.shared.Change.set;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.mandat.domain.milestone.MilestoneEvent.BaselineFixed;
import no.mandat.domain.milestone.MilestoneEvent.MilestoneAdded;
import no.mandat.domain.milestone.MilestoneEvent.MilestoneDropped;
import no.mandat.domain.milestone.MilestoneEvent.MilestoneEdited;
import no.mandat.domain.milestone.MilestoneEvent.MilestoneMoved;
import no.mandat.domain.milestone.MilestoneEvent.MilestoneReached;
import no.mandat.domain.milestone.MilestoneEvent.MilestoneReopened;
import no.mandat.domain.milestone.MilestoneEvent.MilestoneRestored;
import no.mandat.domain.milestone.MilestoneEvent.MilestoneStarted;
import no.mandat.domain.milestone.MilestoneEvent.MoveEnded;
import no.mandat.domain.milestone.MilestoneEvent.MoveProposed;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MilestoneId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.ResolutionId;
import org.jspecify.annotations.Nullable;

/**
 * Something that a mandate's work is to reach by a date. The secretariat plans it; whoever is responsible, or the secretariat,
 * begins it and says that it is reached. In draft its date moves freely. Once the mandate is adopted each change of date has a
 * reason and is kept as a {@link MilestoneMove}; where the board controls the date, it moves when the board has agreed.
 */
@Entity
public class Milestone {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private MilestoneId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "mandate_id"))
    private MandateId mandate;

    private String title;

    @Embedded
    private Due due;

    /** The day it was due when the mandate was adopted, or when it came into the plan after that. */
    private @Nullable LocalDate baseline;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "responsible_id"))
    private @Nullable PersonId responsible;

    @ElementCollection
    @CollectionTable(name = "milestone_clause", joinColumns = @JoinColumn(name = "milestone_id"))
    @AttributeOverride(name = "value", column = @Column(name = "clause_id"))
    private Set<ClauseId> clauses = new HashSet<>();

    @Embedded
    private @Nullable Proof proof;

    @Embedded
    private @Nullable OutsideProcess outside;

    private boolean boardControlled;

    @Enumerated(EnumType.STRING)
    private MilestoneState state;

    private @Nullable LocalDate reachedOn;

    /** Why it is dropped. */
    private @Nullable String reason;

    /** How often its date has changed, from the first day on: calendars tell newer from older by it. */
    private int dateChanges;

    /** How many changes of date are kept, those that wait or came to nothing included. */
    private int moves;

    /** By which the board was asked for another date, as long as it hasn't decided. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "resolution_id"))
    private @Nullable ResolutionId resolution;

    private Instant changedAt;

    @Version
    private int version;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Milestone() {}

    private Milestone(
            MilestoneId id, MandateId mandate, MilestoneText text, Due due, @Nullable LocalDate baseline, Instant at) {
        this.id = id;
        this.mandate = mandate;
        this.due = due;
        this.baseline = baseline;
        this.title = text.title();
        write(text);
        this.state = MilestoneState.PLANNED;
        this.changedAt = at;
    }

    /**
     * Puts one into a plan. In an adopted mandate the date it begins with is its baseline.
     *
     * @throws RefusedException {@link MilestoneRefusal.DueOutsidePeriod}
     */
    public static Addition add(
            MilestoneId id, MandateId mandate, MilestoneText text, Due due, PlanFrame frame, Instant at) {
        frame.require(due);
        var milestone = new Milestone(id, mandate, text, due, frame.adopted() ? due.day() : null, at);
        var changes = Stream.concat(
                        Stream.of(
                                set("mandate", mandate),
                                set("due", due),
                                set("baseline", milestone.baseline),
                                set("state", milestone.state),
                                set("dateChanges", 0),
                                set(MoveKey.MOVES, 0)),
                        text.asChanges())
                .toList();
        return new Addition(milestone, new MilestoneAdded(id, mandate, changes));
    }

    /**
     * Replaces what it says, but for its date. Where all is as before, nothing happened.
     *
     * @param adopted whether the mandate is: then the board's control of the date is not given up
     * @throws RefusedException {@link MilestoneRefusal.MilestoneNotInState}, {@link MilestoneRefusal.BoardControlStays}
     */
    public Optional<MilestoneEdited> edit(MilestoneText text, boolean adopted, Instant at) {
        var next = after(MilestoneAction.EDIT);
        if (adopted && boardControlled && !text.boardControlled()) {
            throw new RefusedException(new MilestoneRefusal.BoardControlStays());
        }
        var changes = text.changesFrom(says()).toList();
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        write(text);
        state = next;
        changedAt = at;
        return Optional.of(new MilestoneEdited(id, mandate, changes));
    }

    private void write(MilestoneText text) {
        title = text.title();
        responsible = text.responsible();
        clauses.retainAll(text.clauses());
        clauses.addAll(text.clauses());
        proof = text.proof();
        outside = text.outside();
        boardControlled = text.boardControlled();
    }

    /** The mandate was adopted: the date it has now is what later ones are compared with. */
    public Optional<BaselineFixed> fixBaseline(Instant at) {
        if (baseline != null) {
            return Optional.empty();
        }
        baseline = due.day();
        changedAt = at;
        return Optional.of(new BaselineFixed(id, mandate, List.of(set("baseline", baseline))));
    }

    /**
     * Moves its date; where it is due then already, nothing happened. In an adopted mandate this takes a reason, and the old
     * date is kept.
     *
     * @param reason why, or nothing
     * @throws RefusedException {@link MilestoneRefusal.MilestoneNotInState}, {@link MilestoneRefusal.DueOutsidePeriod},
     *     {@link MilestoneRefusal.BoardDecides}, {@link MilestoneRefusal.ReasonMissing}
     */
    public Optional<Rescheduling> reschedule(
            Due to, PlanFrame frame, PersonId person, Optional<String> reason, Instant at) {
        state = after(MilestoneAction.RESCHEDULE);
        if (to.equals(due)) {
            return Optional.empty();
        }
        frame.require(to);
        if (!frame.adopted()) {
            return Optional.of(new Rescheduling(Optional.empty(), moved(to, Stream.empty(), reason, at)));
        }
        if (boardControlled) {
            throw new RefusedException(new MilestoneRefusal.BoardDecides());
        }
        var account = new MilestoneMove.Account(
                person, at, reason.orElseThrow(() -> new RefusedException(new MilestoneRefusal.ReasonMissing())));
        return Optional.of(kept(to, account));
    }

    /** Moves its date at once, and keeps the old one. */
    private Rescheduling kept(Due to, MilestoneMove.Account account) {
        var move = nextMove(to, account, null);
        var event = moved(to, Stream.of(counted()), Optional.of(account.reason()), account.at());
        return new Rescheduling(Optional.of(move), event);
    }

    /**
     * Notes that the board is asked for another date. Until it has agreed, the old one counts.
     *
     * @param asked the resolution by which it decides
     * @throws RefusedException {@link MilestoneRefusal.MilestoneNotInState}, {@link MilestoneRefusal.BoardNotAsked},
     *     {@link MilestoneRefusal.MoveWaits}, {@link MilestoneRefusal.DueAlready}, {@link MilestoneRefusal.DueOutsidePeriod}
     */
    public Proposal propose(Due to, PlanFrame frame, MilestoneMove.Account account, ResolutionId asked) {
        requireProposable(to, frame);
        var move = nextMove(to, account, asked);
        var changes = List.of(counted(), set("resolution", asked), set("proposedDue", to));
        resolution = asked;
        changedAt = account.at();
        return new Proposal(move, new MoveProposed(id, mandate, changes, Optional.of(account.reason())));
    }

    /** Refuses unless the board can be asked for that date, as {@link #propose} does. */
    public void requireProposable(Due to, PlanFrame frame) {
        state = after(MilestoneAction.RESCHEDULE);
        if (!boardControlled || !frame.adopted()) {
            throw new RefusedException(new MilestoneRefusal.BoardNotAsked());
        }
        if (resolution != null) {
            throw new RefusedException(new MilestoneRefusal.MoveWaits());
        }
        if (to.equals(due)) {
            throw new RefusedException(new MilestoneRefusal.DueAlready(to.day()));
        }
        frame.require(to);
    }

    /** The board has agreed: the date moves, unless it lies outside the period that the mandate has by now. */
    public MilestoneEvent agree(MilestoneMove pending, PlanFrame frame, Instant at) {
        if (!frame.contains(pending.to())) {
            return end(pending, MoveState.VOID, at);
        }
        pending.end(MoveState.MADE, at);
        var changes = Stream.concat(ofMove(pending), between("resolution", resolution, null));
        var event = moved(pending.to(), changes, Optional.of(pending.reason()), at);
        resolution = null;
        return event;
    }

    /**
     * What the board was asked came to nothing: the date stays.
     *
     * @param outcome {@link MoveState#REFUSED} or {@link MoveState#WITHDRAWN}
     */
    public MoveEnded end(MilestoneMove pending, MoveState outcome, Instant at) {
        pending.end(outcome, at);
        var changes = Stream.of(
                        ofMove(pending), between("resolution", resolution, null), Stream.of(set("outcome", outcome)))
                .flatMap(change -> change)
                .toList();
        resolution = null;
        changedAt = at;
        return new MoveEnded(id, mandate, changes);
    }

    /**
     * Both bodies have consented to another date, by an amendment of the mandate: whoever controls it, it moves. Where it is due
     * then already, or is over, nothing happens.
     *
     * @throws IllegalStateException while the board is asked for another date
     */
    public Optional<Rescheduling> amend(Due to, MilestoneMove.Account account) {
        if (resolution != null) {
            throw new IllegalStateException("the board is asked about " + id);
        }
        boolean open =
                MilestoneLife.LIFE.next(state, MilestoneAction.RESCHEDULE).isPresent();
        if (!open || to.equals(due)) {
            return Optional.empty();
        }
        return Optional.of(kept(to, account));
    }

    private static Stream<Change> ofMove(MilestoneMove move) {
        return Stream.of(set(MoveKey.MOVES, move.number()));
    }

    private MilestoneMove nextMove(Due to, MilestoneMove.Account account, @Nullable ResolutionId asked) {
        moves++;
        return new MilestoneMove(new MoveKey(id, moves), due, to, account, asked);
    }

    private Change counted() {
        return new Change(MoveKey.MOVES, moves - 1, moves);
    }

    private MilestoneMoved moved(Due to, Stream<Change> more, Optional<String> why, Instant at) {
        var changes = Stream.concat(
                        Stream.of(new Change("due", due, to), new Change("dateChanges", dateChanges, dateChanges + 1)),
                        more)
                .toList();
        due = to;
        dateChanges++;
        changedAt = at;
        return new MilestoneMoved(id, mandate, changes, why);
    }

    /**
     * Somebody begins with it.
     *
     * @throws RefusedException {@link MilestoneRefusal.MilestoneNotInState}
     */
    public MilestoneStarted start(Instant at) {
        return new MilestoneStarted(id, mandate, List.of(go(MilestoneAction.START, at)));
    }

    /**
     * It was reached.
     *
     * @param on the day it was, today or before
     * @param proven whether what proves it is there; true where nothing must
     * @throws RefusedException {@link MilestoneRefusal.MilestoneNotInState}, {@link MilestoneRefusal.ReachedInFuture},
     *     {@link MilestoneRefusal.ProofMissing}
     */
    public MilestoneReached reach(LocalDate on, LocalDate today, boolean proven, Instant at) {
        var next = after(MilestoneAction.REACH);
        if (on.isAfter(today)) {
            throw new RefusedException(new MilestoneRefusal.ReachedInFuture(on));
        }
        if (proof != null && !proven) {
            throw new RefusedException(new MilestoneRefusal.ProofMissing(proof.proof(), proof.proofText()));
        }
        var changes = List.of(new Change("state", state, next), set("reachedOn", on));
        state = next;
        reachedOn = on;
        changedAt = at;
        return new MilestoneReached(id, mandate, changes);
    }

    /**
     * Gives it up.
     *
     * @param why in words that the plan shows
     * @throws RefusedException {@link MilestoneRefusal.MilestoneNotInState}
     */
    public MilestoneDropped drop(String why, Instant at) {
        var changes = List.of(go(MilestoneAction.DROP, at), set("reason", why));
        reason = why;
        return new MilestoneDropped(id, mandate, changes, Optional.of(why));
    }

    /**
     * Plans it again after it was given up.
     *
     * @throws RefusedException {@link MilestoneRefusal.MilestoneNotInState}
     */
    public MilestoneRestored restore(String why, Instant at) {
        var changes = List.of(go(MilestoneAction.RESTORE, at), new Change("reason", reason, null));
        reason = null;
        return new MilestoneRestored(id, mandate, changes, Optional.of(why));
    }

    /**
     * Goes on with it after it was called reached.
     *
     * @throws RefusedException {@link MilestoneRefusal.MilestoneNotInState}
     */
    public MilestoneReopened reopen(String why, Instant at) {
        var changes = List.of(go(MilestoneAction.REOPEN, at), new Change("reachedOn", reachedOn, null));
        reachedOn = null;
        return new MilestoneReopened(id, mandate, changes, Optional.of(why));
    }

    private Change go(MilestoneAction action, Instant at) {
        var before = state;
        state = after(action);
        changedAt = at;
        return new Change("state", before, state);
    }

    private MilestoneState after(MilestoneAction action) {
        return MilestoneLife.LIFE
                .next(state, action)
                .orElseThrow(() -> new RefusedException(new MilestoneRefusal.MilestoneNotInState(state, action)));
    }

    /** What it says, but for its date. */
    public MilestoneText says() {
        return new MilestoneText(title, responsible, clauses, proof, outside, boardControlled);
    }

    /** Which milestone. */
    public MilestoneId id() {
        return id;
    }

    /** In which mandate. */
    public MandateId mandate() {
        return mandate;
    }

    /** When it is due. */
    public Due due() {
        return due;
    }

    /** The date that was agreed, once the mandate is adopted. */
    public Optional<LocalDate> baseline() {
        return Optional.ofNullable(baseline);
    }

    /** Where it is in its life. */
    public MilestoneState state() {
        return state;
    }

    /** When it was reached, if it was. */
    public Optional<LocalDate> reachedOn() {
        return Optional.ofNullable(reachedOn);
    }

    /** Why it is dropped, if it is. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** How often its date has changed. */
    public int dateChanges() {
        return dateChanges;
    }

    /** How many changes of date are kept. */
    public int moves() {
        return moves;
    }

    /** By which the board was asked for another date, as long as it hasn't decided. */
    public Optional<ResolutionId> resolution() {
        return Optional.ofNullable(resolution);
    }

    /** When it was last changed. */
    public Instant changedAt() {
        return changedAt;
    }

    /** Counts its changes, so that nobody overwrites what they haven't seen. */
    public int version() {
        return version;
    }

    /** A new milestone, and the event that tells of it. */
    public record Addition(Milestone milestone, MilestoneAdded event) {}

    /** A date that moved: what is kept of it, in an adopted mandate, and the event that tells of it. */
    public record Rescheduling(Optional<MilestoneMove> move, MilestoneMoved event) {}

    /** A date that the board is asked for, and the event that tells of it. */
    public record Proposal(MilestoneMove move, MoveProposed event) {}
}
