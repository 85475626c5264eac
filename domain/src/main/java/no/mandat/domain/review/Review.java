package no.mandat.domain.review;

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
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.mandat.domain.review.ReviewEvent.ReviewCancelled;
import no.mandat.domain.review.ReviewEvent.ReviewEnded;
import no.mandat.domain.review.ReviewEvent.ReviewMoved;
import no.mandat.domain.review.ReviewEvent.ReviewRequested;
import no.mandat.domain.review.ReviewEvent.ReviewerNamed;
import no.mandat.domain.review.ReviewEvent.ReviewerTakenOff;
import no.mandat.domain.review.ReviewEvent.VerdictAnswered;
import no.mandat.domain.review.ReviewEvent.VerdictGiven;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.ReviewId;
import org.jspecify.annotations.Nullable;

/**
 * A request to named members to say what they think of one revision of a deliverable until a day. Each can change their verdict while it is
 * open; it ends with the last one's, or with the day. Whoever asks for changes is answered before the text is ready, whatever became of the
 * review meanwhile.
 */
@Entity
public class Review {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ReviewId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "deliverable_id"))
    private DeliverableId deliverable;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "mandate_id"))
    private MandateId mandate;

    private int revision;
    private String contentHash;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "asked_by"))
    private PersonId askedBy;

    private Instant askedAt;
    private LocalDate due;

    @ElementCollection
    @CollectionTable(name = "review_reviewer", joinColumns = @JoinColumn(name = "review_id"))
    private Set<Reviewer> reviewers = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "review_verdict", joinColumns = @JoinColumn(name = "review_id"))
    private Set<GivenVerdict> verdicts = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "review_answer", joinColumns = @JoinColumn(name = "review_id"))
    private Set<VerdictAnswer> answers = new HashSet<>();

    @Enumerated(EnumType.STRING)
    private ReviewState state;

    private @Nullable Instant endedAt;

    /** Why it was called off. */
    private @Nullable String reason;

    private Instant changedAt;

    @Version
    private int version;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Review() {}

    private Review(
            ReviewId id,
            DeliverableId deliverable,
            MandateId mandate,
            Revision on,
            PersonId by,
            LocalDate due,
            Instant at) {
        this.id = id;
        this.deliverable = deliverable;
        this.mandate = mandate;
        this.revision = on.number();
        this.contentHash = on.hash();
        this.askedBy = by;
        this.askedAt = at;
        this.due = due;
        this.state = ReviewState.OPEN;
        this.changedAt = at;
    }

    /**
     * Asks members what they think of a revision.
     *
     * @param due the last day to say it
     * @param zone of the days
     * @throws RefusedException {@link ReviewRefusal.NobodyAsked}, {@link ReviewRefusal.DueIsPast}
     */
    public static Requesting request(
            ReviewId id,
            DeliverableId deliverable,
            MandateId mandate,
            Revision on,
            Set<PersonId> whom,
            PersonId by,
            LocalDate due,
            Instant at,
            ZoneId zone) {
        if (whom.isEmpty()) {
            throw new RefusedException(new ReviewRefusal.NobodyAsked());
        }
        requireToCome(due, at, zone);
        var review = new Review(id, deliverable, mandate, on, by, due, at);
        whom.forEach(person -> review.reviewers.add(new Reviewer(person, at)));
        var changes = List.of(
                set("deliverable", deliverable),
                set("mandate", mandate),
                set("revision", on.number()),
                set("contentHash", on.hash()),
                set("askedBy", by),
                set("askedAt", at),
                set("due", due),
                set("reviewers", review.people()),
                set("state", review.state));
        return new Requesting(review, new ReviewRequested(id, deliverable, mandate, changes));
    }

    /**
     * Gives them until another day.
     *
     * @throws RefusedException {@link ReviewRefusal.ReviewNotInState}, {@link ReviewRefusal.DueIsPast}, {@link ReviewRefusal.SameDue}
     */
    public ReviewMoved extend(LocalDate until, Instant at, ZoneId zone) {
        state = after(ReviewAction.EXTEND);
        requireToCome(until, at, zone);
        if (until.equals(due)) {
            throw new RefusedException(new ReviewRefusal.SameDue(due));
        }
        var changes = between("due", due, until).toList();
        due = until;
        changedAt = at;
        return new ReviewMoved(id, deliverable, mandate, changes);
    }

    /**
     * Asks one more.
     *
     * @throws RefusedException {@link ReviewRefusal.ReviewNotInState}, {@link ReviewRefusal.AskedAlready}
     */
    public ReviewerNamed name(PersonId person, Instant at) {
        state = after(ReviewAction.NAME);
        if (isAsked(person)) {
            throw new RefusedException(new ReviewRefusal.AskedAlready());
        }
        reviewers.add(new Reviewer(person, at));
        changedAt = at;
        return new ReviewerNamed(id, deliverable, mandate, person, List.of(set("reviewers", person)));
    }

    /**
     * Asks somebody no longer who hasn't answered.
     *
     * @throws RefusedException {@link ReviewRefusal.ReviewNotInState}, {@link ReviewRefusal.NotAsked},
     *     {@link ReviewRefusal.HasAnswered}, {@link ReviewRefusal.LastReviewer}
     */
    public ReviewerTakenOff takeOff(PersonId person, Instant at) {
        state = after(ReviewAction.TAKE_OFF);
        if (!isAsked(person)) {
            throw new RefusedException(new ReviewRefusal.NotAsked());
        }
        if (verdictOf(person).isPresent()) {
            throw new RefusedException(new ReviewRefusal.HasAnswered());
        }
        if (reviewers.size() == 1) {
            throw new RefusedException(new ReviewRefusal.LastReviewer());
        }
        return leave(person, at);
    }

    /** Somebody has nothing more to do with the text: whatever they said of it counts no longer. */
    public Optional<ReviewerTakenOff> shutOut(PersonId person, Instant at) {
        return isAsked(person) ? Optional.of(leave(person, at)) : Optional.empty();
    }

    private ReviewerTakenOff leave(PersonId person, Instant at) {
        reviewers.removeIf(one -> one.person().equals(person));
        changedAt = at;
        return new ReviewerTakenOff(id, deliverable, mandate, person, List.of(new Change("reviewers", person, null)));
    }

    /**
     * Somebody who is asked says what they think. What they said before stays, and counts no longer.
     *
     * @param hash of the text on their screen
     * @throws RefusedException {@link ReviewRefusal.ReviewNotInState}, {@link ReviewRefusal.NotAsked},
     *     {@link ReviewRefusal.AnotherText}, {@link ReviewRefusal.VerdictTextMissing}, {@link ReviewRefusal.ReviewOver}
     */
    public VerdictGiven give(
            PersonId by, Verdict verdict, @Nullable String text, String hash, Instant at, ZoneId zone) {
        state = after(ReviewAction.GIVE);
        if (!isAsked(by)) {
            throw new RefusedException(new ReviewRefusal.NotAsked());
        }
        if (!hash.equals(contentHash)) {
            throw new RefusedException(new ReviewRefusal.AnotherText(revision));
        }
        if (!at.isBefore(endsAt(zone))) {
            throw new RefusedException(new ReviewRefusal.ReviewOver(due));
        }
        var words = CommentText.normal(text);
        if (verdict.needsText() && words == null) {
            throw new RefusedException(new ReviewRefusal.VerdictTextMissing(verdict));
        }
        verdicts.add(new GivenVerdict(verdicts.size() + 1, by, verdict, words, at));
        changedAt = at;
        return new VerdictGiven(
                id, deliverable, mandate, by, List.of(set("verdicts", verdict)), Optional.ofNullable(words));
    }

    /**
     * Somebody who writes answers one who asks for changes.
     *
     * @param number the verdict's
     * @throws RefusedException {@link ReviewRefusal.ReviewNotInState}, {@link ReviewRefusal.NothingToAnswer},
     *     {@link ReviewRefusal.VerdictAnsweredAlready}
     */
    public VerdictAnswered answer(int number, String text, PersonId by, Instant at) {
        state = after(ReviewAction.ANSWER);
        var asking = counting().stream()
                .filter(one -> one.number() == number && one.verdict() == Verdict.CHANGES_REQUESTED)
                .findFirst()
                .orElseThrow(() -> new RefusedException(new ReviewRefusal.NothingToAnswer()));
        if (answerTo(number).isPresent()) {
            throw new RefusedException(new ReviewRefusal.VerdictAnsweredAlready());
        }
        answers.add(new VerdictAnswer(number, text, by, at));
        changedAt = at;
        return new VerdictAnswered(
                id, deliverable, mandate, asking.person(), List.of(set("answers", number)), Optional.of(text));
    }

    /** It ends when all have answered, or nobody is left who is asked. */
    public Optional<ReviewEnded> endWithTheLast(Instant at) {
        return isOpen() && unanswering().isEmpty() ? Optional.of(end(at)) : Optional.empty();
    }

    /** It ends when its day is over. */
    public Optional<ReviewEnded> endWithTheDay(Instant at, ZoneId zone) {
        return isOpen() && !at.isBefore(endsAt(zone)) ? Optional.of(end(at)) : Optional.empty();
    }

    /**
     * Ends it before all have answered.
     *
     * @throws RefusedException {@link ReviewRefusal.ReviewNotInState}
     */
    public ReviewEnded end(Instant at) {
        return new ReviewEnded(
                id, deliverable, mandate, go(ReviewAction.END, at).toList());
    }

    /**
     * Calls it off.
     *
     * @throws RefusedException {@link ReviewRefusal.ReviewNotInState}
     */
    public ReviewCancelled cancel(String why, Instant at) {
        var changes = Stream.concat(go(ReviewAction.CANCEL, at), Stream.of(set("reason", why)))
                .toList();
        reason = why;
        return new ReviewCancelled(id, deliverable, mandate, changes, Optional.of(why));
    }

    private Stream<Change> go(ReviewAction action, Instant at) {
        var before = state;
        state = after(action);
        endedAt = at;
        changedAt = at;
        return Stream.concat(between("state", before, state), Stream.of(set("endedAt", at)));
    }

    private ReviewState after(ReviewAction action) {
        return ReviewLife.LIFE
                .next(state, action)
                .orElseThrow(() -> new RefusedException(new ReviewRefusal.ReviewNotInState(state, action)));
    }

    private static void requireToCome(LocalDate due, Instant at, ZoneId zone) {
        if (due.isBefore(LocalDate.ofInstant(at, zone))) {
            throw new RefusedException(new ReviewRefusal.DueIsPast(due));
        }
    }

    /** When the due day is over. */
    public Instant endsAt(ZoneId zone) {
        return due.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Whether it waits for answers. */
    public boolean isOpen() {
        return state == ReviewState.OPEN;
    }

    /** Whether somebody is asked. */
    public boolean isAsked(PersonId person) {
        return reviewers.stream().anyMatch(one -> one.person().equals(person));
    }

    /** Who is asked, in the order in which they were. */
    public List<PersonId> people() {
        return reviewers.stream()
                .sorted(Comparator.comparing(Reviewer::askedAt)
                        .thenComparing(one -> one.person().value()))
                .map(Reviewer::person)
                .toList();
    }

    /** Who is asked and hasn't answered. */
    public Set<PersonId> unanswering() {
        var left = new LinkedHashSet<>(people());
        left.removeIf(person -> verdictOf(person).isPresent());
        return left;
    }

    /** What somebody says of the text: their latest. */
    public Optional<GivenVerdict> verdictOf(PersonId person) {
        return verdicts.stream()
                .filter(one -> one.person().equals(person))
                .max(Comparator.comparing(GivenVerdict::number));
    }

    /** All that was said, the first first. */
    public List<GivenVerdict> verdicts() {
        return verdicts.stream()
                .sorted(Comparator.comparing(GivenVerdict::number))
                .toList();
    }

    /** What counts: the latest of each who is asked. */
    public List<GivenVerdict> counting() {
        return people().stream().flatMap(person -> verdictOf(person).stream()).toList();
    }

    /** What an editor answered to a verdict. */
    public Optional<VerdictAnswer> answerTo(int number) {
        return answers.stream().filter(one -> one.number() == number).findFirst();
    }

    /** Those who ask for changes and wait for an answer. */
    public List<GivenVerdict> unanswered() {
        return counting().stream()
                .filter(one -> one.verdict() == Verdict.CHANGES_REQUESTED
                        && answerTo(one.number()).isEmpty())
                .toList();
    }

    /** Which review. */
    public ReviewId id() {
        return id;
    }

    /** Of which deliverable. */
    public DeliverableId deliverable() {
        return deliverable;
    }

    /** Of which mandate. */
    public MandateId mandate() {
        return mandate;
    }

    /** Of which text. */
    public Revision on() {
        return new Revision(revision, contentHash);
    }

    /** Who asks. */
    public PersonId askedBy() {
        return askedBy;
    }

    /** Since when. */
    public Instant askedAt() {
        return askedAt;
    }

    /** The last day to answer. */
    public LocalDate due() {
        return due;
    }

    /** Where it is in its life. */
    public ReviewState state() {
        return state;
    }

    /** When it ended or was called off. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** Why it was called off. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** When it was changed last. */
    public Instant changedAt() {
        return changedAt;
    }

    /** A new review, and the event that tells of it. */
    public record Requesting(Review review, ReviewRequested event) {}
}
