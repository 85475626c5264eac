package no.mandat.web.approval;

import no.mandat.domain.approval.RoundKind;
import no.mandat.domain.approval.RoundState;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.StateBadge;
import no.mandat.workflow.approval.RoundWords;

/** A round's state as a badge. */
final class RoundBadge {

    private RoundBadge() {}

    static StateBadge of(RoundKind kind, RoundState state) {
        var shape =
                switch (state) {
                    case OPEN -> StateBadge.Shape.HALF;
                    case PASSED -> StateBadge.Shape.FILLED;
                    case FAILED, LAPSED -> StateBadge.Shape.RING;
                    case CANCELLED -> StateBadge.Shape.DASH;
                };
        return new StateBadge(shape, RoundWords.state(kind, state).in(Say.words()));
    }
}
