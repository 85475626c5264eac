package no.mandat.web.point;

import java.util.Optional;
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

    /** What was begun for it and not sent, if anything was. */
    Optional<UnsentAnswer> unsent();

    /** Keeps what is filled in and not sent yet. */
    void keep(UnsentAnswer answer);

    /** Throws it away. */
    void discard();

    void confirm();

    void sendBack(String reason);

    void reopen(String reason);
}
