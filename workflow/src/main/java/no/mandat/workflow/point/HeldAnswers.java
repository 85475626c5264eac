package no.mandat.workflow.point;

import java.util.List;
import no.mandat.domain.point.PointRefusal;

/**
 * Answers that wait for the end of an embargo.
 *
 * @param contributions how many could be answered otherwise
 * @param deliverables to which their answers point, what is over first first
 */
public record HeldAnswers(int contributions, List<PointRefusal.Embargoed> deliverables) {

    /** Takes a copy. */
    public HeldAnswers {
        deliverables = List.copyOf(deliverables);
    }
}
