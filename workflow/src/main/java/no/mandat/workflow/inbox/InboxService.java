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
import no.mandat.workflow.contribution.Calls;
import no.mandat.workflow.contribution.ContributionFiles;
import no.mandat.workflow.contribution.Contributions;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.point.Handlers;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Goes through what came to a call. */
@UseCases
public class InboxService {

    private final Calls calls;
    private final Contributions contributions;
    private final ContributionFiles files;
    private final Mandates mandates;
    private final Handlers handlers;
    private final Access access;
    private final Events events;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    public InboxService(
            Calls calls,
            Contributions contributions,
            ContributionFiles files,
            Mandates mandates,
            Handlers handlers,
            Access access,
            Events events,
            Clock clock) {
        this.calls = calls;
        this.contributions = contributions;
        this.files = files;
        this.mandates = mandates;
        this.handlers = handlers;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected InboxService() {
        this(null, null, null, null, null, null, null, null);
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

    /**
     * Lets everybody download one of its files, once its answers are released, or nobody any more. Each is looked at by itself: nobody knows
     * else what stands in it.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link ContributionRefusal.FilesNotForEverybody}
     */
    public void offer(@Valid OfferFile command) {
        var asked = command.file();
        access.require(
                Permission.CLASSIFY_CONTRIBUTIONS,
                mandates.require(contributions.require(asked.contribution()).mandate()));
        var contribution = contributions.hold(asked.contribution());
        int number = files.number(contribution, asked.file());
        if (files.isOffered(asked) == command.offered()) {
            return;
        }
        if (command.offered()) {
            events.fire(contribution.offer(calls.require(contribution.call()), number));
            files.offer(asked);
        } else {
            events.fire(contribution.withhold(number));
            files.withhold(asked);
        }
    }

    private Contribution held(Permission permission, ContributionId id, int version) {
        access.require(permission, mandates.require(contributions.require(id).mandate()));
        var contribution = contributions.hold(id);
        new Access.Granted(contribution.version()).at(version);
        return contribution;
    }
}
