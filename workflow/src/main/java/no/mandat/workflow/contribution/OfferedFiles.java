package no.mandat.workflow.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import no.mandat.domain.contribution.Contribution;
import no.mandat.domain.contribution.ContributionEvent.ContributionErased;
import no.mandat.domain.contribution.ContributionEvent.ContributionWithdrawn;
import no.mandat.workflow.shared.Events;

/** Takes back the files of a contribution that were offered to everybody, once it isn't for everybody by name any more. */
@ApplicationScoped
public class OfferedFiles {

    private final ContributionFiles files;
    private final Events events;

    @Inject
    OfferedFiles(ContributionFiles files, Events events) {
        this.files = files;
        this.events = events;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected OfferedFiles() {
        this(null, null);
    }

    /** All of them. It follows by a rule: whoever caused it, as its sender may have, isn't named with each. */
    public void withhold(Contribution contribution) {
        var id = contribution.id();
        files.offered(List.of(id)).getOrDefault(id, List.of()).forEach(kept -> {
            events.follow(contribution.withhold(files.number(contribution, kept.id())));
            files.withhold(new FileOfContribution(id, kept.id()));
        });
    }

    /** What is taken back stands nowhere, and so do its files: the history needs no word of each. */
    void withdrawn(@Observes ContributionWithdrawn event) {
        files.withholdAll(event.contribution());
    }

    void erased(@Observes ContributionErased event) {
        files.withholdAll(event.contribution());
    }
}
