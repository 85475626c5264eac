package no.mandat.web.contribution;

import no.mandat.domain.contribution.CallStatus;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.StateBadge;

/** How a call stands as a badge. */
public final class CallBadge {

    private CallBadge() {}

    /** The badge of that status. */
    public static StateBadge of(CallStatus status) {
        var shape =
                switch (status) {
                    case DRAFT, ANNOUNCED -> StateBadge.Shape.RING;
                    case OPEN, CLOSED -> StateBadge.Shape.HALF;
                    case ANSWERED -> StateBadge.Shape.FILLED;
                    case WITHDRAWN -> StateBadge.Shape.DASH;
                };
        return new StateBadge(shape, Say.t(status));
    }
}
