package no.mandat.domain.approval;

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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.mandat.domain.approval.Evaluation.Moment;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.Grounds;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.PositionId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.RoundId;
import no.mandat.domain.shared.SubjectRef;
import org.jspecify.annotations.Nullable;

/**
 * Asks one body about one content. It is opened with the list of its voters and its deadline, takes their positions, may be
 * extended once or called off, and ends by its rule: early only when all have answered and it passes, else at the deadline
 * (domain.md, Approval). How it stands says {@link Evaluation}.
 */
@Entity
public class ApprovalRound {

    static final String VOTERS = "voters";
    static final String CANDIDATES = "candidates";

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private RoundId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "mandate_id"))
    private MandateId mandate;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "body_id"))
    private BodyId body;

    private String title;

    @Embedded
    private SubjectRef about;

    @Enumerated(EnumType.STRING)
    private RoundKind kind;

    @Embedded
    private RoundRule rule;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "objection_id"))
    private @Nullable PositionId objection;

    private boolean leaderAlone;

    @Enumerated(EnumType.STRING)
    private RoundState state;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "opened_by"))
    private PersonId openedBy;

    private Instant openedAt;

    @Embedded
    private Deadline deadline;

    private boolean extended;

    private @Nullable Instant endedAt;

    private @Nullable String cancelReason;

    @Enumerated(EnumType.STRING)
    private Grounds.@Nullable Cause cancelCause;

    @Embedded
    private @Nullable Result result;

    /** Of an election that has ended, by candidate; a recusal that is taken back later changes nothing in it. */
    @ElementCollection
    @CollectionTable(name = "round_votes", joinColumns = @JoinColumn(name = "round_id"))
    @AttributeOverride(name = "key.value", column = @Column(name = "person_id"))
    @Column(name = "votes")
    private Map<PersonId, Integer> votes = new HashMap<>();

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "elected_id"))
    private @Nullable PersonId elected;

    @Version
    private int version;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected ApprovalRound() {}

    private ApprovalRound(RoundId id, Asking asking, Deadline deadline, PersonId openedBy, Instant at) {
        this.id = id;
        this.mandate = asking.mandate();
        this.body = asking.body();
        this.title = asking.title();
        this.about = asking.about();
        this.kind = asking.kind();
        this.rule = asking.rule();
        this.objection = asking.objection();
        this.leaderAlone = asking.leaderAlone();
        this.state = RoundState.OPEN;
        this.openedBy = openedBy;
        this.openedAt = at;
        this.deadline = deadline;
    }

    /**
     * Opens a round of a decision or an override.
     *
     * @param voters who has a vote, for good; nobody comes in later
     * @throws RefusedException {@link ApprovalRefusal.NoVoters}, {@link ApprovalRefusal.LastDayOver}
     */
    public static Opening open(
            RoundId id, Asking asking, Set<PersonId> voters, Deadline deadline, PersonId openedBy, Instant at) {
        return open(id, asking, voters, Set.of(), deadline, openedBy, at);
    }

    /** Opens a round among candidates. */
    public static Opening open(
            RoundId id,
            Asking asking,
            Set<PersonId> voters,
            Set<PersonId> candidates,
            Deadline deadline,
            PersonId openedBy,
            Instant at) {
        if (voters.isEmpty()) {
            throw new RefusedException(new ApprovalRefusal.NoVoters());
        }
        if (deadline.isOverAt(at)) {
            throw new RefusedException(new ApprovalRefusal.LastDayOver(deadline.lastDay()));
        }
        var round = new ApprovalRound(id, asking, deadline, openedBy, at);
        return new Opening(
                round,
                voters.stream().map(person -> new Voter(id, person)).toList(),
                candidates.stream().map(person -> new Candidate(id, person)).toList(),
                new RoundOpened(id, asking.mandate(), asking.about(), round.beginning(voters, candidates)));
    }

    private List<Change> beginning(Set<PersonId> voters, Set<PersonId> candidates) {
        var changes = new ArrayList<>(List.of(
                set("mandate", mandate),
                set("body", body),
                set("title", title),
                set("kind", kind),
                set("id", about.subject()),
                set("revision", about.revision()),
                set("hash", about.hash()),
                set("quorum", rule.quorum().toString()),
                set("threshold", rule.threshold().toString()),
                set("objectionsBlock", rule.objectionsBlock()),
                set("silenceApproves", rule.silenceApproves()),
                set("secret", rule.secret()),
                set("corrections", rule.corrections()),
                set("objection", objection),
                set("leaderAlone", leaderAlone),
                set("state", state),
                set("openedBy", openedBy),
                set("openedAt", openedAt),
                set("lastDay", deadline.lastDay()),
                set("end", deadline.end()),
                set("extended", extended),
                set(VOTERS, List.copyOf(voters))));
        if (!candidates.isEmpty()) {
            changes.add(set(CANDIDATES, List.copyOf(candidates)));
        }
        return changes;
    }

    /**
     * Takes a voter's position. The caller has locked the round, and read {@code at} after that.
     *
     * @param candidates who can be chosen, in an election
     * @throws RefusedException {@link ApprovalRefusal.NotOpen}, {@link ApprovalRefusal.DeadlineOver},
     *     {@link ApprovalRefusal.NoVote}, {@link ApprovalRefusal.HasLeft}, {@link ApprovalRefusal.IsRecused},
     *     {@link ApprovalRefusal.OtherContent}, {@link ApprovalRefusal.NotOffered}, {@link ApprovalRefusal.ReasonMissing},
     *     {@link ApprovalRefusal.WayOutMissing}, {@link ApprovalRefusal.ObjectionTried},
     *     {@link ApprovalRefusal.NoSuchCandidate}, {@link ApprovalRefusal.CandidateIsNotPartial}
     */
    public Casting cast(PositionId position, Ballot ballot, VoterNow voter, Set<PersonId> candidates, Instant at) {
        var cast = take(position, ballot, voter, candidates, null, at);
        return new Casting(
                cast,
                new PositionCast(
                        position, id, mandate, about, voter.person(), ballot.kind(), inThisRound(cast.changes())));
    }

    /**
     * Takes a position that a voter took in a meeting, and that somebody else notes. The caller has locked the round, read
     * {@code at} after that, and knows that the voter is there.
     *
     * @throws RefusedException as {@link #cast}; {@link ApprovalRefusal.NotForRecording} unless it is a decision or a notice,
     *     {@link ApprovalRefusal.NotRecordedInSecret}; {@link ApprovalRefusal.NotOffered} for a recusal, which is one's own word
     */
    public Noting record(PositionId position, Ballot ballot, VoterNow voter, RecordedBy by, Instant at) {
        requireRecordable();
        if (ballot.kind() == PositionKind.RECUSE) {
            throw new RefusedException(new ApprovalRefusal.NotOffered(ballot.kind()));
        }
        var noted = take(position, ballot, voter, Set.of(), by, at);
        return new Noting(
                noted, new PositionRecorded(position, id, mandate, voter.person(), inThisRound(noted.changes())));
    }

    /**
     * Refuses unless positions may be recorded in it for others.
     *
     * @throws RefusedException {@link ApprovalRefusal.NotForRecording}, {@link ApprovalRefusal.NotRecordedInSecret}
     */
    public void requireRecordable() {
        if (!kind.isRecordable()) {
            throw new RefusedException(new ApprovalRefusal.NotForRecording());
        }
        if (rule.secret()) {
            throw new RefusedException(new ApprovalRefusal.NotRecordedInSecret());
        }
    }

    private Position take(
            PositionId position,
            Ballot ballot,
            VoterNow voter,
            Set<PersonId> candidates,
            @Nullable RecordedBy recorded,
            Instant at) {
        state = after(RoundAction.CAST);
        if (deadline.isOverAt(at)) {
            throw new RefusedException(new ApprovalRefusal.DeadlineOver(deadline.lastDay()));
        }
        requireVoice(voter);
        if (!ballot.hash().equals(about.hash())) {
            throw new RefusedException(new ApprovalRefusal.OtherContent());
        }
        if (!kind.positions().contains(ballot.kind())) {
            throw new RefusedException(new ApprovalRefusal.NotOffered(ballot.kind()));
        }
        if (ballot.kind() == PositionKind.RECUSE && candidates.contains(voter.person())) {
            throw new RefusedException(new ApprovalRefusal.CandidateIsNotPartial());
        }
        ballot.requireWords(kind);
        if (ballot.kind() == PositionKind.OBJECT && voter.objectionTried()) {
            throw new RefusedException(new ApprovalRefusal.ObjectionTried());
        }
        if (ballot.kind() == PositionKind.CHOOSE && !isAmong(candidates, ballot.candidate())) {
            throw new RefusedException(new ApprovalRefusal.NoSuchCandidate());
        }
        return new Position(position, id, voter.person(), ballot, voter.latest(), recorded, at);
    }

    /** With the kind of round: the history says with it what a position or an outcome is called. */
    private List<Change> inThisRound(List<Change> changes) {
        return Stream.concat(changes.stream(), Stream.of(set("roundKind", kind)))
                .toList();
    }

    private static boolean isAmong(Set<PersonId> candidates, @Nullable PersonId chosen) {
        return chosen != null && candidates.contains(chosen);
    }

    /**
     * Refuses whoever has no say in it: who was no voter when it opened, has left the body, or is partial.
     *
     * @throws RefusedException {@link ApprovalRefusal.NoVote}, {@link ApprovalRefusal.HasLeft}, {@link
     *     ApprovalRefusal.IsRecused}
     */
    public void requireVoice(VoterNow voter) {
        if (!voter.hasVote()) {
            throw new RefusedException(new ApprovalRefusal.NoVote());
        }
        if (voter.standing().left()) {
            throw new RefusedException(new ApprovalRefusal.HasLeft());
        }
        if (voter.standing().isRecused()) {
            throw new RefusedException(new ApprovalRefusal.IsRecused());
        }
    }

    /**
     * Gives it more time, once.
     *
     * @throws RefusedException {@link ApprovalRefusal.NotOpen}, {@link ApprovalRefusal.DeadlineOver},
     *     {@link ApprovalRefusal.ExtendedBefore}, {@link ApprovalRefusal.NotLater}
     */
    public RoundExtended extend(Deadline later, String reason, Instant at) {
        var next = after(RoundAction.EXTEND);
        if (deadline.isOverAt(at)) {
            throw new RefusedException(new ApprovalRefusal.DeadlineOver(deadline.lastDay()));
        }
        if (extended) {
            throw new RefusedException(new ApprovalRefusal.ExtendedBefore());
        }
        if (!later.end().isAfter(deadline.end())) {
            throw new RefusedException(new ApprovalRefusal.NotLater(deadline.lastDay()));
        }
        var changes = Stream.of(
                        between("lastDay", deadline.lastDay(), later.lastDay()),
                        between("end", deadline.end(), later.end()),
                        between("extended", extended, true))
                .flatMap(change -> change)
                .toList();
        state = next;
        deadline = later;
        extended = true;
        return new RoundExtended(id, mandate, inThisRound(changes), Optional.of(reason));
    }

    /**
     * Calls it off.
     *
     * @param grounds why, as voters and history are told
     * @throws RefusedException {@link ApprovalRefusal.NotOpen}
     */
    public RoundCancelled cancel(Grounds grounds, Instant at) {
        var before = state;
        state = after(RoundAction.CANCEL);
        endedAt = at;
        cancelReason = grounds.words();
        cancelCause = grounds.cause();
        var changes = Stream.of(
                        Stream.of(new Change("state", before, state), set("endedAt", at)),
                        between("cancelReason", null, cancelReason),
                        grounds.asChange("cancelCause"))
                .flatMap(change -> change)
                .toList();
        return new RoundCancelled(id, mandate, about, kind, inThisRound(changes), grounds.reason());
    }

    /** Why it was called off, if it was. */
    public Optional<Grounds> cancelled() {
        return cancelReason == null && cancelCause == null
                ? Optional.empty()
                : Optional.of(new Grounds(cancelReason, cancelCause));
    }

    /** Whether nobody may learn who said what: of a secret round until it ends, and for good where it was called off. */
    public boolean isHidden() {
        return rule.secret() && (state == RoundState.OPEN || state == RoundState.CANCELLED);
    }

    /**
     * Ends it as its rule says.
     *
     * @throws RefusedException {@link ApprovalRefusal.NotOpen}, or {@link ApprovalRefusal.NotAllAnswered} when neither the
     *     deadline has come nor everybody has answered
     */
    public RoundEnded end(Tally tally, Instant at) {
        var moment = momentAt(at);
        var evaluation = Evaluation.of(kind, rule, tally, moment);
        var next = ending(evaluation.outcome());
        if (moment == Moment.OPEN && !evaluation.allAnswered()) {
            throw new RefusedException(new ApprovalRefusal.NotAllAnswered(tally.silent()));
        }
        var before = state;
        state = next;
        endedAt = at;
        var numbers = blockingOrNot(tally);
        result = Result.of(numbers);
        var first = evaluation.first();
        elected = next == RoundState.PASSED && kind == RoundKind.ELECTION ? first.getFirst() : null;
        var changes = new ArrayList<>(List.of(
                new Change("state", before, state),
                set("endedAt", at),
                set("revision", about.revision()),
                set("hash", about.hash()),
                set("voters", tally.voters()),
                set("recused", tally.recused()),
                set("approvals", tally.approvals()),
                set("remarks", tally.remarks()),
                set("objections", tally.objections()),
                set("blocking", numbers.blocking()),
                set("abstentions", tally.abstentions()),
                set("silent", tally.silent())));
        if (kind == RoundKind.ELECTION) {
            votes.putAll(tally.votes());
            changes.add(set("votes", tally.chosen()));
        }
        between("elected", null, elected).forEach(changes::add);
        return new RoundEnded(
                id, mandate, about, kind, state, first, leaderAlone, tally.eligible() == 0, inThisRound(changes));
    }

    /**
     * Whether it ends at this instant by itself, where no override is waited for: at the deadline; before it when all have
     * answered and it passes, or when it asks the leader alone and they can't answer any more, for then others must be asked.
     */
    public boolean isDue(Tally tally, Instant at) {
        var moment = momentAt(at);
        return moment == Moment.DEADLINE
                || leaderAlone && tally.eligible() == 0
                || Evaluation.of(kind, rule, tally, moment).endsNow();
    }

    /** What has ended ends no more. */
    private RoundState ending(RoundState outcome) {
        if (state != RoundState.OPEN) {
            throw new RefusedException(new ApprovalRefusal.NotOpen(state, actionFor(outcome)));
        }
        return after(actionFor(outcome));
    }

    /**
     * Evaluates it again after it has ended, with one voter standing elsewhere: with the numbers that it ended with, whatever
     * happened to others since, and as of the instant of its end.
     *
     * @param before where the voter stood at the end
     * @param now where they stand with a position of theirs struck
     */
    public Optional<RoundEvaluatedAgain> evaluateAgain(Standing before, Standing now) {
        var ended = endedAt;
        var last = result;
        if (last == null || ended == null || before.equals(now)) {
            return Optional.empty();
        }
        var kept = last.tally(Map.of());
        var numbers = kept.minus(blockingOrNot(Tally.of(before, 1))).plus(blockingOrNot(Tally.of(now, 1)));
        var was = state;
        // Fewer positions decide no more than those that decided nothing.
        var outcome = was == RoundState.LAPSED
                ? was
                : Evaluation.of(kind, rule, numbers, momentAt(ended)).outcome();
        state = after(actionFor(outcome));
        result = Result.of(numbers);
        var changes = Stream.of(
                        Stream.of(
                                new Change("state", was == state ? null : was, state),
                                set("revision", about.revision()),
                                set("hash", about.hash())),
                        between("voters", kept.voters(), numbers.voters()),
                        between("recused", kept.recused(), numbers.recused()),
                        between("approvals", kept.approvals(), numbers.approvals()),
                        between("remarks", kept.remarks(), numbers.remarks()),
                        between("objections", kept.objections(), numbers.objections()),
                        between("blocking", kept.blocking(), numbers.blocking()),
                        between("abstentions", kept.abstentions(), numbers.abstentions()),
                        between("silent", kept.silent(), numbers.silent()))
                .flatMap(change -> change)
                .toList();
        return Optional.of(new RoundEvaluatedAgain(id, mandate, about, kind, was, state, inThisRound(changes)));
    }

    private Tally blockingOrNot(Tally tally) {
        return rule.objectionsBlock() ? tally : tally.withoutBlocking();
    }

    private static RoundAction actionFor(RoundState outcome) {
        return switch (outcome) {
            case PASSED -> RoundAction.PASS;
            case FAILED -> RoundAction.FAIL;
            case LAPSED -> RoundAction.LAPSE;
            case OPEN, CANCELLED -> throw new IllegalArgumentException("no outcome: " + outcome);
        };
    }

    private RoundState after(RoundAction action) {
        return RoundLife.LIFE
                .next(state, action)
                .orElseThrow(() -> new RefusedException(new ApprovalRefusal.NotOpen(state, action)));
    }

    /**
     * Refuses unless positions are taken.
     *
     * @throws RefusedException {@link ApprovalRefusal.NotOpen}
     */
    public void requireOpen() {
        if (state != RoundState.OPEN) {
            throw new RefusedException(new ApprovalRefusal.NotOpen(state, RoundAction.CAST));
        }
    }

    /**
     * Refuses unless an objection in it can be overridden now.
     *
     * @throws RefusedException {@link ApprovalRefusal.NotOpen}, {@link ApprovalRefusal.DeadlineOver},
     *     {@link ApprovalRefusal.NothingBlocks}, {@link ApprovalRefusal.NoOverrideInSecret}
     */
    public void requireOverridable(Instant at) {
        requireOpen();
        if (deadline.isOverAt(at)) {
            throw new RefusedException(new ApprovalRefusal.DeadlineOver(deadline.lastDay()));
        }
        if (!rule.objectionsBlock()) {
            throw new RefusedException(new ApprovalRefusal.NothingBlocks());
        }
        if (rule.secret()) {
            throw new RefusedException(new ApprovalRefusal.NoOverrideInSecret());
        }
    }

    /** Whether the deadline has come at this instant. */
    public Moment momentAt(Instant at) {
        return deadline.isOverAt(at) ? Moment.DEADLINE : Moment.OPEN;
    }

    /** Which round. */
    public RoundId id() {
        return id;
    }

    /** In which mandate. */
    public MandateId mandate() {
        return mandate;
    }

    /** Who is asked. */
    public BodyId body() {
        return body;
    }

    /** What the content is called. */
    public String title() {
        return title;
    }

    /** About which content. */
    public SubjectRef about() {
        return about;
    }

    /** What it is for. */
    public RoundKind kind() {
        return kind;
    }

    /** How it is decided. */
    public RoundRule rule() {
        return rule;
    }

    /** Whether of the body only the leader is asked, or who stands in for them. */
    public boolean asksLeaderAlone() {
        return leaderAlone;
    }

    /** In an override, the objection that it is about. */
    public Optional<PositionId> objection() {
        return Optional.ofNullable(objection);
    }

    /** Where it is in its life. */
    public RoundState state() {
        return state;
    }

    /** Who opened it. */
    public PersonId openedBy() {
        return openedBy;
    }

    /** When it was opened. */
    public Instant openedAt() {
        return openedAt;
    }

    /** Until when positions are taken. */
    public Deadline deadline() {
        return deadline;
    }

    /** Whether it has been given more time. */
    public boolean isExtended() {
        return extended;
    }

    /** When it ended. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** The numbers with which it ended, kept as they were whatever happens to memberships later. */
    public Optional<Tally> result() {
        return Optional.ofNullable(result)
                .map(numbers -> numbers.tally(kind == RoundKind.ELECTION ? Map.copyOf(votes) : Map.of()));
    }

    /** Who was elected, in an election that passed. */
    public Optional<PersonId> elected() {
        return Optional.ofNullable(elected);
    }

    /** A new round with its voters and candidates, and the event that tells of it. */
    public record Opening(ApprovalRound round, List<Voter> voters, List<Candidate> candidates, RoundOpened event) {}

    /** A position, and the event that tells of it. */
    public record Casting(Position position, PositionCast event) {}

    /** A position that was recorded for its voter, and the event that tells of it. */
    public record Noting(Position position, PositionRecorded event) {}
}
