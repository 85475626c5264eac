package no.mandat.workflow.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import no.mandat.domain.mandate.Answer;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseKind;
import no.mandat.domain.mandate.ClauseNumbers;
import no.mandat.domain.mandate.Force;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.ClosingCondition;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.Subject;
import no.mandat.workflow.mandate.MandateTexts;

/** A mandate is not closed before each clause that must be answered is, or is waived; only what it says it must blocks. */
@ApplicationScoped
class ClauseCondition implements ClosingCondition {

    private final MandateTexts texts;
    private final Coverage coverage;

    @Inject
    ClauseCondition(MandateTexts texts, Coverage coverage) {
        this.texts = texts;
        this.coverage = coverage;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ClauseCondition() {
        this(null, null);
    }

    @Override
    public List<Gap> missing(MandateId mandate) {
        var tree = texts.clauses(mandate);
        var numbers = ClauseNumbers.of(tree);
        return coverage.of(mandate, tree).values().stream()
                .filter(cover -> cover.answer() == Answer.PARTLY || cover.answer() == Answer.UNANSWERED)
                .map(cover -> tree.require(cover.clause()))
                .filter(clause -> clause.force() == Force.MUST)
                .map(clause -> gap(clause, ClauseNumbers.cite(clause, numbers)))
                .toList();
    }

    private static Gap gap(Clause clause, String cited) {
        var kind = clause.kind() == ClauseKind.DELIVERABLE ? GapKind.DELIVERABLE_CLAUSE : GapKind.CLAUSE;
        return new Gap(kind, cited, Subject.of(ClauseId.class, clause.id()));
    }
}
