package no.mandat.workflow.inbox;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import no.mandat.domain.contribution.Contribution;
import no.mandat.domain.contribution.ContributionRefusal;
import no.mandat.domain.document.DocumentRefusal;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.contribution.Contributions;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.point.Handlers;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Goes through what came to a call. */
@UseCases
public class InboxService {

    private final Contributions contributions;
    private final Mandates mandates;
    private final Handlers handlers;
    private final Access access;
    private final Events events;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    public InboxService(
            Contributions contributions,
            Mandates mandates,
            Handlers handlers,
            Access access,
            Events events,
            Clock clock) {
        this.contributions = contributions;
        this.mandates = mandates;
        this.handlers = handlers;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected InboxService() {
        this(null, null, null, null, null, null);
    }

    /**
     * Gives one to somebody who works in the secretariat today, or to nobody.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile},
     *     {@link ContributionRefusal.IsWithdrawn}
     */
    public void assign(@Valid AssignContribution command) {
        var contribution = held(Permission.HANDLE_POINTS, command.contribution(), command.version());
        var to = command.to();
        if (to != null && !handlers.isOne(to, mandates.require(contribution.mandate()))) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
        events.fire(contribution.assign(to, clock.instant()));
    }

    /**
     * Says who one is for. What isn't for everybody stands on no public page, whatever its sender agreed to.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile},
     *     {@link DocumentRefusal.LegalBasisMissing}
     */
    public void classify(@Valid ClassifyContribution command) {
        var contribution = held(Permission.CLASSIFY_CONTRIBUTIONS, command.contribution(), command.version());
        events.fire(contribution.reclassify(command.classification().classification(), clock.instant()));
    }

    private Contribution held(Permission permission, ContributionId id, int version) {
        access.require(permission, mandates.require(contributions.require(id).mandate()));
        var contribution = contributions.hold(id);
        new Access.Granted(contribution.version()).at(version);
        return contribution;
    }
}
