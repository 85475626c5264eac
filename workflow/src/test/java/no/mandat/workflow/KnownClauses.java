package no.mandat.workflow;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.milestone.ClauseCheck;

/** The clauses that a test says a mandate has. */
@Alternative
@Priority(1)
@ApplicationScoped
public class KnownClauses implements ClauseCheck {

    private final Map<MandateId, Set<ClauseId>> known = new ConcurrentHashMap<>();

    /** Says so. */
    public void are(MandateId mandate, ClauseId... clauses) {
        known.put(mandate, Set.of(clauses));
    }

    @Override
    public Set<ClauseId> of(MandateId mandate) {
        return known.getOrDefault(mandate, Set.of());
    }
}
