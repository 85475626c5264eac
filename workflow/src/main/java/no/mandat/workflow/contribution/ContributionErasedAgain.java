package no.mandat.workflow.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import no.mandat.domain.contribution.Contribution;
import no.mandat.domain.contribution.Erasure;
import no.mandat.domain.shared.ContributionId;
import no.mandat.workflow.erasure.ErasedKind;
import no.mandat.workflow.erasure.ErasesAgain;

/** Contributions that are there again since a backup was restored are erased as they were. */
@ApplicationScoped
class ContributionErasedAgain implements ErasesAgain {

    private final Contributions contributions;
    private final ErasedContributions erased;

    @Inject
    ContributionErasedAgain(Contributions contributions, ErasedContributions erased) {
        this.contributions = contributions;
        this.erased = erased;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ContributionErasedAgain() {
        this(null, null);
    }

    @Override
    public ErasedKind kind() {
        return ErasedKind.CONTRIBUTION;
    }

    @Override
    public boolean erase(UUID subject, String what, String reason) {
        var id = new ContributionId(subject);
        var much = Erasure.valueOf(what);
        var found = contributions.find(id).filter(one -> isMore(one, much));
        found.ifPresent(one -> erased.erase(contributions.hold(id), much, reason));
        return found.isPresent();
    }

    private static boolean isMore(Contribution contribution, Erasure much) {
        return contribution
                .erasure()
                .map(before -> before == Erasure.PERSON && much == Erasure.PERSON_AND_TEXT)
                .orElse(true);
    }
}
