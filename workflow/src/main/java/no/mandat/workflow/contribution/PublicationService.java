package no.mandat.workflow.contribution;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Optional;
import no.mandat.domain.contribution.Contribution;
import no.mandat.domain.contribution.ContributionRefusal;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/**
 * Takes back consents to publication, whatever has become of the call: it is as easy as it was to give them. The public pages follow at
 * once, and files that were offered to everybody are offered no more, for they stand there by name alone.
 */
@UseCases
public class PublicationService {

    private final Contributions contributions;
    private final OfferedFiles offered;
    private final Mandates mandates;
    private final Access access;
    private final Events events;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    public PublicationService(
            Contributions contributions,
            OfferedFiles offered,
            Mandates mandates,
            Access access,
            Events events,
            Clock clock) {
        this.contributions = contributions;
        this.offered = offered;
        this.mandates = mandates;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected PublicationService() {
        this(null, null, null, null, null, null);
    }

    /**
     * For whoever has the link of the receipt.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link ContributionRefusal.IsWithdrawn},
     *     {@link ContributionRefusal.PublicationOnlyNarrowed}
     */
    public void narrow(@Valid NarrowPublication command) {
        access.allowHolder();
        var link = contributions.link(command.at());
        narrow(contributions.hold(link.contribution()), command.to(), Optional.empty());
    }

    /**
     * For whoever sent one, who asked the secretariat for it.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link ContributionRefusal.IsWithdrawn},
     *     {@link ContributionRefusal.PublicationOnlyNarrowed}
     */
    public void narrowForSender(@Valid NarrowForSender command) {
        var id = command.contribution();
        access.require(
                Permission.CLASSIFY_CONTRIBUTIONS,
                mandates.require(contributions.require(id).mandate()));
        narrow(
                contributions.hold(id),
                command.to(),
                Optional.of(command.reason().strip()));
    }

    private void narrow(Contribution contribution, Publication to, Optional<String> reason) {
        contribution.narrowPublication(to, reason, clock.instant()).ifPresent(narrowed -> {
            events.fire(narrowed);
            offered.withhold(contribution);
        });
    }
}
