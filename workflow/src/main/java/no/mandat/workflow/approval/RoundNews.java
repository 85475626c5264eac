package no.mandat.workflow.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.approval.ApprovalRound;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.jobs.JobHandler;
import no.mandat.workflow.jobs.JobKind;
import no.mandat.workflow.jobs.Jobs;

/**
 * What all voters of a round are told by mail, in a run of its own that is asked for with what there is to tell: whoever opens
 * a round of a thousand, or answers in it as the last one, doesn't wait for a thousand letters, nor hold the round meanwhile.
 */
@ApplicationScoped
class RoundNews implements JobHandler {

    static final JobKind KIND = new JobKind("news");

    private static final String BETWEEN = ":";

    private final Rounds rounds;
    private final RoundLetters letters;
    private final Jobs jobs;
    private final Clock clock;

    private enum Occasion {
        OPENED,
        REMINDED,
        ENDED
    }

    @Inject
    RoundNews(Rounds rounds, RoundLetters letters, Jobs jobs, Clock clock) {
        this.rounds = rounds;
        this.letters = letters;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected RoundNews() {
        this(null, null, null, null);
    }

    void opened(ApprovalRound round) {
        tell(round, Occasion.OPENED);
    }

    /** Those who can answer and haven't. */
    void reminded(ApprovalRound round) {
        tell(round, Occasion.REMINDED);
    }

    void ended(ApprovalRound round) {
        tell(round, Occasion.ENDED);
    }

    private void tell(ApprovalRound round, Occasion occasion) {
        jobs.schedule(KIND, round.id() + BETWEEN + occasion, clock.instant());
    }

    @Override
    public JobKind kind() {
        return KIND;
    }

    @Override
    public void run(String key) {
        var parts = key.split(BETWEEN, 2);
        var round = rounds.require(new RoundId(UUID.fromString(parts[0])));
        var open = Optional.of(round).filter(one -> one.state() == RoundState.OPEN);
        switch (Occasion.valueOf(parts[1])) {
            // Who is told of its end needs not be told that it began.
            case OPENED -> open.ifPresent(letters::opened);
            case REMINDED -> open.ifPresent(letters::remind);
            case ENDED -> letters.ended(round);
        }
    }
}
