package no.mandat.domain.meeting;

/** What somebody answers to the call of a meeting. */
public enum Rsvp {
    ACCEPTED,
    TENTATIVE,
    DECLINED
}
