package no.mandat.domain.meeting;

/** As what somebody is called to a meeting. */
public enum AttendeeRole {
    /** Has a vote in the body. */
    VOTER,
    /** Has a seat without a vote. */
    NON_VOTER,
    OBSERVER,
    /** Is called when the member whose deputy they are can't come. */
    DEPUTY,
    SECRETARY,
    /** Has no place in the body; takes part in the items that they are called for. */
    OUTSIDER
}
