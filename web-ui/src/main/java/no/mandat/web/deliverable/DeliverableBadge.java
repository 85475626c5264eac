package no.mandat.web.deliverable;

import no.mandat.domain.deliverable.DeliverableState;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.StateBadge;

/** The state of a deliverable as a badge. */
final class DeliverableBadge {

    private DeliverableBadge() {}

    static StateBadge of(DeliverableState state) {
        var shape =
                switch (state) {
                    case DRAFT -> StateBadge.Shape.RING;
                    case IN_REVIEW, READY, IN_APPROVAL -> StateBadge.Shape.HALF;
                    case APPROVED, PUBLISHED -> StateBadge.Shape.FILLED;
                    case WITHDRAWN -> StateBadge.Shape.DASH;
                };
        return new StateBadge(shape, Say.t(state));
    }
}
