package no.mandat.web.point;

import no.mandat.domain.point.MailingState;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.StateBadge;

/** Whether texts that are nearly the same are answered as one, as a badge. */
final class MailingBadge {

    private MailingBadge() {}

    static StateBadge of(MailingState state) {
        var shape =
                switch (state) {
                    case PROPOSED -> StateBadge.Shape.RING;
                    case CONFIRMED -> StateBadge.Shape.FILLED;
                    case DISMISSED -> StateBadge.Shape.DASH;
                };
        return new StateBadge(shape, Say.t(state));
    }
}
