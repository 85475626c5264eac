package no.mandat.domain.communication;

/** What can be done with an item of a communications plan; when, says {@link CommunicationLife}. */
public enum CommunicationAction {
    EDIT,
    /** To say that it can go out as it stands. */
    READY,
    PUBLISH,
    DROP
}
