package no.mandat.workflow.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.mandat.domain.closing.Motion;
import no.mandat.domain.closing.MotionKind;
import no.mandat.domain.closing.MotionState;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.MandateAction;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.shared.ClosingCondition;
import no.mandat.domain.shared.ClosingCondition.Gap;
import no.mandat.domain.shared.ClosingCondition.GapKind;
import no.mandat.domain.shared.CoverScope;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.mandate.MandateTexts;

/** What is missing before a mandate can be closed: clauses, and what the other features say, but for an evaluation that is waived. */
@ApplicationScoped
class ClosingChecklist {

    private final Instance<ClosingCondition> conditions;
    private final Coverage coverage;
    private final MandateTexts texts;
    private final Motions motions;

    @Inject
    ClosingChecklist(Instance<ClosingCondition> conditions, Coverage coverage, MandateTexts texts, Motions motions) {
        this.conditions = conditions;
        this.coverage = coverage;
        this.texts = texts;
        this.motions = motions;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ClosingChecklist() {
        this(null, null, null, null);
    }

    /**
     * How it stands.
     *
     * @param missing what stops the end, by its kind
     * @param listed the clauses that stop nothing, and are not answered, and what can't be done afterwards
     */
    record Standing(List<Gap> missing, List<Gap> listed) {}

    /**
     * All that is missing.
     *
     * @param tree the mandate's clauses
     * @param moved its motions
     */
    Standing of(MandateId mandate, ClauseTree tree, List<Motion> moved) {
        var clauses = ClauseGaps.of(
                tree, coverage.of(mandate, tree, moved, CoverScope.ALL).values());
        List<Gap> missing = new ArrayList<>(clauses.blocking());
        conditions.forEach(condition -> missing.addAll(condition.missing(mandate)));
        if (moved.stream().anyMatch(ClosingChecklist::waivesTheEvaluation)) {
            missing.removeIf(gap -> gap.kind() == GapKind.EVALUATION);
        }
        missing.sort(Comparator.comparing(Gap::kind));
        List<Gap> listed = new ArrayList<>(clauses.listed());
        conditions.forEach(condition -> listed.addAll(condition.lastChance(mandate)));
        return new Standing(List.copyOf(missing), List.copyOf(listed));
    }

    private static boolean waivesTheEvaluation(Motion motion) {
        return motion.state() == MotionState.CARRIED && motion.moved().kind() == MotionKind.WAIVE_EVALUATION;
    }

    /**
     * Refuses the step while something is missing that stops it.
     *
     * @throws RefusedException {@link MandateRefusal.NotReadyToClose}
     */
    void require(MandateAction step, MandateId mandate) {
        int missing = (int) of(mandate, texts.clauses(mandate), motions.of(mandate)).missing().stream()
                .filter(gap -> step == MandateAction.CLOSE || gap.stopsTheBeginning())
                .count();
        if (missing > 0) {
            throw new RefusedException(new MandateRefusal.NotReadyToClose(missing));
        }
    }
}
