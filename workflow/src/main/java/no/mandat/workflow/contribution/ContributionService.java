package no.mandat.workflow.contribution;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.Contribution;
import no.mandat.domain.contribution.ContributionRefusal;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Takes contributions from everybody (domain.md, Input). */
@UseCases
public class ContributionService {

    private final Calls calls;
    private final Contributions contributions;
    private final Access access;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    public ContributionService(
            Calls calls, Contributions contributions, Access access, Events events, Ids ids, Clock clock) {
        this.calls = calls;
        this.contributions = contributions;
        this.access = access;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ContributionService() {
        this(null, null, null, null, null, null);
    }

    /**
     * Sends one. Sent again under the same key it is the same one, with the same receipt.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link ContributionRefusal.CallTakesNothing},
     *     {@link ContributionRefusal.RepliesFaulty}
     */
    public Receipt submit(@Valid SubmitContribution command) {
        access.allowEverybody();
        var call = calls.share(command.call());
        if (call.audience() != Audience.PUBLIC || !call.state().isShown()) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
        // Read behind the lock: a call that is being closed is closed.
        var at = clock.instant();
        var by = command.by().contributor();
        var publication = command.by().publication();
        var statement = new Contribution.Statement(
                by,
                publication,
                command.language(),
                command.replies(),
                ContributionHash.of(call.id(), by, publication, command.replies()));
        var reference = contributions.nextReference(at.atZone(clock.getZone()));
        var submission = Contribution.submit(new ContributionId(ids.next()), call, reference, statement, at);
        contributions.add(submission, command.key());
        events.fire(submission.event());
        return new Receipt(reference, at, statement.hash());
    }
}
