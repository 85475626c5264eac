package no.mandat.web.document;

import no.mandat.domain.document.Openness;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.StateBadge;

/** Who a document is for, as a badge. */
final class OpennessBadge {

    private OpennessBadge() {}

    static StateBadge of(Openness openness) {
        var shape =
                switch (openness) {
                    case OPEN -> StateBadge.Shape.FILLED;
                    case INTERNAL -> StateBadge.Shape.RING;
                    case EXEMPT -> StateBadge.Shape.HALF;
                };
        return new StateBadge(shape, Say.t(openness));
    }

    /** What it means: who may read. */
    static String about(Openness openness) {
        var key =
                switch (openness) {
                    case OPEN -> "openness.open";
                    case INTERNAL -> "openness.internal";
                    case EXEMPT -> "openness.exempt";
                };
        return Say.t(key + ".text");
    }
}
