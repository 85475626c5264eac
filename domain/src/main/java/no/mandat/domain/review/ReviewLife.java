package no.mandat.domain.review;

import static no.mandat.domain.review.ReviewAction.*;
import static no.mandat.domain.review.ReviewState.*;

import no.mandat.domain.shared.Transitions;

/** The life of a review as a table. Whoever asked for changes is answered whatever became of the review. */
public final class ReviewLife {

    // spotless:off: the table reads as one
    /** Which action leads from which state to which. */
    public static final Transitions<ReviewState, ReviewAction> LIFE = Transitions.<ReviewState, ReviewAction>of()
            .from(OPEN).on(GIVE).to(OPEN)
                       .on(ANSWER).to(OPEN)
                       .on(EXTEND).to(OPEN)
                       .on(NAME).to(OPEN)
                       .on(TAKE_OFF).to(OPEN)
                       .on(END).to(ENDED)
                       .on(CANCEL).to(CANCELLED)
            .from(ENDED).on(ANSWER).to(ENDED)
            .from(CANCELLED).on(ANSWER).to(CANCELLED)
            .end();
    // spotless:on

    private ReviewLife() {}
}
