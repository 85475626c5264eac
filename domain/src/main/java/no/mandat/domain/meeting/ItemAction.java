package no.mandat.domain.meeting;

/** What can be done to an item of an agenda; when, says {@link ItemLife}. */
public enum ItemAction {
    EDIT,
    /** To put a proposed one on the agenda. */
    ACCEPT,
    DECLINE,
    REMOVE,
    /** To put a removed one back. */
    RESTORE
}
