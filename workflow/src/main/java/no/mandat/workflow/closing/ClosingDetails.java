package no.mandat.workflow.closing;

import java.util.List;
import no.mandat.domain.mandate.MandateState;
import no.mandat.domain.shared.ClosingCondition.Gap;
import org.jspecify.annotations.Nullable;

/**
 * How far a mandate is from its end.
 *
 * @param next the step that comes next, if secretariat and leader have one to take
 * @param missing what is missing, by its kind
 * @param listed the clauses that are not answered and don't block: what should or may be answered
 * @param motions all, the latest first
 * @param asked the step that one of the two has asked the other for
 * @param askedBy who asked
 * @param mayAsk whether the actor may ask for the next step
 * @param mayConfirm whether the actor may agree to what was asked for
 * @param mayTakeBack whether the actor asked for it
 * @param mayMove whether the actor may move what the bodies decide
 */
public record ClosingDetails(
        MandateState state,
        @Nullable ClosingStep next,
        List<Gap> missing,
        List<Gap> listed,
        List<MotionRow> motions,
        @Nullable ClosingStep asked,
        @Nullable String askedBy,
        boolean mayAsk,
        boolean mayConfirm,
        boolean mayTakeBack,
        boolean mayMove) {

    /** Whether nothing is missing that stops the next step. */
    public boolean isReady() {
        return missing.stream().noneMatch(gap -> next == ClosingStep.CLOSE || gap.stopsTheBeginning());
    }
}
