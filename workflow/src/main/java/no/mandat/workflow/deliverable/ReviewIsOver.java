package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import no.mandat.domain.review.ReviewRefusal;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.Refusal;
import no.mandat.workflow.review.ReviewGate;

/** A text isn't ready while an objection stands, or somebody who asks for changes waits for an answer. */
@ApplicationScoped
class ReviewIsOver implements ReadyCondition {

    private final ReviewGate gate;

    @Inject
    ReviewIsOver(ReviewGate gate) {
        this.gate = gate;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ReviewIsOver() {
        this(null);
    }

    @Override
    public List<Refusal> obstacles(DeliverableId deliverable) {
        var hindrances = gate.of(deliverable);
        return hindrances.isNothing()
                ? List.of()
                : List.of(new ReviewRefusal.ReviewStands(
                        hindrances.objections().size(), hindrances.changes().size()));
    }
}
