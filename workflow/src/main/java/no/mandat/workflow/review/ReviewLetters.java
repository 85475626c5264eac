package no.mandat.workflow.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import no.mandat.domain.review.Review;
import no.mandat.domain.review.ReviewEvent;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.notification.Letter;
import no.mandat.workflow.notification.Mail;
import no.mandat.workflow.shared.Actors;

/** What is told by mail of reviews. Nobody is told of what they did themself, and no letter says what the text says. */
@ApplicationScoped
class ReviewLetters {

    private final Reviews reviews;
    private final ReviewedText texts;
    private final ReviewAccess guard;
    private final Actors actors;
    private final Mail mail;

    @Inject
    ReviewLetters(Reviews reviews, ReviewedText texts, ReviewAccess guard, Actors actors, Mail mail) {
        this.reviews = reviews;
        this.texts = texts;
        this.guard = guard;
        this.actors = actors;
        this.mail = mail;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ReviewLetters() {
        this(null, null, null, null, null);
    }

    void tell(@Observes ReviewEvent event) {
        var review = reviews.require(event.review());
        var text = texts.require(review.deliverable());
        switch (event) {
            case ReviewEvent.ReviewRequested _ -> ask(review, text, review.people());
            case ReviewEvent.ReviewerNamed named -> ask(review, text, Set.of(named.person()));
            case ReviewEvent.ReviewMoved _ ->
                send(
                        text,
                        review.unanswering(),
                        to -> new Letter(
                                "reviewMoved",
                                to,
                                Optional.of(text.mandate()),
                                text.path(),
                                List.of(text.title(), review.due())));
            case ReviewEvent.ReviewCancelled _ ->
                send(
                        text,
                        review.unanswering(),
                        to -> new Letter(
                                "reviewCancelled",
                                to,
                                Optional.of(text.mandate()),
                                text.path(),
                                List.of(text.title(), review.reason().orElse(""))));
            case ReviewEvent.ReviewEnded _ -> {
                int asked = review.people().size();
                int answered = asked - review.unanswering().size();
                send(
                        text,
                        Set.of(review.askedBy()),
                        to -> new Letter(
                                "reviewEnded",
                                to,
                                Optional.of(text.mandate()),
                                text.path(),
                                List.of(text.title(), answered, asked)));
            }
            case ReviewEvent.VerdictAnswered answered ->
                send(
                        text,
                        Set.of(answered.person()),
                        to -> new Letter(
                                "verdictAnswered",
                                to,
                                Optional.of(text.mandate()),
                                text.path(),
                                List.of(text.title(), actors.current().name())));
            case ReviewEvent.VerdictGiven _ -> {}
            case ReviewEvent.ReviewerTakenOff _ -> {}
        }
    }

    private void ask(Review review, Reviewed text, Collection<PersonId> people) {
        var by = reviews.names(Set.of(review.askedBy())).getOrDefault(review.askedBy(), "");
        send(
                text,
                people,
                to -> new Letter(
                        "reviewAsked",
                        to,
                        Optional.of(text.mandate()),
                        text.path(),
                        List.of(text.title(), by, review.due())));
    }

    /** That a verdict is due. */
    void remind(Review review) {
        var text = texts.require(review.deliverable());
        if (guard.mandate(text).isOver()) {
            return;
        }
        send(
                text,
                review.unanswering(),
                to -> new Letter(
                        "reviewReminder",
                        to,
                        Optional.of(text.mandate()),
                        text.path(),
                        List.of(text.title(), review.due())));
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
