package no.mandat.web.approval;

import no.mandat.domain.approval.RoundState;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.StateBadge;

/** A round's state as a badge. */
final class RoundBadge {

    private RoundBadge() {}

    static StateBadge of(RoundState state) {
        var shape =
                switch (state) {
                    case OPEN -> StateBadge.Shape.HALF;
                    case PASSED -> StateBadge.Shape.FILLED;
                    case FAILED, LAPSED -> StateBadge.Shape.RING;
                    case CANCELLED -> StateBadge.Shape.DASH;
                };
        return new StateBadge(shape, Say.t(state));
    }
}
