package no.mandat.domain.document;

/** What can be done to a document; when, says {@link DocumentLife}. */
public enum DocumentAction {
    ADD_VERSION,
    RETITLE,
    RECLASSIFY,
    WITHDRAW
}
