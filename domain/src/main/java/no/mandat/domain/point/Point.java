package no.mandat.domain.point;

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
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.mandat.domain.contribution.Contribution;
import no.mandat.domain.contribution.Replies;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.point.PointEvent.AnswerReleased;
import no.mandat.domain.point.PointEvent.ConclusionConfirmed;
import no.mandat.domain.point.PointEvent.ConclusionProposed;
import no.mandat.domain.point.PointEvent.ConfirmationTakenBack;
import no.mandat.domain.point.PointEvent.FileNameErased;
import no.mandat.domain.point.PointEvent.PointAssigned;
import no.mandat.domain.point.PointEvent.PointDivided;
import no.mandat.domain.point.PointEvent.PointDropped;
import no.mandat.domain.point.PointEvent.PointErased;
import no.mandat.domain.point.PointEvent.PointFollowed;
import no.mandat.domain.point.PointEvent.PointMade;
import no.mandat.domain.point.PointEvent.PointPlaced;
import no.mandat.domain.point.PointEvent.PointReopened;
import no.mandat.domain.point.PointEvent.ProposalSentBack;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.MailingId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.PointId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.ReportPart;
import org.jspecify.annotations.Nullable;

/**
 * A point of what somebody contributed (innspillspunkt): what gets an answer of its own. Each answer in words is one to begin with; the
 * secretariat divides it where it says several things. A conclusion is proposed, confirmed and released, in this order; from each
 * step the point can be taken up again.
 */
@Entity
public class Point {

    /** The most characters of a point's words in the history. */
    private static final int EXCERPT = 300;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private PointId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "contribution_id"))
    private ContributionId contribution;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "call_id"))
    private CallId call;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "mandate_id"))
    private MandateId mandate;

    private int number;

    /** That of its contribution, so that lists are narrowed by it. */
    @Enumerated(EnumType.STRING)
    private @Nullable OrganisationCategory category;

    private Passages passages;

    /** The question that its first passage answers: the database says so, and lists are narrowed by it. Of a file none. */
    @Column(insertable = false, updatable = false)
    private @Nullable String firstQuestion;

    /** What its passages say; of a file its name. */
    private String words;

    /** The file that it is, if it is one: under which its content is kept. */
    @Column(name = "file_id")
    private @Nullable UUID file;

    @ElementCollection
    @CollectionTable(name = "point_clause", joinColumns = @JoinColumn(name = "point_id"))
    @AttributeOverride(name = "value", column = @Column(name = "clause_id"))
    private Set<ClauseId> clauses = new HashSet<>();

    /** The parts of deliverables that its conclusion names, so that lists are narrowed to those that went to one. */
    @ElementCollection
    @CollectionTable(name = "point_part", joinColumns = @JoinColumn(name = "point_id"))
    private Set<ReportPart> parts = new HashSet<>();

    /** Whether it is about any clause, so that lists are narrowed to those that are about none. */
    private boolean placed;

    @Enumerated(EnumType.STRING)
    private PointState state;

    /** Of a point that was taken up again what was concluded before, to begin with. */
    @Embedded
    private @Nullable Conclusion conclusion;

    /** Where it stands among others by how far it is, and what it is concluded with: the database says so, and sorts by it. */
    @Column(insertable = false, updatable = false)
    private int conclusionRank;

    /** Where it went, of one that went nowhere empty, of an open one nothing: the database says so, and sorts by it. */
    @Column(insertable = false, updatable = false)
    private @Nullable String wentTo;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "handler_id"))
    private @Nullable PersonId handler;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "proposer_id"))
    private @Nullable PersonId proposer;

    /** The last time that somebody said why it has no conclusion any more. */
    @Embedded
    private @Nullable TakenUp takenUp;

    private @Nullable Instant releasedAt;

    /** The mailing whose conclusion it gets; of the point that the mailing is answered by, none. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "mailing_id"))
    private @Nullable MailingId mailing;

    /** Which version of the mailing's point it was brought to. */
    private @Nullable Integer followed;

    private Instant changedAt;

    @Version
    private int version;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Point() {}

    private Point(PointId id, Contribution contribution, int number, Passages passages, Replies replies, Instant at) {
        this.id = id;
        this.contribution = contribution.id();
        this.call = contribution.call();
        this.mandate = contribution.mandate();
        this.category = contribution.contributor().category();
        this.handler = contribution.handler().orElse(null);
        this.number = number;
        this.passages = passages;
        this.words = passages.in(replies);
        this.state = PointState.OPEN;
        this.changedAt = at;
    }

    /**
     * Makes one of a piece of what somebody sent.
     *
     * @param number its place in the contribution, from 1
     * @param clauses those that it is about, as far as the question says
     */
    public static Making make(
            PointId id,
            Contribution contribution,
            int number,
            Passage passage,
            Replies replies,
            Collection<ClauseId> clauses,
            Instant at) {
        var point = new Point(id, contribution, number, Passages.of(passage), replies, at);
        point.addTo(clauses);
        return new Making(point, point.made());
    }

    /**
     * Makes one of a file that came with what somebody sent. It isn't divided: nobody marks a part of it here.
     *
     * @param file under which its content is kept
     * @param name what it is called
     */
    public static Making make(PointId id, Contribution contribution, int number, UUID file, String name, Instant at) {
        var point = new Point(id, contribution, number, new Passages(List.of()), new Replies(Map.of()), at);
        point.file = file;
        point.words = name;
        return new Making(point, point.made());
    }

    private PointMade made() {
        return new PointMade(
                id,
                contribution,
                mandate,
                Stream.concat(
                                Stream.of(
                                        set("contribution", contribution),
                                        set("call", call),
                                        set("mandate", mandate),
                                        set("number", number),
                                        set("category", category),
                                        set("passages", passages.list().size()),
                                        set("words", excerpt(words)),
                                        set("file", fileName()),
                                        set("clauses", inOrder(clauses)),
                                        set("handler", handler),
                                        set("state", state)),
                                ofConclusion())
                        .toList());
    }

    /**
     * Makes a point of its own of a part of this one. What is left beside it without a letter or a digit goes with it, so that all that was
     * written stays in some point.
     *
     * @param number of the new one
     * @throws RefusedException {@link PointRefusal.PointNotInState}, {@link PointRefusal.NotAPart} where nothing would be left, too
     */
    public Division takeOut(
            PointId part, Passages pieces, int number, Contribution whole, Replies replies, Instant at) {
        return takeOut(part, pieces, number, Earlier.NONE, whole, replies, at);
    }

    /**
     * Makes a point again of what this one took in.
     *
     * @param earlier what the other kept of a conclusion that it had
     * @throws RefusedException as where any part is taken out
     */
    public Division takeOut(
            PointId part,
            Passages pieces,
            int number,
            Earlier earlier,
            Contribution whole,
            Replies replies,
            Instant at) {
        state = after(PointAction.DIVIDE);
        var left = passages.hold(pieces, replies) ? passages.without(pieces, replies) : passages;
        if (left.equals(passages) || left.list().isEmpty()) {
            throw new RefusedException(new PointRefusal.NotAPart());
        }
        var point = new Point(part, whole, number, passages.without(left), replies, at);
        point.addTo(clauses);
        point.handler = handler;
        point.conclude(earlier.conclusion());
        point.takenUp = earlier.takenUp();
        return new Division(point, point.made(), say(left, replies, at));
    }

    /**
     * Takes another point of the same contribution into this one, which then is about the clauses of both.
     *
     * @throws RefusedException {@link PointRefusal.PointNotInState}, {@link PointRefusal.OfAnotherContribution}, {@link PointRefusal.FileStandsAlone}
     */
    public Joining join(Point other, Replies replies, Instant at) {
        if (file != null || other.file != null) {
            throw new RefusedException(new PointRefusal.FileStandsAlone());
        }
        if (!other.contribution.equals(contribution) || other.id.equals(id)) {
            throw new RefusedException(new PointRefusal.OfAnotherContribution());
        }
        state = after(PointAction.DIVIDE);
        other.state = other.after(PointAction.DIVIDE);
        var before = inOrder(clauses);
        addTo(other.clauses);
        var placed = between("clauses", before, inOrder(clauses)).toList();
        var said = say(passages.with(other.passages), replies, at);
        return new Joining(
                new PointDivided(
                        id,
                        contribution,
                        mandate,
                        Stream.concat(said.changes().stream(), placed.stream()).toList()),
                other.drop());
    }

    /** Is no point any more: what it was made of was joined to another, replaced, or taken back. */
    public PointDropped drop() {
        return new PointDropped(
                id,
                contribution,
                mandate,
                Stream.of(
                                between("contribution", contribution, null),
                                between("call", call, null),
                                between("mandate", mandate, null),
                                between("number", number, null),
                                between("category", category, null),
                                between("passages", passages.list().size(), null),
                                between("words", excerpt(words), null),
                                between("file", fileName(), null),
                                between("clauses", inOrder(clauses), List.of()),
                                between("state", state, null),
                                ofConclusion()
                                        .filter(change -> !change.field().equals(Conclusion.PARTS))
                                        .map(change -> new Change(change.field(), change.after(), null)),
                                between(
                                        Conclusion.PARTS,
                                        parts.stream().sorted(ReportPart.ORDER).toList(),
                                        List.of()),
                                between("handler", handler, null),
                                between("proposer", proposer, null),
                                between("releasedAt", releasedAt, null),
                                between("mailing", mailing, null))
                        .flatMap(change -> change)
                        .toList());
    }

    /** Forgets what it says, with the pieces that it was taken from. Where it stands and what is answered stay. */
    public PointErased erase(Instant at) {
        passages = new Passages(List.of());
        words = "";
        file = null;
        changedAt = at;
        // What was there is named by its field alone: the history doesn't keep what is erased here.
        return new PointErased(
                id,
                contribution,
                mandate,
                Stream.of("passages", "words", "file")
                        .map(field -> new Change(field, null, null))
                        .toList());
    }

    /**
     * Forgets what the file was called that it is.
     *
     * @param name what it is called from now on
     */
    public FileNameErased eraseFileName(String name, Instant at) {
        words = name;
        changedAt = at;
        return new FileNameErased(id, contribution, mandate, List.of(new Change("words", null, null)));
    }

    private @Nullable String fileName() {
        return file == null ? null : words;
    }

    private Stream<Change> ofConclusion() {
        return conclusion == null ? Stream.empty() : Conclusion.changes(null, conclusion);
    }

    private PointDivided say(Passages now, Replies replies, Instant at) {
        var before = excerpt(words);
        var pieces = passages.list().size();
        passages = now;
        words = now.in(replies);
        changedAt = at;
        return new PointDivided(
                id,
                contribution,
                mandate,
                List.of(
                        new Change("passages", pieces, now.list().size()),
                        new Change("words", before, excerpt(words))));
    }

    /**
     * Says which clauses it is about. Where all is as before, nothing happened.
     *
     * @throws RefusedException {@link PointRefusal.PointNotInState}
     */
    public Optional<PointPlaced> place(Set<ClauseId> now, Instant at) {
        state = after(PointAction.PLACE);
        return putOn(now, at);
    }

    private Optional<PointPlaced> putOn(Set<ClauseId> now, Instant at) {
        if (clauses.equals(now)) {
            return Optional.empty();
        }
        var change = new Change("clauses", inOrder(clauses), inOrder(now));
        clauses.retainAll(now);
        addTo(now);
        changedAt = at;
        return Optional.of(new PointPlaced(id, contribution, mandate, List.of(change)));
    }

    private void addTo(Collection<ClauseId> more) {
        clauses.addAll(more);
        placed = !clauses.isEmpty();
    }

    /**
     * Gives it to a colleague, or to nobody. Where they have it already, nothing happened.
     *
     * @throws RefusedException {@link PointRefusal.PointNotInState}
     */
    public Optional<PointAssigned> assign(@Nullable PersonId to, Instant at) {
        state = after(PointAction.ASSIGN);
        var changes = between("handler", handler, to).toList();
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        handler = to;
        changedAt = at;
        return Optional.of(new PointAssigned(id, contribution, mandate, changes));
    }

    /**
     * Whether it goes along where its contribution is given to somebody else: as long as nobody has concluded on it, and nobody but whoever
     * had the contribution has it.
     */
    public boolean goesAlong(Optional<PersonId> had) {
        return state == PointState.OPEN
                && mailing == null
                && (handler == null || handler().equals(had));
    }

    /**
     * Proposes what is answered, or something else than was proposed. Where that is proposed already, nothing happened.
     *
     * @throws RefusedException {@link PointRefusal.PointNotInState}
     */
    public Optional<ConclusionProposed> propose(Conclusion proposed, PersonId by, Instant at) {
        var next = after(PointAction.PROPOSE);
        if (state == next && proposed.equals(conclusion)) {
            return Optional.empty();
        }
        var changes = Stream.of(
                        between("state", state, next),
                        Conclusion.changes(conclusion, proposed),
                        between("proposer", proposer, by))
                .flatMap(change -> change)
                .toList();
        state = next;
        conclude(proposed);
        proposer = by;
        changedAt = at;
        return Optional.of(new ConclusionProposed(id, contribution, mandate, changes));
    }

    private void conclude(@Nullable Conclusion now) {
        conclusion = now;
        var named = now == null ? List.<ReportPart>of() : now.named();
        parts.retainAll(named);
        parts.addAll(named);
    }

    /**
     * Confirms what was proposed.
     *
     * @throws RefusedException {@link PointRefusal.PointNotInState}, {@link PointRefusal.NotYoursToConfirm}
     */
    public ConclusionConfirmed confirm(PersonId by, Instant at) {
        var next = after(PointAction.CONFIRM);
        if (by.equals(proposer)) {
            throw new RefusedException(new PointRefusal.NotYoursToConfirm());
        }
        return new ConclusionConfirmed(id, contribution, mandate, go(next, at).toList());
    }

    /**
     * Sends what was proposed back, for it isn't confirmed as it is. It stays in the form of the next conclusion, and is none.
     *
     * @throws RefusedException {@link PointRefusal.PointNotInState}, {@link PointRefusal.ReasonMissing}
     */
    public ProposalSentBack sendBack(String reason, PersonId by, Instant at) {
        var next = after(PointAction.SEND_BACK);
        if (reason.isBlank()) {
            throw new RefusedException(new PointRefusal.ReasonMissing());
        }
        takenUp = new TakenUp(reason, by, at);
        return new ProposalSentBack(id, contribution, mandate, open(next, at), Optional.of(reason));
    }

    /**
     * Takes back that it was confirmed: it is proposed by whom it was.
     *
     * @throws RefusedException {@link PointRefusal.PointNotInState}
     */
    public ConfirmationTakenBack unconfirm(Instant at) {
        return new ConfirmationTakenBack(
                id, contribution, mandate, go(after(PointAction.UNCONFIRM), at).toList());
    }

    /**
     * Lets the contributor know it.
     *
     * @throws RefusedException {@link PointRefusal.PointNotInState}
     */
    public AnswerReleased release(Instant at) {
        var next = after(PointAction.RELEASE);
        var changes = Stream.concat(go(next, at), between("releasedAt", releasedAt, at))
                .toList();
        releasedAt = at;
        return new AnswerReleased(id, contribution, mandate, changes);
    }

    /**
     * Takes it up again. What was concluded stays in the form of the next conclusion, and is none.
     *
     * @param reason why; it may be missing only where nothing was confirmed
     * @param by who does so
     * @throws RefusedException {@link PointRefusal.PointNotInState}, {@link PointRefusal.ReasonMissing}
     */
    public PointReopened reopen(Optional<String> reason, PersonId by, Instant at) {
        var next = after(PointAction.REOPEN);
        if (state.isDecided() && reason.isEmpty()) {
            throw new RefusedException(new PointRefusal.ReasonMissing());
        }
        reason.ifPresent(words -> takenUp = new TakenUp(words, by, at));
        return takeUp(next, reason, at);
    }

    /**
     * Is taken up again where a part of a deliverable that it went to is gone, however far it was; one that went to none of them is left as
     * it is. What its contributor was told before was so then.
     *
     * @param gone what isn't there any more
     * @param reason what that is called, for whoever proposes the next conclusion
     * @param by who took it out; nobody where that came of a round
     */
    public Optional<PointReopened> lose(Collection<ReportPart> gone, String reason, @Nullable PersonId by, Instant at) {
        boolean went = state != PointState.OPEN
                && conclusion != null
                && conclusion.named().stream().anyMatch(gone::contains);
        if (!went) {
            return Optional.empty();
        }
        takenUp = new TakenUp(reason, by, at);
        return Optional.of(takeUp(after(PointAction.REOPEN), Optional.of(reason), at));
    }

    private PointReopened takeUp(PointState next, Optional<String> reason, Instant at) {
        boolean wasReleased = state == PointState.RELEASED;
        return new PointReopened(id, contribution, mandate, open(next, at), reason, wasReleased);
    }

    /** Has no conclusion any more, and nobody who proposed one. */
    private List<Change> open(PointState next, Instant at) {
        var changes = Stream.of(
                        go(next, at), between("proposer", proposer, null), between("releasedAt", releasedAt, null))
                .flatMap(change -> change)
                .toList();
        proposer = null;
        releasedAt = null;
        return changes;
    }

    /**
     * Is answered with a mailing from now on.
     *
     * @throws RefusedException {@link PointRefusal.PointNotInState}
     */
    public PointFollowed follow(MailingId now, Instant at) {
        state = after(PointAction.FOLLOW);
        var before = mailing;
        mailing = now;
        followed = null;
        changedAt = at;
        return new PointFollowed(
                id, contribution, mandate, between("mailing", before, now).toList());
    }

    /** Is answered by itself again, from where it is now. */
    public PointFollowed leave(Instant at) {
        var before = mailing;
        mailing = null;
        followed = null;
        changedAt = at;
        return new PointFollowed(
                id, contribution, mandate, between("mailing", before, null).toList());
    }

    /**
     * Gets the clauses and the conclusion of the point by which its mailing is answered, and is confirmed with it. One whose contributor
     * was told stays so while what they were told still holds, whatever it is about; why it is taken up again otherwise is told of the
     * other point.
     *
     * @return what happened; nothing, where all is as it was
     */
    public List<PointEvent> bringTo(Point lead, Instant at) {
        List<PointEvent> happened = new ArrayList<>();
        boolean answered = lead.state != PointState.OPEN;
        boolean same = answered && Objects.equals(conclusion, lead.conclusion);
        if (state.isDecided() && !(same && lead.state.isDecided()) || state == PointState.PROPOSED && !answered) {
            happened.add(takeUp(after(PointAction.REOPEN), Optional.empty(), at));
        }
        putOn(lead.clauses(), at).ifPresent(happened::add);
        if (answered && !state.isDecided()) {
            propose(Objects.requireNonNull(lead.conclusion), Objects.requireNonNull(lead.proposer), at)
                    .ifPresent(happened::add);
        }
        if (lead.state.isDecided() && state == PointState.PROPOSED) {
            happened.add(new ConclusionConfirmed(
                    id,
                    contribution,
                    mandate,
                    go(after(PointAction.CONFIRM), at).toList()));
        }
        followed = lead.version;
        return happened;
    }

    private Stream<Change> go(PointState next, Instant at) {
        var before = state;
        state = next;
        changedAt = at;
        return between("state", before, next);
    }

    private PointState after(PointAction action) {
        return PointLife.LIFE
                .next(state, action)
                .orElseThrow(() -> new RefusedException(new PointRefusal.PointNotInState(state, action)));
    }

    private static List<ClauseId> inOrder(Collection<ClauseId> clauses) {
        var sorted = new ArrayList<>(clauses);
        sorted.sort(Comparator.comparing(ClauseId::value));
        return List.copyOf(sorted);
    }

    private static String excerpt(String words) {
        return words.codePointCount(0, words.length()) <= EXCERPT
                ? words
                : words.substring(0, words.offsetByCodePoints(0, EXCERPT - 1)) + "…";
    }

    /** Which point. */
    public PointId id() {
        return id;
    }

    /** Of which contribution. */
    public ContributionId contribution() {
        return contribution;
    }

    /** To which call. */
    public CallId call() {
        return call;
    }

    /** In which mandate. */
    public MandateId mandate() {
        return mandate;
    }

    /** Its number in the contribution. */
    public int number() {
        return number;
    }

    /** The pieces of what was sent that it is made of. */
    public Passages passages() {
        return passages;
    }

    /** What they say. */
    public String words() {
        return words;
    }

    /** The file that it is, if it is one. */
    public Optional<UUID> file() {
        return Optional.ofNullable(file);
    }

    /** Which clauses it is about. */
    public Set<ClauseId> clauses() {
        return Set.copyOf(clauses);
    }

    /** How far it is answered. */
    public PointState state() {
        return state;
    }

    /** What is answered, or was before it was taken up again. */
    public Optional<Conclusion> conclusion() {
        return Optional.ofNullable(conclusion);
    }

    /** Where it stood among others, when it was read, by how far it is, and what it is concluded with. */
    public int conclusionRank() {
        return conclusionRank;
    }

    /** Where it went, when it was read: nothing as long as it is open, and empty where it went nowhere. */
    public Optional<String> wentTo() {
        return Optional.ofNullable(wentTo);
    }

    /** Who has it. */
    public Optional<PersonId> handler() {
        return Optional.ofNullable(handler);
    }

    /** Who proposed its conclusion. */
    public Optional<PersonId> proposer() {
        return Optional.ofNullable(proposer);
    }

    /** Of one that has no conclusion any more, why, as far as somebody said so. */
    public Optional<TakenUp> takenUp() {
        return state == PointState.OPEN ? Optional.ofNullable(takenUp) : Optional.empty();
    }

    /** Of an open one, what it keeps of a conclusion that it had. */
    public Earlier earlier() {
        return new Earlier(conclusion, takenUp);
    }

    /** When the contributor was told. */
    public Optional<Instant> releasedAt() {
        return Optional.ofNullable(releasedAt);
    }

    /** The mailing with which it is answered. */
    public Optional<MailingId> mailing() {
        return Optional.ofNullable(mailing);
    }

    /** Counts its changes. */
    public int version() {
        return version;
    }

    /** A point that was made, and the event that tells of it. */
    public record Making(Point point, PointMade event) {}

    /** A point that was made of a part of another, and what became of the other. */
    public record Division(Point part, PointMade made, PointDivided divided) {}

    /** A point that took another in, and the end of the other. */
    public record Joining(PointDivided joined, PointDropped dropped) {}
}
