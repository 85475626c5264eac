package no.mandat.domain.meeting;

/** What can be done to a meeting; when, says {@link MeetingLife}. */
public enum MeetingAction {
    /** To say otherwise what, when and where it is. */
    EDIT,
    CALL,
    /** To tell those who are called that the agenda has changed. */
    ANNOUNCE,
    BEGIN,
    /** To note who is there, what comes of an item, and who does what. */
    MINUTE,
    END,
    /** To go on with one that was ended too early. */
    RESUME,
    CIRCULATE,
    /** To take circulated minutes back for rewriting. */
    REWRITE,
    CLOSE,
    CANCEL
}
