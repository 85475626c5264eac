package no.mandat.web.point;

import java.util.Set;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.point.ConclusionForm;
import no.mandat.workflow.point.PointDetails;
import org.jspecify.annotations.Nullable;

/** What can be done with the point that stands beside the matrix. */
interface PointWork {

    void place(Set<ClauseId> clauses);

    void assign(@Nullable PersonId to);

    void takeOut(PointDetails.Answered answered, int from, int to);

    void join(PointDetails.Sibling other);

    void propose(ConclusionForm form);

    void confirm();

    void sendBack(String reason);

    void reopen(String reason);
}
