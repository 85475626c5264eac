package no.mandat.web.point;

import no.mandat.domain.point.Disposition;
import no.mandat.domain.point.PointState;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.StateBadge;
import org.jspecify.annotations.Nullable;

/** What a point is concluded with as a badge, whose shape says how far that has come. */
final class PointBadge {

    private PointBadge() {}

    static StateBadge of(PointState state, @Nullable Disposition disposition) {
        var shape =
                switch (state) {
                    case OPEN -> StateBadge.Shape.RING;
                    case PROPOSED -> StateBadge.Shape.HALF;
                    case CONFIRMED, RELEASED -> StateBadge.Shape.FILLED;
                };
        return new StateBadge(shape, Say.t(disposition == null ? state : disposition));
    }

    /** What is said under it: how far it has come; of one without a conclusion nothing. */
    static String under(PointState state) {
        return state == PointState.OPEN ? "" : Say.sentence(Say.t(state));
    }
}
