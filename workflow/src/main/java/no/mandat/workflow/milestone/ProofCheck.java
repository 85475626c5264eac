package no.mandat.workflow.milestone;

import no.mandat.domain.milestone.Proof;
import no.mandat.domain.milestone.ProofKind;
import no.mandat.domain.shared.MandateId;

/**
 * Says whether what proves a milestone is there: the deliverable approved, the minutes closed, the document filed. The feature
 * that has one kind of it gives a bean; a kind without one proves nothing yet.
 */
public interface ProofCheck {

    /** The kind that it knows. */
    ProofKind kind();

    /** Whether it is there, in that mandate. */
    boolean isThere(Proof proof, MandateId mandate);
}
