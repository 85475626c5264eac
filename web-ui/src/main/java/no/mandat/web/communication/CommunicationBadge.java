package no.mandat.web.communication;

import static no.mandat.web.shared.Say.t;

import no.mandat.domain.communication.CommunicationState;
import no.mandat.domain.communication.PlanConfirmation;
import no.mandat.web.shared.StateBadge;

/** Where an item is in its life, and how far its plan is confirmed, as badges. */
public final class CommunicationBadge {

    private CommunicationBadge() {}

    /** Where an item is in its life. */
    public static StateBadge of(CommunicationState state) {
        var shape =
                switch (state) {
                    case PLANNED -> StateBadge.Shape.RING;
                    case READY -> StateBadge.Shape.HALF;
                    case PUBLISHED -> StateBadge.Shape.FILLED;
                    case DROPPED -> StateBadge.Shape.DASH;
                };
        return new StateBadge(shape, t(state));
    }

    /** How far a plan is confirmed. */
    static StateBadge of(PlanConfirmation confirmation) {
        var shape =
                switch (confirmation) {
                    case ASKED -> StateBadge.Shape.RING;
                    case CHANGED -> StateBadge.Shape.HALF;
                    case CONFIRMED -> StateBadge.Shape.FILLED;
                };
        return new StateBadge(shape, t(confirmation));
    }
}
