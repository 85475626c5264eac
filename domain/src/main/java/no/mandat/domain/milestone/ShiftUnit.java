package no.mandat.domain.milestone;

/** What dates move by. */
public enum ShiftUnit {
    DAYS,
    MONTHS
}
