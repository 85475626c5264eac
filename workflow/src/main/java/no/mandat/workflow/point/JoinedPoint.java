package no.mandat.workflow.point;

import java.util.Set;
import no.mandat.domain.point.Earlier;
import no.mandat.domain.point.Passages;
import no.mandat.domain.point.Point;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** What a point was that another took in: what makes it one again. */
public record JoinedPoint(
        int number,
        Passages passages,
        Set<ClauseId> clauses,
        @Nullable PersonId handler,
        Earlier earlier) {

    /** Takes a copy. */
    public JoinedPoint {
        clauses = Set.copyOf(clauses);
    }

    static JoinedPoint of(Point point) {
        return new JoinedPoint(
                point.number(),
                point.passages(),
                point.clauses(),
                point.handler().orElse(null),
                point.earlier());
    }
}
