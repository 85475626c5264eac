package no.mandat.domain.point;

/** How far a point is answered. */
public enum PointState {
    /** Without a conclusion. */
    OPEN,
    /** The secretariat has proposed one. */
    PROPOSED,
    /** The leader has confirmed it. */
    CONFIRMED,
    /** The contributor has been told. */
    RELEASED;

    /** Whether its conclusion is decided on. */
    public boolean isDecided() {
        return this == CONFIRMED || this == RELEASED;
    }
}
