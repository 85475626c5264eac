package no.mandat.workflow.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.mandat.domain.approval.RecusalChanged;
import no.mandat.domain.approval.RecusalState;
import no.mandat.domain.deliverable.DeliverableEvent;
import no.mandat.domain.deliverable.DeliverableEvent.DeliverableFinished;
import no.mandat.domain.deliverable.DeliverableEvent.DeliverableRecalled;
import no.mandat.domain.deliverable.DeliverableEvent.DeliverableSubmitted;
import no.mandat.domain.deliverable.DeliverableEvent.DeliverableWithdrawn;
import no.mandat.domain.deliverable.DeliverableEvent.RevisionGivenUp;
import no.mandat.domain.review.Review;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.ReviewId;
import no.mandat.workflow.shared.Events;

/** What becomes of reviews without anybody deciding on them. */
@ApplicationScoped
class OpenReviews {

    private final Reviews reviews;
    private final ReviewedText texts;
    private final Events events;
    private final Clock clock;

    @Inject
    OpenReviews(Reviews reviews, ReviewedText texts, Events events, Clock clock) {
        this.reviews = reviews;
        this.texts = texts;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected OpenReviews() {
        this(null, null, null, null);
    }

    /**
     * The text is reviewed no longer, or another revision of it is: what nobody has answered needn't be. Whoever asked for changes still
     * waits for an answer.
     */
    void follow(@Observes DeliverableEvent event) {
        switch (event) {
            case DeliverableRecalled recalled -> cancel(recalled.deliverable(), recalled.reason());
            case RevisionGivenUp keeping -> cancel(keeping.deliverable(), keeping.reason());
            case DeliverableWithdrawn withdrawn -> cancel(withdrawn.deliverable(), withdrawn.reason());
            case DeliverableFinished finished -> end(finished.deliverable(), review -> true);
            case DeliverableSubmitted submitted -> {
                var last = texts.require(submitted.deliverable()).last();
                end(submitted.deliverable(), review -> !review.on().equals(last));
            }
            default -> {}
        }
    }

    private void cancel(DeliverableId deliverable, Optional<String> reason) {
        open(deliverable).forEach(review -> events.follow(review.cancel(reason.orElse(""), clock.instant())));
    }

    private void end(DeliverableId deliverable, Predicate<Review> which) {
        open(deliverable).filter(which).forEach(review -> events.follow(review.end(clock.instant())));
    }

    private Stream<Review> open(DeliverableId deliverable) {
        return reviews.of(deliverable).stream()
                .filter(Review::isOpen)
                .map(review -> reviews.lock(review.id()))
                .filter(Review::isOpen);
    }

    /** Its day is over. */
    void endWithTheDay(ReviewId id) {
        var review = reviews.lock(id);
        review.endWithTheDay(clock.instant(), clock.getZone()).ifPresent(events::follow);
    }

    /** Whoever is partial in a text has nothing more to do with it, and what they said of it counts no longer. */
    void leave(@Observes RecusalChanged changed) {
        if (changed.state() == RecusalState.RECUSED) {
            reviews.deliverableOf(changed.recusal()).ifPresent(deliverable -> leave(deliverable, changed.person()));
        }
    }

    private void leave(DeliverableId deliverable, PersonId person) {
        reviews.of(deliverable).stream()
                .filter(review -> review.isAsked(person))
                .map(review -> reviews.lock(review.id()))
                .forEach(review -> {
                    var now = clock.instant();
                    review.shutOut(person, now).ifPresent(events::follow);
                    review.endWithTheLast(now).ifPresent(events::follow);
                });
    }
}
