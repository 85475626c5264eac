package no.mandat.workflow.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.review.Review;
import no.mandat.domain.review.ReviewEvent;
import no.mandat.domain.shared.ReviewId;
import no.mandat.workflow.jobs.JobKind;
import no.mandat.workflow.jobs.Jobs;
import no.mandat.workflow.shared.Morning;

/** The jobs of a review: its end, and the reminders before it. They are keyed by the review, so that each is there once. */
@ApplicationScoped
class ReviewJobs {

    static final JobKind END = new JobKind("end.review");
    static final JobKind REMINDER = new JobKind("reminder.review");

    /** So many days before the due day, and on it, those are reminded who haven't answered. */
    private static final List<Integer> REMINDERS = List.of(2, 0);

    private static final String BETWEEN = ":";

    private final Reviews reviews;
    private final Jobs jobs;
    private final Clock clock;

    @Inject
    ReviewJobs(Reviews reviews, Jobs jobs, Clock clock) {
        this.reviews = reviews;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ReviewJobs() {
        this(null, null, null);
    }

    void settle(@Observes ReviewEvent event) {
        switch (event) {
            case ReviewEvent.ReviewRequested asked -> schedule(reviews.require(asked.review()));
            case ReviewEvent.ReviewMoved moved -> schedule(reviews.require(moved.review()));
            case ReviewEvent.ReviewEnded ended -> cancel(ended.review());
            case ReviewEvent.ReviewCancelled cancelled -> cancel(cancelled.review());
            case ReviewEvent.ReviewerNamed _ -> {}
            case ReviewEvent.ReviewerTakenOff _ -> {}
            case ReviewEvent.VerdictGiven _ -> {}
            case ReviewEvent.VerdictAnswered _ -> {}
        }
    }

    private void schedule(Review review) {
        var zone = clock.getZone();
        jobs.reschedule(END, review.id().toString(), review.endsAt(zone));
        REMINDERS.forEach(days -> {
            var at = Morning.of(review.due().minusDays(days), zone);
            if (at.isAfter(clock.instant())) {
                jobs.reschedule(REMINDER, key(review.id(), days), at);
            } else {
                jobs.cancel(REMINDER, key(review.id(), days));
            }
        });
    }

    private void cancel(ReviewId review) {
        jobs.cancel(END, review.toString());
        REMINDERS.forEach(days -> jobs.cancel(REMINDER, key(review, days)));
    }

    static ReviewId reviewOf(String key) {
        return new ReviewId(UUID.fromString(key.split(BETWEEN, 2)[0]));
    }

    private static String key(ReviewId review, int days) {
        return review + BETWEEN + days;
    }
}
