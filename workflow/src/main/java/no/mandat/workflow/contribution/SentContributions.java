package no.mandat.workflow.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import no.mandat.domain.contribution.Contribution;

/** Shows whoever has sent something what it says now, and what it was answered. */
@ApplicationScoped
class SentContributions {

    private final Contributions contributions;
    private final AnswerSource answers;
    private final ContributionFiles files;

    @Inject
    SentContributions(Contributions contributions, AnswerSource answers, ContributionFiles files) {
        this.contributions = contributions;
        this.answers = answers;
        this.files = files;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected SentContributions() {
        this(null, null, null);
    }

    /** @param address how far it is known that the address is theirs */
    SentContribution of(Contribution contribution, AddressProof address) {
        return new SentContribution(
                contribution.id(),
                contributions.receipt(contribution),
                contribution.state(),
                contribution.revision(),
                contribution.contributor().name(),
                contribution.contributor().email(),
                contribution.contributor().organisation(),
                contribution.contributor().category(),
                contribution.publication(),
                contribution.language(),
                contributions.text(contribution).replies(),
                address,
                contribution.handling().orElse(null),
                answers.of(contribution.id()),
                files.of(contribution),
                contribution.erasureAskedAt().orElse(null),
                contribution.narrowedAt().orElse(null));
    }
}
