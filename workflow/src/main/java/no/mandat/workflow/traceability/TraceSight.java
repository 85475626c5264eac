package no.mandat.workflow.traceability;

import java.util.Set;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.point.PointState;
import no.mandat.domain.shared.CoverScope;
import no.mandat.domain.shared.CoverScope.Extent;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.point.ClausePoints;

/**
 * What a reader sees of a trace: who sees what follows where it comes from.
 *
 * @param isActors whether it is the actor who reads, or whoever gets the report
 */
record TraceSight(CoverScope scope, Set<Permission> allowed, boolean isActors) {

    static TraceSight of(Set<Permission> allowed) {
        return new TraceSight(Permission.scope(allowed), allowed, true);
    }

    /**
     * Of whoever reads the report to which it is annexed, wherever it lies: numbers, and nothing to open. Everybody learns only of what
     * everybody could answer, and what was answered.
     */
    static TraceSight ofReport(CoverScope scope) {
        var input =
                scope.extent() == Extent.PUBLISHED ? Permission.READ_RELEASED_ANSWERS : Permission.READ_CONTRIBUTIONS;
        return new TraceSight(scope, Set.of(input), false);
    }

    /** Whether it is told of a call. */
    boolean shows(Call call) {
        return isActors || scope.extent() != Extent.PUBLISHED || call.audience() == Audience.PUBLIC;
    }

    boolean may(Permission permission) {
        return allowed.contains(permission);
    }

    boolean showsInput() {
        return may(Permission.READ_CONTRIBUTIONS) || may(Permission.READ_RELEASED_ANSWERS);
    }

    /** Whoever doesn't read what was sent knows only what was answered. */
    boolean shows(ClausePoints points) {
        return may(Permission.READ_CONTRIBUTIONS) || (showsInput() && points.state() == PointState.RELEASED);
    }
}
