package no.mandat.workflow.milestone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import no.mandat.domain.milestone.Milestone;
import no.mandat.domain.milestone.Proof;
import no.mandat.domain.shared.MandateId;

/** Asks the feature that has a milestone's proof whether it is there. */
@ApplicationScoped
class Proofs {

    private final Instance<ProofCheck> checks;

    @Inject
    Proofs(@Any Instance<ProofCheck> checks) {
        this.checks = checks;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Proofs() {
        this(null);
    }

    /** Whether what proves it is there, or nothing must. */
    boolean prove(Milestone milestone) {
        var proof = milestone.says().proof();
        return proof == null || isThere(proof, milestone.mandate());
    }

    private boolean isThere(Proof proof, MandateId mandate) {
        return checks.stream()
                .filter(check -> check.kind() == proof.proof())
                .anyMatch(check -> check.isThere(proof, mandate));
    }
}
