package no.mandat.web.resolution;

import no.mandat.domain.resolution.ResolutionState;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.StateBadge;

/** A resolution's state as a badge. */
final class ResolutionBadge {

    private ResolutionBadge() {}

    static StateBadge of(ResolutionState state) {
        var shape =
                switch (state) {
                    case DRAFT, NOT_ADOPTED -> StateBadge.Shape.RING;
                    case IN_APPROVAL -> StateBadge.Shape.HALF;
                    case ADOPTED -> StateBadge.Shape.FILLED;
                    case WITHDRAWN -> StateBadge.Shape.DASH;
                };
        return new StateBadge(shape, Say.t(state));
    }
}
