package no.mandat.domain.party;

/** The two keys of an outsider's participation. */
public enum ParticipationKey {
    /** Held by everybody who works in the secretariat. */
    SECRETARIAT,
    /** Held by the elected leader; while there is none, each member with a vote can turn it as the second. */
    GROUP
}
