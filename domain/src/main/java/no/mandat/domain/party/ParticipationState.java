package no.mandat.domain.party;

/** Where an outsider's participation is in its life ({@link ParticipationLife}). */
public enum ParticipationState {
    /** One key has been turned. */
    PROPOSED,
    /** Both have: it counts between its days. */
    CONFIRMED,
    /** The second key said no. */
    DECLINED,
    /** It was ended before its last day. */
    ENDED
}
