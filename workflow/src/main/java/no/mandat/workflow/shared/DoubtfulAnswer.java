package no.mandat.workflow.shared;

import no.mandat.domain.shared.RefusedException;

/**
 * That something isn't there, out of a transaction that was lost before: when the connection is cut while a row is looked for,
 * Hibernate says that it found none instead of what happened (HHH-12472). Nobody is told before it was asked once more.
 */
final class DoubtfulAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RefusedException refused;

    DoubtfulAnswer(RefusedException refused) {
        super(refused);
        this.refused = refused;
    }

    /** What is said where it's the answer every time. */
    RefusedException refused() {
        return refused;
    }
}
