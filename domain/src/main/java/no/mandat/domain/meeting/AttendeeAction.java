package no.mandat.domain.meeting;

/** What can be done to the call of somebody to a meeting; when, says {@link AttendeeLife}. */
public enum AttendeeAction {
    EDIT,
    /** To call an outsider for more items than both keys let them in for. */
    WIDEN,
    /** To call them for others than all that both keys let them in for. */
    REPLACE,
    /** To turn the second key for an outsider, or for their further items. */
    CONFIRM,
    /** To keep it unturned. */
    DECLINE,
    /** To write to them. */
    INVITE,
    ANSWER,
    /** To note whether they are there. */
    RECORD,
    REMOVE,
    /** To take off whoever has lost their place. */
    LEAVE,
    /** To list them anew, who have one again. */
    RETURN
}
