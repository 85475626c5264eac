package no.mandat.workflow.milestone;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.MandateId;

/** As long as mandates have no clauses, a milestone is linked to none. */
@ApplicationScoped
class NoClauses implements ClauseCheck {

    @Override
    public Set<ClauseId> of(MandateId mandate) {
        return Set.of();
    }
}
