package no.mandat.workflow.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import no.mandat.workflow.jobs.JobHandler;
import no.mandat.workflow.jobs.JobKind;

/** Ends a review when its day is over. It takes the same lock as a verdict, and looks whether the review is still open. */
@ApplicationScoped
class ReviewEndJob implements JobHandler {

    private final OpenReviews open;

    @Inject
    ReviewEndJob(OpenReviews open) {
        this.open = open;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ReviewEndJob() {
        this(null);
    }

    @Override
    public JobKind kind() {
        return ReviewJobs.END;
    }

    @Override
    public void run(String key) {
        open.endWithTheDay(ReviewJobs.reviewOf(key));
    }
}
