package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import no.mandat.domain.milestone.Proof;
import no.mandat.domain.milestone.ProofKind;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.milestone.ProofCheck;

/** A deliverable proves a milestone when it is approved, published or not; it goes on doing so while it is revised. */
@ApplicationScoped
class ApprovedDeliverable implements ProofCheck {

    private final Deliverables deliverables;

    @Inject
    ApprovedDeliverable(Deliverables deliverables) {
        this.deliverables = deliverables;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ApprovedDeliverable() {
        this(null);
    }

    @Override
    public ProofKind kind() {
        return ProofKind.DELIVERABLE;
    }

    @Override
    public boolean isThere(Proof proof, MandateId mandate) {
        return proof.deliverable()
                .map(DeliverableId::value)
                .flatMap(deliverables::find)
                .filter(deliverable -> deliverable.mandate().equals(mandate))
                .filter(deliverable -> deliverable.approvedRevision().isPresent())
                .isPresent();
    }
}
