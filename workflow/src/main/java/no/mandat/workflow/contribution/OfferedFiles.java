package no.mandat.workflow.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import no.mandat.domain.contribution.Contribution;
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
}
