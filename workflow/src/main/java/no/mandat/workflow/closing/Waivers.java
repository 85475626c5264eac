package no.mandat.workflow.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import no.mandat.domain.closing.Motion;
import no.mandat.domain.closing.MotionState;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.shared.ClauseId;
import no.mandat.workflow.mandate.MandateTexts;

/** What the bodies have waived: a clause as it stood then, so that an amendment of it asks anew; and the evaluation. */
@ApplicationScoped
class Waivers {

    private final MandateTexts texts;

    @Inject
    Waivers(MandateTexts texts) {
        this.texts = texts;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Waivers() {
        this(null);
    }

    /**
     * Whether that was decided, and its clause still asks for what was waived.
     *
     * @param tree the clauses that count now
     */
    boolean stands(Motion motion, ClauseTree tree) {
        var moved = motion.moved();
        boolean decided = moved.kind().isWaiver() && motion.state() == MotionState.CARRIED;
        return decided && (moved.clause() == null || asksTheSame(motion, moved.clause(), tree));
    }

    private boolean asksTheSame(Motion motion, ClauseId clause, ClauseTree tree) {
        int version = Objects.requireNonNull(motion.moved().clauseVersion());
        return tree.find(clause).stream().anyMatch(now -> texts.content(motion.mandate(), version)
                .flatMap(then -> then.clauses().find(clause))
                .filter(now::asksTheSame)
                .isPresent());
    }
}
