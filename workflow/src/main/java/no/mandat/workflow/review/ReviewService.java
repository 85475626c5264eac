package no.mandat.workflow.review;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Set;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.review.Review;
import no.mandat.domain.review.ReviewRefusal;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.ReviewId;
import no.mandat.domain.shared.Subject;
import no.mandat.workflow.approval.SeenRevisions;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Asks members what they think of a text, and takes their answers (domain.md, Review). */
@UseCases
public class ReviewService {

    private final Reviews reviews;
    private final ReviewAccess guard;
    private final SeenRevisions seen;
    private final Actors actors;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    ReviewService(
            Reviews reviews,
            ReviewAccess guard,
            SeenRevisions seen,
            Actors actors,
            Events events,
            Ids ids,
            Clock clock) {
        this.reviews = reviews;
        this.guard = guard;
        this.seen = seen;
        this.actors = actors;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ReviewService() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * Asks members what they think of the last revision: whoever writes it does.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link ReviewRefusal.NotUnderReview},
     *     {@link ReviewRefusal.AnotherText}, {@link ReviewRefusal.ReviewOpenAlready}, {@link ReviewRefusal.NotToBeAsked},
     *     {@link ReviewRefusal.DueIsPast}
     */
    public ReviewId request(@Valid RequestReview command) {
        var text = guard.editAlone(command.deliverable());
        requireOpen(text, command.hash());
        requireAskable(text, command.people());
        requireTheOnlyOne(text);
        var requesting = Review.request(
                new ReviewId(ids.next()),
                text.id(),
                text.mandate(),
                text.last(),
                command.people(),
                actors.person(),
                command.due(),
                clock.instant(),
                clock.getZone());
        reviews.add(requesting.review());
        events.fire(requesting.event());
        return requesting.review().id();
    }

    /**
     * Gives them until another day.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link ReviewRefusal.ReviewNotInState},
     *     {@link ReviewRefusal.DueIsPast}, {@link ReviewRefusal.SameDue}
     */
    public void extend(@Valid ExtendReview command) {
        events.fire(edited(command.review()).extend(command.due(), clock.instant(), clock.getZone()));
    }

    /**
     * Asks one more.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link ReviewRefusal.ReviewNotInState},
     *     {@link ReviewRefusal.NotToBeAsked}, {@link ReviewRefusal.AskedAlready}
     */
    public void name(@Valid NameReviewer command) {
        var text = guard.edit(reviews.deliverableOf(command.review()));
        requireAskable(text, Set.of(command.person()));
        events.fire(reviews.lock(command.review()).name(command.person(), clock.instant()));
    }

    /**
     * Asks somebody no longer who hasn't answered.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link ReviewRefusal.ReviewNotInState},
     *     {@link ReviewRefusal.NotAsked}, {@link ReviewRefusal.HasAnswered}, {@link ReviewRefusal.LastReviewer}
     */
    public void takeOff(@Valid TakeOffReviewer command) {
        var review = edited(command.review());
        events.fire(review.takeOff(command.person(), clock.instant()));
        review.endWithTheLast(clock.instant()).ifPresent(events::follow);
    }

    /**
     * Says what one thinks of the text: whoever is asked. With the last answer the review ends.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link ReviewRefusal.ReviewNotInState},
     *     {@link ReviewRefusal.NotAsked}, {@link ReviewRefusal.AnotherText}, {@link ReviewRefusal.VerdictTextMissing},
     *     {@link ReviewRefusal.ReviewOver}
     */
    public void give(@Valid GiveVerdict command) {
        var ignored = guard.comment(reviews.deliverableOf(command.review()));
        var review = reviews.lock(command.review());
        // The time counts from when nobody else changes the review any more.
        var now = clock.instant();
        events.fire(
                review.give(actors.person(), command.verdict(), command.text(), command.hash(), now, clock.getZone()));
        review.endWithTheLast(now).ifPresent(events::follow);
        seen.note(
                actors.person(),
                Subject.of(Deliverable.class, review.deliverable()),
                review.on().number());
    }

    /**
     * Answers somebody who asks for changes: whoever writes the text does.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link ReviewRefusal.NothingToAnswer},
     *     {@link ReviewRefusal.VerdictAnsweredAlready}
     */
    public void answer(@Valid AnswerVerdict command) {
        events.fire(edited(command.review())
                .answer(command.number(), command.text().strip(), actors.person(), clock.instant()));
    }

    /**
     * Ends it before all have answered.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link ReviewRefusal.ReviewNotInState}
     */
    public void end(@Valid EndReview command) {
        events.fire(edited(command.review()).end(clock.instant()));
    }

    /**
     * Calls it off.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link ReviewRefusal.ReviewNotInState}
     */
    public void cancel(@Valid CancelReview command) {
        events.fire(edited(command.review()).cancel(command.reason().strip(), clock.instant()));
    }

    private Review edited(ReviewId id) {
        var ignored = guard.edit(reviews.deliverableOf(id));
        return reviews.lock(id);
    }

    /** Refuses unless it takes comments and reviews, of the text that the screen showed. */
    static void requireOpen(Reviewed text, String hash) {
        if (!text.open() || text.last().number() == 0) {
            throw new RefusedException(new ReviewRefusal.NotUnderReview());
        }
        if (!text.last().hash().equals(hash)) {
            throw new RefusedException(new ReviewRefusal.AnotherText(text.last().number()));
        }
    }

    private void requireTheOnlyOne(Reviewed text) {
        reviews.of(text.id()).stream().filter(Review::isOpen).findFirst().ifPresent(open -> {
            throw new RefusedException(new ReviewRefusal.ReviewOpenAlready(open.due()));
        });
    }

    private void requireAskable(Reviewed text, Set<PersonId> people) {
        var askable = guard.askable(text);
        int others = (int)
                people.stream().filter(person -> !askable.contains(person)).count();
        if (others > 0) {
            throw new RefusedException(new ReviewRefusal.NotToBeAsked(others));
        }
    }
}
