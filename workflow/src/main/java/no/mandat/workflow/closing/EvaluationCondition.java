package no.mandat.workflow.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import no.mandat.domain.closing.MotionKind;
import no.mandat.domain.closing.MotionState;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.shared.ClosingCondition;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.Subject;

/** A mandate is not closed before its evaluation is held or waived. No meeting can hold one yet. */
@ApplicationScoped
class EvaluationCondition implements ClosingCondition {

    private final Motions motions;

    @Inject
    EvaluationCondition(Motions motions) {
        this.motions = motions;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected EvaluationCondition() {
        this(null);
    }

    @Override
    public List<Gap> missing(MandateId mandate) {
        boolean waived = motions.of(mandate).stream()
                .anyMatch(motion ->
                        motion.state() == MotionState.CARRIED && motion.moved().kind() == MotionKind.WAIVE_EVALUATION);
        return waived ? List.of() : List.of(new Gap(GapKind.EVALUATION, "", Subject.of(Mandate.class, mandate)));
    }
}
