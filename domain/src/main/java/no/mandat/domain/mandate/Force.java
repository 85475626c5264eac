package no.mandat.domain.mandate;

/** How binding a clause is: "skal", "bør", "kan". Only {@link #MUST} blocks closing. */
public enum Force {
    MUST,
    SHOULD,
    MAY
}
