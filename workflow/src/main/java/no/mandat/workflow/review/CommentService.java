package no.mandat.workflow.review;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import no.mandat.domain.review.Anchor;
import no.mandat.domain.review.Comment;
import no.mandat.domain.review.CommentKind;
import no.mandat.domain.review.CommentPlace;
import no.mandat.domain.review.ReviewRefusal;
import no.mandat.domain.shared.CommentId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import no.mandat.workflow.text.PassageText;
import org.jspecify.annotations.Nullable;

/** Comments on texts, and what becomes of comments (domain.md, Review). */
@UseCases
public class CommentService {

    private final Comments comments;
    private final ReviewedText texts;
    private final ReviewAccess guard;
    private final Suggestions suggestions;
    private final Actors actors;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    CommentService(
            Comments comments,
            ReviewedText texts,
            ReviewAccess guard,
            Suggestions suggestions,
            Actors actors,
            Events events,
            Ids ids,
            Clock clock) {
        this.comments = comments;
        this.texts = texts;
        this.guard = guard;
        this.suggestions = suggestions;
        this.actors = actors;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected CommentService() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * Comments on the last revision of a text. Only those with a vote in the group object.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link ReviewRefusal.NotUnderReview},
     *     {@link ReviewRefusal.AnotherText}, {@link ReviewRefusal.OnlyVotersObject}, {@link ReviewRefusal.NoSuchPassage},
     *     {@link ReviewRefusal.CommentTextMissing}, {@link ReviewRefusal.CommentWayOutMissing},
     *     {@link ReviewRefusal.PassageMissing}, {@link ReviewRefusal.NothingSuggested}
     */
    public CommentId comment(@Valid MakeComment command) {
        var text = guard.comment(command.deliverable());
        ReviewService.requireOpen(text, command.hash());
        var form = command.form();
        if (form.kind() == CommentKind.OBJECTION) {
            guard.requireVote(text);
        }
        var making = Comment.make(
                new CommentId(ids.next()),
                text.id(),
                text.mandate(),
                text.last().number(),
                place(text, form),
                form.says(),
                actors.person(),
                clock.instant());
        comments.add(making.comment());
        events.fire(making.event());
        return making.comment().id();
    }

    private CommentPlace place(Reviewed text, CommentForm form) {
        if (form.section() == null && form.recommendation() == null) {
            return CommentPlace.whole();
        }
        var content = texts.content(text.id(), text.last().number());
        if (form.section() == null) {
            if (content.recommendations().stream().noneMatch(one -> one.id().equals(form.recommendation()))) {
                throw Reviews.notThere();
            }
            return new CommentPlace(null, form.recommendation(), null);
        }
        var section = content.section(form.section()).orElseThrow(Reviews::notThere);
        return new CommentPlace(section.id(), null, anchor(section.text(), form.passage()));
    }

    private static @Nullable Anchor anchor(String markdown, CommentForm.@Nullable Passage passage) {
        if (passage == null) {
            return null;
        }
        var plain = PassageText.plain(markdown);
        if (!plain.startsWith(passage.quote(), passage.from())) {
            throw new RefusedException(new ReviewRefusal.NoSuchPassage());
        }
        return Anchor.in(plain, passage.from(), passage.from() + passage.quote().length());
    }

    /**
     * Answers in the thread of a comment.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link ReviewRefusal.CommentNotInState}
     */
    public void reply(@Valid ReplyToComment command) {
        var comment = commented(command.comment());
        events.fire(comment.reply(command.text().strip(), actors.person(), clock.instant()));
    }

    /**
     * Takes a suggestion into the text, or says that a remark was followed: whoever writes what it is on does.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link ReviewRefusal.CommentNotInState},
     *     {@link ReviewRefusal.SuggestionOutdated}, {@link ReviewRefusal.SuggestionDoesNotFit}, and as writing it does
     */
    public void accept(@Valid AcceptComment command) {
        var comment = written(command.comment());
        events.fire(comment.accept(actors.person(), clock.instant()));
        suggestions.take(comment);
    }

    /**
     * Doesn't follow a remark or a suggestion: whoever writes what it is on does.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link ReviewRefusal.CommentNotInState}
     */
    public void decline(@Valid DeclineComment command) {
        var comment = written(command.comment());
        events.fire(comment.decline(command.reason().strip(), actors.person(), clock.instant()));
    }

    /**
     * Says that there is nothing more to do about a comment: its author, or whoever writes what it is on. Of an objection only its author
     * does.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link ReviewRefusal.CommentNotInState},
     *     {@link ReviewRefusal.OnlyItsAuthor}
     */
    public void resolve(@Valid ResolveComment command) {
        var comment = ownOrWritten(command.comment());
        events.fire(comment.resolve(actors.person(), clock.instant()));
    }

    /**
     * Takes up again what was declined or resolved: its author, or whoever writes what it is on. Of a text that is fixed nobody does:
     * what keeps a text from being ready comes before it is.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link ReviewRefusal.TextIsFixed},
     *     {@link ReviewRefusal.CommentNotInState}
     */
    public void reopen(@Valid ReopenComment command) {
        var comment = ownOrWritten(command.comment());
        if (!texts.require(comment.deliverable()).writable()) {
            throw new RefusedException(new ReviewRefusal.TextIsFixed());
        }
        events.fire(comment.reopen(actors.person(), clock.instant()));
    }

    /**
     * Takes one's own comment back.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link ReviewRefusal.CommentNotInState},
     *     {@link ReviewRefusal.OnlyItsAuthor}
     */
    public void withdraw(@Valid WithdrawComment command) {
        var comment = commented(command.comment());
        events.fire(comment.withdraw(actors.person(), clock.instant()));
    }

    /**
     * Lets a text go on although somebody else objects: the elected leader.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link ReviewRefusal.OnlyTheLeaderOverrides},
     *     {@link ReviewRefusal.CommentNotInState}, {@link ReviewRefusal.OwnObjection}
     */
    public void override(@Valid OverrideObjection command) {
        var text = guard.comment(comments.deliverableOf(command.comment()));
        if (!guard.leads(text)) {
            throw new RefusedException(new ReviewRefusal.OnlyTheLeaderOverrides());
        }
        var comment = comments.lock(command.comment());
        events.fire(comment.override(command.reason().strip(), actors.person(), clock.instant()));
    }

    private Comment commented(CommentId id) {
        var ignored = guard.comment(comments.deliverableOf(id));
        return comments.lock(id);
    }

    private Comment written(CommentId id) {
        var comment = commented(id);
        if (!guard.writes(comment)) {
            throw Reviews.notThere();
        }
        return comment;
    }

    private Comment ownOrWritten(CommentId id) {
        var comment = commented(id);
        if (!comment.author().equals(actors.person()) && !guard.writes(comment)) {
            throw Reviews.notThere();
        }
        return comment;
    }
}
