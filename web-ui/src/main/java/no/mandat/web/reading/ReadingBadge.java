package no.mandat.web.reading;

import static no.mandat.web.shared.Say.t;

import no.mandat.domain.reading.ReadingStatus;
import no.mandat.web.shared.StateBadge;

/** How far somebody is with a document, as a badge. */
final class ReadingBadge {

    private ReadingBadge() {}

    static StateBadge of(ReadingStatus status) {
        var shape =
                switch (status) {
                    case READ -> StateBadge.Shape.FILLED;
                    case NEWER_VERSION -> StateBadge.Shape.HALF;
                    case NOT_READ -> StateBadge.Shape.RING;
                };
        return new StateBadge(shape, t(status));
    }
}
