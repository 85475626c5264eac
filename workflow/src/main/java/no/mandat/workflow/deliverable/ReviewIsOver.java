package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import no.mandat.domain.deliverable.DeliverableRefusal;
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
        List<Refusal> obstacles = new ArrayList<>();
        if (!hindrances.objections().isEmpty()) {
            obstacles.add(new DeliverableRefusal.ObjectionsOpen(hindrances.objections().size()));
        }
        if (!hindrances.changes().isEmpty()) {
            obstacles.add(new DeliverableRefusal.ChangesUnanswered(hindrances.changes().size()));
        }
        return obstacles;
    }
}
