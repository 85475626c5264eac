package no.mandat.workflow.closing;

import no.mandat.domain.mandate.MandateAction;

/** The steps towards the end of a mandate that secretariat and leader take together. */
public enum ClosingStep {
    BEGIN(MandateAction.BEGIN_CLOSING),
    CLOSE(MandateAction.CLOSE);

    private final MandateAction action;

    ClosingStep(MandateAction action) {
        this.action = action;
    }

    /** What is done to the mandate. */
    public MandateAction action() {
        return action;
    }
}
