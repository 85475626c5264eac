package no.mandat.web.election;

import no.mandat.domain.election.CandidacyState;
import no.mandat.domain.election.ElectionState;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.StateBadge;

/** The states of an election, and of a candidacy in it, as badges. */
final class ElectionBadge {

    private ElectionBadge() {}

    static StateBadge of(ElectionState state) {
        var shape =
                switch (state) {
                    case NOMINATION -> StateBadge.Shape.RING;
                    case VOTING, TIED, RUNOFF, ELECTED, IN_CONFIRMATION -> StateBadge.Shape.HALF;
                    case CONFIRMED -> StateBadge.Shape.FILLED;
                    case REFUSED, VOID, CALLED_OFF -> StateBadge.Shape.DASH;
                };
        return new StateBadge(shape, Say.t(state));
    }

    static StateBadge of(CandidacyState state) {
        var shape =
                switch (state) {
                    case PROPOSED -> StateBadge.Shape.RING;
                    case ACCEPTED -> StateBadge.Shape.FILLED;
                    case DECLINED -> StateBadge.Shape.DASH;
                };
        return new StateBadge(shape, Say.t(state));
    }
}
