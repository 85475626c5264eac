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
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.mandat.domain.review.CommentEvent.CommentAccepted;
import no.mandat.domain.review.CommentEvent.CommentDeclined;
import no.mandat.domain.review.CommentEvent.CommentMade;
import no.mandat.domain.review.CommentEvent.CommentReopened;
import no.mandat.domain.review.CommentEvent.CommentReplied;
import no.mandat.domain.review.CommentEvent.CommentResolved;
import no.mandat.domain.review.CommentEvent.CommentWithdrawn;
import no.mandat.domain.review.CommentEvent.ObjectionOverridden;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.CommentId;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.SectionId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a passage, of a section, of a recommendation or of a whole deliverable, on the revision that they read, with what
 * others answer to it. Nobody but its author takes it back; an objection is done with when its author says so, or when the elected leader
 * overrides it with a reason that is shown, which nobody does with their own.
 */
@Entity
public class Comment {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private CommentId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "deliverable_id"))
    private DeliverableId deliverable;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "mandate_id"))
    private MandateId mandate;

    /** On which revision. */
    private int revision;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "section_id"))
    private @Nullable SectionId section;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "recommendation_id"))
    private @Nullable RecommendationId recommendation;

    @Embedded
    private @Nullable Anchor anchor;

    @Enumerated(EnumType.STRING)
    private CommentKind kind;

    private @Nullable String text;
    private @Nullable String replacement;
    private @Nullable String wayOut;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "author_id"))
    private PersonId author;

    private Instant madeAt;

    @Enumerated(EnumType.STRING)
    private CommentState state;

    /** Why it was declined or overridden. */
    private @Nullable String reason;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "settled_by"))
    private @Nullable PersonId settledBy;

    private @Nullable Instant settledAt;

    @ElementCollection
    @CollectionTable(name = "comment_reply", joinColumns = @JoinColumn(name = "comment_id"))
    private Set<Reply> replies = new HashSet<>();

    private Instant changedAt;

    @Version
    private int version;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Comment() {}

    private Comment(
            CommentId id,
            DeliverableId deliverable,
            MandateId mandate,
            int revision,
            CommentPlace on,
            CommentText says,
            PersonId author,
            Instant at) {
        this.id = id;
        this.deliverable = deliverable;
        this.mandate = mandate;
        this.revision = revision;
        this.section = on.section();
        this.recommendation = on.recommendation();
        this.anchor = on.passage();
        this.kind = says.kind();
        this.text = says.text();
        this.replacement = says.replacement();
        this.wayOut = says.wayOut();
        this.author = author;
        this.madeAt = at;
        this.state = CommentState.OPEN;
        this.changedAt = at;
    }

    /**
     * Makes one.
     *
     * @param revision on which it is made
     * @throws RefusedException {@link ReviewRefusal.PassageMissing}, {@link ReviewRefusal.NothingSuggested}
     */
    public static Making make(
            CommentId id,
            DeliverableId deliverable,
            MandateId mandate,
            int revision,
            CommentPlace on,
            CommentText says,
            PersonId author,
            Instant at) {
        var passage = on.passage();
        if (says.kind() == CommentKind.SUGGESTION) {
            if (passage == null) {
                throw new RefusedException(new ReviewRefusal.PassageMissing());
            }
            if (passage.quote().strip().equals(says.replacement())) {
                throw new RefusedException(new ReviewRefusal.NothingSuggested());
            }
        }
        var comment = new Comment(id, deliverable, mandate, revision, on, says, author, at);
        return new Making(comment, new CommentMade(id, deliverable, mandate, comment.beginning()));
    }

    private List<Change> beginning() {
        return Stream.of(
                        Stream.of(
                                set("deliverable", deliverable),
                                set("mandate", mandate),
                                set("revision", revision),
                                set("kind", kind),
                                set("author", author),
                                set("madeAt", madeAt),
                                set("state", state)),
                        between("section", null, section),
                        between("recommendation", null, recommendation),
                        Optional.ofNullable(anchor).stream()
                                .flatMap(passage -> Stream.of(
                                        set("quote", passage.quote()),
                                        set("before", passage.before()),
                                        set("after", passage.after()),
                                        set("from", passage.from()))),
                        between("text", null, text),
                        between("replacement", null, replacement),
                        between("wayOut", null, wayOut))
                .flatMap(change -> change)
                .toList();
    }

    /**
     * Somebody answers in its thread.
     *
     * @throws RefusedException {@link ReviewRefusal.CommentNotInState}
     */
    public CommentReplied reply(String says, PersonId by, Instant at) {
        state = after(CommentAction.REPLY);
        int number = replies.size() + 1;
        replies.add(new Reply(number, by, says, at));
        changedAt = at;
        return new CommentReplied(id, deliverable, mandate, List.of(set("replies", number)), Optional.of(says));
    }

    /**
     * Somebody who writes has taken it into the text, or followed it.
     *
     * @throws RefusedException {@link ReviewRefusal.CommentNotInState}
     */
    public CommentAccepted accept(PersonId by, Instant at) {
        return new CommentAccepted(id, deliverable, mandate, settle(CommentAction.ACCEPT, null, by, at));
    }

    /**
     * Somebody who writes doesn't follow it.
     *
     * @throws RefusedException {@link ReviewRefusal.CommentNotInState}
     */
    public CommentDeclined decline(String why, PersonId by, Instant at) {
        return new CommentDeclined(
                id, deliverable, mandate, settle(CommentAction.DECLINE, why, by, at), Optional.of(why));
    }

    /**
     * There is nothing more to do about it; of an objection only its author says so.
     *
     * @throws RefusedException {@link ReviewRefusal.CommentNotInState}, {@link ReviewRefusal.OnlyItsAuthor}
     */
    public CommentResolved resolve(PersonId by, Instant at) {
        requireNext(CommentAction.RESOLVE);
        if (kind == CommentKind.OBJECTION) {
            requireAuthor(CommentAction.RESOLVE, by);
        }
        return new CommentResolved(id, deliverable, mandate, settle(CommentAction.RESOLVE, null, by, at));
    }

    /**
     * It is open again.
     *
     * @throws RefusedException {@link ReviewRefusal.CommentNotInState}
     */
    public CommentReopened reopen(PersonId by, Instant at) {
        return new CommentReopened(id, deliverable, mandate, settle(CommentAction.REOPEN, null, by, at));
    }

    /**
     * Its author takes it back.
     *
     * @throws RefusedException {@link ReviewRefusal.CommentNotInState}, {@link ReviewRefusal.OnlyItsAuthor}
     */
    public CommentWithdrawn withdraw(PersonId by, Instant at) {
        requireNext(CommentAction.WITHDRAW);
        requireAuthor(CommentAction.WITHDRAW, by);
        return new CommentWithdrawn(id, deliverable, mandate, settle(CommentAction.WITHDRAW, null, by, at));
    }

    /**
     * The elected leader lets the text go on although somebody else objects.
     *
     * @throws RefusedException {@link ReviewRefusal.CommentNotInState}, {@link ReviewRefusal.OwnObjection}
     */
    public ObjectionOverridden override(String why, PersonId leader, Instant at) {
        requireNext(CommentAction.OVERRIDE);
        if (author.equals(leader)) {
            throw new RefusedException(new ReviewRefusal.OwnObjection());
        }
        return new ObjectionOverridden(
                id, deliverable, mandate, settle(CommentAction.OVERRIDE, why, leader, at), Optional.of(why));
    }

    private List<Change> settle(CommentAction action, @Nullable String why, PersonId by, Instant at) {
        var next = after(action);
        boolean open = next == CommentState.OPEN;
        var settler = open ? null : by;
        var instant = open ? null : at;
        var changes = Stream.of(
                        between("state", state, next),
                        between("reason", reason, why),
                        between("settledBy", settledBy, settler),
                        between("settledAt", settledAt, instant))
                .flatMap(change -> change)
                .toList();
        state = next;
        reason = why;
        settledBy = settler;
        settledAt = instant;
        changedAt = at;
        return changes;
    }

    private void requireNext(CommentAction action) {
        var ignored = after(action);
    }

    private void requireAuthor(CommentAction action, PersonId by) {
        if (!author.equals(by)) {
            throw new RefusedException(new ReviewRefusal.OnlyItsAuthor(action));
        }
    }

    private CommentState after(CommentAction action) {
        return CommentLife.of(kind)
                .next(state, action)
                .orElseThrow(() -> new RefusedException(new ReviewRefusal.CommentNotInState(kind, state, action)));
    }

    /** Whether the text isn't ready while it stands. */
    public boolean blocks() {
        return kind == CommentKind.OBJECTION && state == CommentState.OPEN;
    }

    /** Which comment. */
    public CommentId id() {
        return id;
    }

    /** On which deliverable. */
    public DeliverableId deliverable() {
        return deliverable;
    }

    /** Of which mandate. */
    public MandateId mandate() {
        return mandate;
    }

    /** On which of its revisions. */
    public int revision() {
        return revision;
    }

    /** What it is on. */
    public CommentPlace on() {
        return new CommentPlace(section, recommendation, anchor);
    }

    /** What it says. */
    public CommentText says() {
        return new CommentText(kind, text, replacement, wayOut);
    }

    /** Whose. */
    public PersonId author() {
        return author;
    }

    /** When it was made. */
    public Instant madeAt() {
        return madeAt;
    }

    /** Where it is in its life. */
    public CommentState state() {
        return state;
    }

    /** Why it was declined or overridden. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** Who settled it. */
    public Optional<PersonId> settledBy() {
        return Optional.ofNullable(settledBy);
    }

    /** When. */
    public Optional<Instant> settledAt() {
        return Optional.ofNullable(settledAt);
    }

    /** What was answered to it, the first first. */
    public List<Reply> replies() {
        return replies.stream().sorted(Comparator.comparing(Reply::number)).toList();
    }

    /** When it was changed last. */
    public Instant changedAt() {
        return changedAt;
    }

    /** A new comment, and the event that tells of it. */
    public record Making(Comment comment, CommentMade event) {}
}
