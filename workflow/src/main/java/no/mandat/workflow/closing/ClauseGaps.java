package no.mandat.workflow.closing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import no.mandat.domain.mandate.AnswerRule;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseKind;
import no.mandat.domain.mandate.ClauseNumber;
import no.mandat.domain.mandate.ClauseNumbers;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.ClosingCondition.Gap;
import no.mandat.domain.shared.ClosingCondition.GapKind;
import no.mandat.domain.shared.Subject;

/**
 * The clauses that nothing answers or waives yet. Only what a mandate says it must blocks its end.
 *
 * @param blocking what must be answered
 * @param listed what should or may be
 */
record ClauseGaps(List<Gap> blocking, List<Gap> listed) {

    static ClauseGaps of(ClauseTree tree, Collection<ClauseCover> covers) {
        var numbers = ClauseNumbers.of(tree);
        List<Gap> blocking = new ArrayList<>();
        List<Gap> listed = new ArrayList<>();
        covers.stream().filter(cover -> cover.answer().isOpen()).forEach(cover -> {
            var clause = tree.require(cover.clause());
            var gaps = AnswerRule.blocks(clause.force(), cover.answer()) ? blocking : listed;
            gaps.add(gap(clause, numbers));
        });
        return new ClauseGaps(List.copyOf(blocking), List.copyOf(listed));
    }

    private static Gap gap(Clause clause, Map<ClauseId, ClauseNumber> numbers) {
        var kind = clause.kind() == ClauseKind.DELIVERABLE ? GapKind.DELIVERABLE_CLAUSE : GapKind.CLAUSE;
        return new Gap(kind, ClauseNumbers.cite(clause, numbers), Subject.of(ClauseId.class, clause.id()));
    }
}
