package no.mandat.domain.reading;

import org.jspecify.annotations.Nullable;

/** How far somebody is with a document of the reading list. */
public enum ReadingStatus {
    READ,
    /** They have read an older version than the one that is there now. */
    NEWER_VERSION,
    NOT_READ;

    /**
     * That of a reader.
     *
     * @param confirmed the version they have confirmed, or none
     * @param current the newest version of the document
     */
    public static ReadingStatus of(@Nullable Integer confirmed, int current) {
        if (confirmed == null) {
            return NOT_READ;
        }
        return confirmed >= current ? READ : NEWER_VERSION;
    }
}
