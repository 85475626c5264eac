package no.mandat.workflow.deliverable;

import java.util.List;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.Refusal;

/** What a feature has to say about whether a text can be finished (domain.md, Deliverables, "Review"). */
public interface ReadyCondition {

    /** Why it can't yet; empty where nothing stands in the way. */
    List<Refusal> obstacles(DeliverableId deliverable);
}
