package no.mandat.domain.meeting;

/** Whether a time suits somebody. */
public enum Suits {
    YES,
    IF_NEEDED,
    NO
}
