package no.mandat.web.consent;

import no.mandat.domain.consent.AmendmentState;
import no.mandat.domain.consent.ConsentKey;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.StateBadge;

/** The state of an amendment, and of each of both keys, as badges. */
final class AmendmentBadge {

    private AmendmentBadge() {}

    static StateBadge of(AmendmentState state) {
        var shape =
                switch (state) {
                    case DRAFT -> StateBadge.Shape.RING;
                    case IN_CONSENT -> StateBadge.Shape.HALF;
                    case IN_FORCE -> StateBadge.Shape.FILLED;
                    case DECLINED, WITHDRAWN -> StateBadge.Shape.DASH;
                };
        return new StateBadge(shape, Say.t(state));
    }

    static StateBadge of(ConsentKey key) {
        var shape =
                switch (key) {
                    case WAITING -> StateBadge.Shape.HALF;
                    case GIVEN -> StateBadge.Shape.FILLED;
                    case DECLINED, LAPSED, CANCELLED, VOID -> StateBadge.Shape.DASH;
                };
        return new StateBadge(shape, Say.t(key));
    }
}
