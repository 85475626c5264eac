package no.mandat.web.closing;

import no.mandat.domain.closing.MotionState;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.StateBadge;

/** A motion's state as a badge. */
final class MotionBadge {

    private MotionBadge() {}

    static StateBadge of(MotionState state) {
        var shape =
                switch (state) {
                    case WITH_GROUP, PROPOSED, WITH_BOARD -> StateBadge.Shape.HALF;
                    case CARRIED -> StateBadge.Shape.FILLED;
                    case LOST, WITHDRAWN, VOID -> StateBadge.Shape.DASH;
                };
        return new StateBadge(shape, Say.t(state));
    }
}
