package no.mandat.workflow.traceability;

import java.util.Set;
import no.mandat.domain.point.PointState;
import no.mandat.domain.shared.CoverScope;
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

    /** Of whoever reads the report to which it is annexed, wherever it lies: numbers, and nothing to open. */
    static TraceSight ofReport(CoverScope scope) {
        return new TraceSight(scope, Set.of(Permission.READ_CONTRIBUTIONS), false);
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
