package no.mandat.domain.resolution;

import no.mandat.domain.shared.Refusal;

/** Why something about a resolution was refused. */
public sealed interface ResolutionRefusal extends Refusal {

    /** Its state doesn't allow the action ({@link ResolutionLife}). */
    record ResolutionNotInState(ResolutionState state, ResolutionAction action) implements ResolutionRefusal {}
}
