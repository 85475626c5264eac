package no.mandat.web.shared;

import no.mandat.domain.mandate.MandateStatus;

/** What a mandate is shown as, as a badge. */
public final class MandateBadge {

    private MandateBadge() {}

    /** The badge. */
    public static StateBadge of(MandateStatus status) {
        var shape =
                switch (status) {
                    case DRAFT, EXPIRED -> StateBadge.Shape.RING;
                    case IN_CONSENT, CLOSING -> StateBadge.Shape.HALF;
                    case ADOPTED, CLOSED -> StateBadge.Shape.FILLED;
                    case WITHDRAWN, TERMINATED -> StateBadge.Shape.DASH;
                };
        return new StateBadge(shape, Say.t(status));
    }
}
