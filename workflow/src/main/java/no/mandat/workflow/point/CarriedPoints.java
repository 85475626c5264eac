package no.mandat.workflow.point;

import java.util.List;
import no.mandat.domain.shared.PointId;

/**
 * Points that went along when their contribution was given to somebody else.
 *
 * @param theirs those that whoever had the contribution had
 * @param nobodys those that nobody had
 */
public record CarriedPoints(List<PointId> theirs, List<PointId> nobodys) {

    /** No point. */
    public static final CarriedPoints NONE = new CarriedPoints(List.of(), List.of());

    /** Takes copies. */
    public CarriedPoints {
        theirs = List.copyOf(theirs);
        nobodys = List.copyOf(nobodys);
    }
}
