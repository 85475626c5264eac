package no.mandat.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PublicationGate;
import no.mandat.workflow.shared.DeliverableChoices;

/** Deliverables of which something is told, as far as the communications plan asks; it knows only those that a test made known. */
@ApplicationScoped
public class DeliverablesToTell implements PublicationGate, DeliverableChoices {

    private final Map<DeliverableId, MandateId> known = new ConcurrentHashMap<>();
    private final Map<DeliverableId, Blocked> blocked = new ConcurrentHashMap<>();

    /** There is such a one in the mandate. */
    public void know(MandateId mandate, DeliverableId deliverable) {
        known.put(deliverable, mandate);
    }

    /** That is in the way. */
    public void block(DeliverableId deliverable, Blocked by) {
        blocked.put(deliverable, by);
    }

    /** Nothing is in the way. */
    public void open(DeliverableId deliverable) {
        blocked.remove(deliverable);
    }

    @Override
    public Optional<Blocked> before(DeliverableId deliverable, Instant at) {
        return Optional.ofNullable(blocked.get(deliverable));
    }

    @Override
    public List<Choice> of(MandateId mandate) {
        return known.entrySet().stream()
                .filter(entry -> entry.getValue().equals(mandate))
                .map(entry -> new Choice(entry.getKey(), 1, "Notat om is"))
                .toList();
    }
}
