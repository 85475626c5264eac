package no.mandat.workflow.milestone;

import java.util.Set;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.MandateId;

/** Knows the clauses of mandates: a milestone is linked to none that isn't there. */
public interface ClauseCheck {

    /** The clauses that the mandate has now. */
    Set<ClauseId> of(MandateId mandate);
}
