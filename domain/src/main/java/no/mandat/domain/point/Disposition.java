package no.mandat.domain.point;

/** What became of a point (konklusjon), in the order in which they are offered. */
public enum Disposition {
    ADOPTED,
    PARTLY_ADOPTED,
    NOTED,
    NOT_ADOPTED,
    OUT_OF_SCOPE;

    /** Whether it went somewhere, which is then said. */
    public boolean isTakenUp() {
        return this == ADOPTED || this == PARTLY_ADOPTED;
    }
}
