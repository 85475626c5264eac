package no.mandat.workflow.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import no.mandat.domain.review.Comment;
import no.mandat.domain.review.CommentEvent;
import no.mandat.domain.review.Reply;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.notification.Letter;
import no.mandat.workflow.notification.Mail;
import no.mandat.workflow.shared.Actors;

/** What is told by mail of comments. Nobody is told of what they did themself, and no letter says what the comment says. */
@ApplicationScoped
class CommentLetters {

    private final Comments comments;
    private final ReviewedText texts;
    private final ReviewAccess guard;
    private final Actors actors;
    private final Mail mail;

    @Inject
    CommentLetters(Comments comments, ReviewedText texts, ReviewAccess guard, Actors actors, Mail mail) {
        this.comments = comments;
        this.texts = texts;
        this.guard = guard;
        this.actors = actors;
        this.mail = mail;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected CommentLetters() {
        this(null, null, null, null, null);
    }

    void tell(@Observes CommentEvent event) {
        var comment = comments.require(event.comment());
        var text = texts.require(comment.deliverable());
        List<Object> values =
                List.of(text.title(), actors.current().name(), comment.says().kind());
        switch (event) {
            case CommentEvent.CommentMade _ -> {
                if (comment.blocks()) {
                    send(
                            text,
                            texts.editors(text.id()),
                            to -> new Letter("objectionMade", to, Optional.of(text.mandate()), text.path(), values));
                }
            }
            case CommentEvent.CommentReplied _ ->
                send(
                        text,
                        inThread(comment),
                        to -> new Letter("commentReplied", to, Optional.of(text.mandate()), text.path(), values));
            case CommentEvent.CommentAccepted _ -> settled(text, comment, values);
            case CommentEvent.CommentDeclined _ -> settled(text, comment, values);
            case CommentEvent.CommentResolved _ -> settled(text, comment, values);
            case CommentEvent.ObjectionOverridden _ ->
                send(
                        text,
                        Set.of(comment.author()),
                        to -> new Letter("objectionOverridden", to, Optional.of(text.mandate()), text.path(), values));
            case CommentEvent.CommentReopened _ ->
                send(
                        text,
                        Set.of(comment.author()),
                        to -> new Letter("commentReopened", to, Optional.of(text.mandate()), text.path(), values));
            case CommentEvent.CommentWithdrawn _ -> {}
        }
    }

    private void settled(Reviewed text, Comment comment, List<Object> values) {
        send(
                text,
                Set.of(comment.author()),
                to -> new Letter(
                        "commentSettled",
                        to,
                        Optional.of(text.mandate()),
                        text.path(),
                        List.of(values.get(0), values.get(1), values.get(2), comment.state())));
    }

    /** Whoever began it, and whoever answered in it. */
    private static Set<PersonId> inThread(Comment comment) {
        var people = new LinkedHashSet<>(Set.of(comment.author()));
        comment.replies().stream().map(Reply::author).forEach(people::add);
        return people;
    }

    private void send(Reviewed text, Collection<PersonId> people, Function<PersonId, Letter> letter) {
        var me = actors.current().person();
        people.stream()
                .filter(person -> me.isEmpty() || !me.get().equals(person))
                .filter(person -> guard.reaches(person, text))
                .map(letter)
                .forEach(mail::queue);
    }
}
