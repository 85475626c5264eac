package no.mandat.domain.election;

import static no.mandat.domain.shared.Change.between;
import static no.mandat.domain.shared.Change.set;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.election.ElectionEvent.CandidacyAnswered;
import no.mandat.domain.election.ElectionEvent.CandidateProposed;
import no.mandat.domain.election.ElectionEvent.ConfirmationAsked;
import no.mandat.domain.election.ElectionEvent.ElectionCalled;
import no.mandat.domain.election.ElectionEvent.ElectionCalledOff;
import no.mandat.domain.election.ElectionEvent.ElectionReturned;
import no.mandat.domain.election.ElectionEvent.ElectionTied;
import no.mandat.domain.election.ElectionEvent.ElectionVoided;
import no.mandat.domain.election.ElectionEvent.LeaderConfirmed;
import no.mandat.domain.election.ElectionEvent.LeaderElected;
import no.mandat.domain.election.ElectionEvent.LeaderRefused;
import no.mandat.domain.election.ElectionEvent.VoteOpened;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.ElectionId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.ResolutionId;
import no.mandat.domain.shared.SubjectRef;
import org.jspecify.annotations.Nullable;

/**
 * The election of a group's leader. It collects candidates, is voted on in one round or several, and goes to the board,
 * whose resolution lets the leadership change on one day ({@link ElectionLife}).
 */
@Entity
public class Election {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ElectionId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "mandate_id"))
    private MandateId mandate;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "body_id"))
    private BodyId body;

    private int number;
    private String title;
    private LocalDate lastProposalDay;

    @Enumerated(EnumType.STRING)
    private ElectionState state;

    private int revision;
    private String contentHash;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "elected_id"))
    private @Nullable PersonId elected;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "resolution_id"))
    private @Nullable ResolutionId resolution;

    private @Nullable LocalDate fromDay;
    private Instant changedAt;

    @Version
    private int version;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Election() {}

    private Election(
            ElectionId id, MandateId mandate, BodyId body, int number, String title, LocalDate lastDay, Instant at) {
        this.id = id;
        this.mandate = mandate;
        this.body = body;
        this.number = number;
        this.title = title;
        this.lastProposalDay = lastDay;
        this.state = ElectionState.NOMINATION;
        this.revision = 0;
        this.contentHash = "";
        this.changedAt = at;
    }

    /**
     * Asks a group for candidates.
     *
     * @param number its number in the mandate, from 1
     * @param title what it is called in lists and mail
     * @param lastDay the last day for proposals
     * @throws RefusedException {@link ElectionRefusal.LastDayBefore}
     */
    public static Call call(
            ElectionId id,
            MandateId mandate,
            BodyId body,
            int number,
            String title,
            LocalDate lastDay,
            LocalDate today,
            Instant at) {
        if (lastDay.isBefore(today)) {
            throw new RefusedException(new ElectionRefusal.LastDayBefore(lastDay));
        }
        var election = new Election(id, mandate, body, number, title, lastDay, at);
        var changes = List.of(
                set("mandate", mandate),
                set("body", body),
                set("number", number),
                set("title", title),
                set("lastProposalDay", lastDay),
                set("state", election.state),
                set("revision", 0),
                set("contentHash", ""));
        return new Call(election, new ElectionCalled(id, mandate, changes));
    }

    /**
     * Proposes a member. Whoever proposes themself stands.
     *
     * @param known who has been proposed before
     * @param voters who has a vote in the group
     * @throws RefusedException {@link ElectionRefusal.ElectionNotInState}, {@link ElectionRefusal.ProposalsOver},
     *     {@link ElectionRefusal.NoVoteInGroup}, {@link ElectionRefusal.ProposedBefore}
     */
    public Proposal propose(
            PersonId person,
            PersonId proposer,
            Collection<Candidacy> known,
            Set<PersonId> voters,
            LocalDate today,
            Instant at) {
        state = after(ElectionAction.PROPOSE);
        requireDay(today);
        if (!voters.contains(person) || !voters.contains(proposer)) {
            throw new RefusedException(new ElectionRefusal.NoVoteInGroup());
        }
        if (known.stream().anyMatch(candidacy -> candidacy.person().equals(person))) {
            throw new RefusedException(new ElectionRefusal.ProposedBefore());
        }
        changedAt = at;
        var candidacy = new Candidacy(id, person, proposer);
        return new Proposal(
                candidacy,
                new CandidateProposed(
                        id,
                        mandate,
                        person,
                        List.of(set(CandidacyKey.CANDIDATES, person), set("answer", candidacy.state()))));
    }

    private void requireDay(LocalDate today) {
        if (today.isAfter(lastProposalDay)) {
            throw new RefusedException(new ElectionRefusal.ProposalsOver(lastProposalDay));
        }
    }

    /**
     * Whoever was proposed says whether they stand, and what they want to tell the group. They may change it until the vote
     * opens.
     *
     * @throws RefusedException {@link ElectionRefusal.ElectionNotInState}
     */
    public CandidacyAnswered answer(Candidacy candidacy, boolean stands, @Nullable String statement, Instant at) {
        state = after(ElectionAction.ANSWER);
        var before = candidacy.state();
        var words = candidacy.statement().orElse(null);
        candidacy.answer(stands, statement);
        changedAt = at;
        var changes = Stream.of(
                        Stream.of(set(CandidacyKey.CANDIDATES, candidacy.person())),
                        between("answer", before, candidacy.state()),
                        between("statement", words, candidacy.statement().orElse(null)))
                .flatMap(change -> change)
                .toList();
        return new CandidacyAnswered(id, mandate, candidacy.person(), changes);
    }

    /**
     * Asks the group to choose: among those who stand, or among those who were tied.
     *
     * @param known everybody who was proposed
     * @param voters who has a vote in the group now: nobody else can be chosen
     * @throws RefusedException {@link ElectionRefusal.ElectionNotInState}, {@link ElectionRefusal.NobodyStands},
     *     {@link ElectionRefusal.NotAllAnswered}
     */
    public Set<PersonId> candidates(Collection<Candidacy> known, Set<PersonId> voters, LocalDate today) {
        var next = after(ElectionAction.OPEN_VOTE);
        var unanswered = known.stream()
                .filter(candidacy -> candidacy.state() == CandidacyState.PROPOSED)
                .count();
        if (next == ElectionState.VOTING && unanswered > 0 && !today.isAfter(lastProposalDay)) {
            throw new RefusedException(new ElectionRefusal.NotAllAnswered((int) unanswered, lastProposalDay));
        }
        var standing = known.stream()
                .filter(candidacy -> next == ElectionState.RUNOFF
                        ? candidacy.isTied()
                        : candidacy.state() == CandidacyState.ACCEPTED)
                .map(Candidacy::person)
                .filter(voters::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (standing.isEmpty()) {
            throw new RefusedException(new ElectionRefusal.NobodyStands());
        }
        return standing;
    }

    /**
     * Fixes what the voters are shown, for a round.
     *
     * @param hash SHA-256 of it, in hexadecimal digits
     * @throws RefusedException {@link ElectionRefusal.ElectionNotInState}
     */
    public Vote openVote(String text, String hash, Instant at) {
        var next = after(ElectionAction.OPEN_VOTE);
        var changes = List.of(
                new Change("state", state, next),
                new Change("revision", revision, revision + 1),
                new Change("contentHash", contentHash, hash),
                set(PaperKey.PAPERS, revision + 1));
        state = next;
        revision++;
        contentHash = hash;
        changedAt = at;
        return new Vote(new BallotPaper(id, revision, text, hash, at), new VoteOpened(id, mandate, changes));
    }

    /** The group has chosen. */
    public LeaderElected elect(PersonId person, Instant at) {
        var move = go(ElectionAction.ELECT, at);
        var before = elected;
        elected = person;
        return new LeaderElected(id, mandate, person, List.of(move, new Change("elected", before, person)));
    }

    /** Several got the most votes: these. */
    public ElectionTied tie(Collection<PersonId> first, Collection<Candidacy> known, Instant at) {
        var move = go(ElectionAction.TIE, at);
        known.forEach(candidacy -> candidacy.markTied(first.contains(candidacy.person())));
        return new ElectionTied(id, mandate, List.of(move, set(CandidacyKey.CANDIDATES, List.copyOf(first))));
    }

    /** A round came to nothing, or the resolution was withdrawn. */
    public ElectionReturned comeBack(Instant at) {
        var move = go(ElectionAction.RETURN, at);
        var changes = Stream.concat(Stream.of(move), between("resolution", resolution, null))
                .toList();
        resolution = null;
        return new ElectionReturned(id, mandate, changes);
    }

    /**
     * Puts the choice to the board.
     *
     * @param asked the resolution by which the board confirms
     * @param from when the new leader takes over, or the day of the board's decision if that is later
     * @throws RefusedException {@link ElectionRefusal.ElectionNotInState}, {@link ElectionRefusal.TakesOverBefore}
     */
    public ConfirmationAsked submit(ResolutionId asked, LocalDate from, LocalDate today, Instant at) {
        var next = after(ElectionAction.SUBMIT);
        requireLater(from, today);
        var changes = Stream.of(
                        between("state", state, next),
                        between("resolution", resolution, asked),
                        between("fromDay", fromDay, from))
                .flatMap(change -> change)
                .toList();
        state = next;
        resolution = asked;
        fromDay = from;
        changedAt = at;
        return new ConfirmationAsked(id, mandate, changes);
    }

    /**
     * Refuses unless the group has chosen and the board can be asked.
     *
     * @throws RefusedException {@link ElectionRefusal.ElectionNotInState}
     */
    public void requireElected() {
        var ignored = after(ElectionAction.SUBMIT);
    }

    private static void requireLater(LocalDate from, LocalDate today) {
        if (from.isBefore(today)) {
            throw new RefusedException(new ElectionRefusal.TakesOverBefore(from));
        }
    }

    /** The board has confirmed. The new leader takes over on the day that was named, but not before this one. */
    public LeaderConfirmed confirm(LocalDate today, Instant at) {
        var move = go(ElectionAction.CONFIRM, at);
        var day = takesOver(today);
        var changes =
                Stream.concat(Stream.of(move), between("fromDay", fromDay, day)).toList();
        fromDay = day;
        return new LeaderConfirmed(id, mandate, chosen(), changes);
    }

    /** The first day of the new leader, if the board confirms on the given one. */
    public LocalDate takesOver(LocalDate today) {
        return fromDay == null || fromDay.isBefore(today) ? today : fromDay;
    }

    /** The board has refused. */
    public LeaderRefused refuse(Instant at) {
        return new LeaderRefused(id, mandate, List.of(go(ElectionAction.REFUSE, at)));
    }

    /** Whoever was elected can't lead any more. */
    public ElectionVoided fall(Instant at) {
        return new ElectionVoided(id, mandate, List.of(go(ElectionAction.FALL, at)));
    }

    /**
     * Gives it up.
     *
     * @throws RefusedException {@link ElectionRefusal.ElectionNotInState}
     */
    public ElectionCalledOff callOff(String reason, Instant at) {
        return new ElectionCalledOff(id, mandate, List.of(go(ElectionAction.CALL_OFF, at)), Optional.of(reason));
    }

    private Change go(ElectionAction action, Instant at) {
        var before = state;
        state = after(action);
        changedAt = at;
        return new Change("state", before, state);
    }

    private ElectionState after(ElectionAction action) {
        return ElectionLife.LIFE
                .next(state, action)
                .orElseThrow(() -> new RefusedException(new ElectionRefusal.ElectionNotInState(state, action)));
    }

    /** The paper that is, or was last, put to the group. */
    public SubjectRef about() {
        return SubjectRef.of(Election.class, id, revision, contentHash);
    }

    /** Which election. */
    public ElectionId id() {
        return id;
    }

    /** In which mandate. */
    public MandateId mandate() {
        return mandate;
    }

    /** Of which group. */
    public BodyId body() {
        return body;
    }

    /** Its number in the mandate. */
    public int number() {
        return number;
    }

    /** What it is called. */
    public String title() {
        return title;
    }

    /** The last day for proposals. */
    public LocalDate lastProposalDay() {
        return lastProposalDay;
    }

    /** Where it is in its life. */
    public ElectionState state() {
        return state;
    }

    /** How many rounds there have been. */
    public int revision() {
        return revision;
    }

    /** Whom the group chose. */
    public Optional<PersonId> elected() {
        return Optional.ofNullable(elected);
    }

    /** Whom the group chose, once it has. */
    public PersonId chosen() {
        return elected().orElseThrow();
    }

    /** By which resolution the board is asked. */
    public Optional<ResolutionId> resolution() {
        return Optional.ofNullable(resolution);
    }

    /** When the new leader takes over. */
    public Optional<LocalDate> fromDay() {
        return Optional.ofNullable(fromDay);
    }

    /** A new election, and the event that tells of it. */
    public record Call(Election election, ElectionCalled event) {}

    /** Somebody who is proposed, and the event that tells of it. */
    public record Proposal(Candidacy candidacy, CandidateProposed event) {}

    /** What the voters are shown, and the event that tells of it. */
    public record Vote(BallotPaper paper, VoteOpened event) {}
}
