package no.mandat.workflow.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import no.mandat.domain.review.Review;
import no.mandat.workflow.jobs.JobHandler;
import no.mandat.workflow.jobs.JobKind;

/** Reminds those who haven't answered, and only them. */
@ApplicationScoped
class ReviewReminderJob implements JobHandler {

    private final Reviews reviews;
    private final ReviewLetters letters;

    @Inject
    ReviewReminderJob(Reviews reviews, ReviewLetters letters) {
        this.reviews = reviews;
        this.letters = letters;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ReviewReminderJob() {
        this(null, null);
    }

    @Override
    public JobKind kind() {
        return ReviewJobs.REMINDER;
    }

    @Override
    public void run(String key) {
        reviews.find(ReviewJobs.reviewOf(key)).filter(Review::isOpen).ifPresent(letters::remind);
    }
}
