package no.mandat.domain.closing;

import no.mandat.domain.shared.Refusal;

/** Why something about the end of a mandate was refused. */
public sealed interface ClosingRefusal extends Refusal {

    /** The same is moved already. */
    record MovedAlready() implements ClosingRefusal {}

    /** It is waived already. */
    record WaivedAlready() implements ClosingRefusal {}

    /** There is nothing to answer in that clause. */
    record NothingToWaive() implements ClosingRefusal {}

    /** It is decided, or was taken back. */
    record MotionOver() implements ClosingRefusal {}
}
