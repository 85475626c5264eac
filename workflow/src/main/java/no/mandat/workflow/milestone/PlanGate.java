package no.mandat.workflow.milestone;

import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.milestone.MilestoneRefusal;
import no.mandat.domain.milestone.PlanFrame;
import no.mandat.domain.shared.RefusedException;

/** Whether a mandate's plan can be changed: not while the mandate is consented to, and not after its end. */
final class PlanGate {

    private PlanGate() {}

    static boolean isOpen(Mandate mandate) {
        return switch (mandate.state()) {
            case DRAFT, ADOPTED, CLOSING -> true;
            case IN_CONSENT, CLOSED, WITHDRAWN, TERMINATED -> false;
        };
    }

    /** @throws RefusedException {@link MilestoneRefusal.PlanClosed} */
    static void require(Mandate mandate) {
        if (!isOpen(mandate)) {
            throw new RefusedException(new MilestoneRefusal.PlanClosed());
        }
    }

    /** What of the mandate binds its plan. */
    static PlanFrame frame(Mandate mandate) {
        return PlanFrame.of(mandate.period(), mandate.adoptedOn());
    }
}
