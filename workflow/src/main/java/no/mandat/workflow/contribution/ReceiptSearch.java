package no.mandat.workflow.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import no.mandat.domain.contribution.Contribution;
import no.mandat.workflow.attachment.Fingerprints;
import no.mandat.workflow.jobs.JobHandler;
import no.mandat.workflow.jobs.JobKind;
import no.mandat.workflow.jobs.Jobs;

/**
 * Looks for the receipt that somebody has lost, after they were answered: neither the answer nor how long it takes tells whether reference
 * and address belong together. The job knows the address only as a hash. Whatever became of the call, what was sent to it has its receipt.
 */
@ApplicationScoped
class ReceiptSearch implements JobHandler {

    static final JobKind KIND = new JobKind("find.receipt");

    private static final String BETWEEN = " ";

    private final Calls calls;
    private final Contributions contributions;
    private final ReceiptLetters letters;
    private final Jobs jobs;
    private final Clock clock;

    @Inject
    ReceiptSearch(Calls calls, Contributions contributions, ReceiptLetters letters, Jobs jobs, Clock clock) {
        this.calls = calls;
        this.contributions = contributions;
        this.letters = letters;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ReceiptSearch() {
        this(null, null, null, null, null);
    }

    @Override
    public JobKind kind() {
        return KIND;
    }

    /** Looks for it later; for what can't be a reference nobody needs to look. */
    void later(String reference, String email) {
        if (Contributions.isReference(reference)) {
            jobs.schedule(KIND, reference + BETWEEN + hash(reference, email), clock.instant());
        }
    }

    @Override
    public void run(String key) {
        var parts = key.split(BETWEEN, 2);
        contributions
                .find(parts[0])
                .filter(contribution -> hash(parts[0], email(contribution)).equals(parts[1]))
                .ifPresent(contribution ->
                        letters.found(contribution, calls.require(contribution.call()), clock.instant()));
    }

    private static String email(Contribution contribution) {
        return contribution.contributor().email();
    }

    private static String hash(String reference, String email) {
        return Fingerprints.of(reference + BETWEEN + email);
    }
}
