package no.mandat.web.point;

/** The ways away from the point that stands beside the matrix. */
interface PointSteps {

    /** Goes to the point before, or behind, it. */
    void step(boolean back);

    /** Shows none any more. */
    void leave();
}
