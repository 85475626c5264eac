package no.mandat.web.mandate;

import no.mandat.domain.mandate.MandateState;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.StateBadge;

/** A mandate's state as a badge. */
public final class MandateBadge {

    private MandateBadge() {}

    /** The badge. */
    public static StateBadge of(MandateState state) {
        var shape =
                switch (state) {
                    case DRAFT -> StateBadge.Shape.RING;
                    case WITHDRAWN -> StateBadge.Shape.DASH;
                };
        return new StateBadge(shape, Say.t(state));
    }
}
