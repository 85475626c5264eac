package no.mandat.workflow.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import no.mandat.domain.mandate.MandateAction;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.shared.ClosingCondition;
import no.mandat.domain.shared.ClosingCondition.Gap;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;

/** What all features say is missing before a mandate can be closed. */
@ApplicationScoped
class ClosingChecklist {

    private final Instance<ClosingCondition> conditions;

    @Inject
    ClosingChecklist(Instance<ClosingCondition> conditions) {
        this.conditions = conditions;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ClosingChecklist() {
        this(null);
    }

    /** All that is missing, by its kind. */
    List<Gap> missing(MandateId mandate) {
        return StreamSupport.stream(conditions.spliterator(), false)
                .flatMap(condition -> condition.missing(mandate).stream())
                .sorted(Comparator.comparing(Gap::kind))
                .toList();
    }

    /**
     * Refuses the step while something is missing that stops it.
     *
     * @throws RefusedException {@link MandateRefusal.NotReadyToClose}
     */
    void require(MandateAction step, MandateId mandate) {
        int missing = (int) missing(mandate).stream()
                .filter(gap -> step == MandateAction.CLOSE || gap.stopsTheBeginning())
                .count();
        if (missing > 0) {
            throw new RefusedException(new MandateRefusal.NotReadyToClose(missing));
        }
    }
}
