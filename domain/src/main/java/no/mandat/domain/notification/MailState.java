package no.mandat.domain.notification;

/** Where a mail is. */
public enum MailState {
    /** Waits to be sent, at once or again. */
    QUEUED,
    /** A mail server took it over. */
    SENT,
    /** It could not be sent to this address; somebody must see to it. */
    REFUSED
}
