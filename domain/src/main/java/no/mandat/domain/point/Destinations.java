package no.mandat.domain.point;

import java.util.List;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.ReportPart;

/**
 * The sections and recommendations that a point went to, each once, in an order that is always the same.
 *
 * @param parts at least one
 */
public record Destinations(List<ReportPart> parts) {

    /** The most of one point. */
    public static final int MOST = 20;

    /**
     * Puts them in their order.
     *
     * @throws RefusedException {@link PointRefusal.TooManyDestinations}
     */
    public Destinations {
        parts = parts.stream().distinct().sorted(ReportPart.ORDER).toList();
        if (parts.size() > MOST) {
            throw new RefusedException(new PointRefusal.TooManyDestinations(MOST));
        }
    }
}
