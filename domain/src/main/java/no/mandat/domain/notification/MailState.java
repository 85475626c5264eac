package no.mandat.domain.notification;

/** Where a mail is. */
public enum MailState {
    /** Waits to be sent, at once or again. */
    QUEUED,
    /** A mail server took it over. */
    SENT,
    /** It could not be sent to this address; somebody must see to it. */
    REFUSED,
    /** A mail server took it over and reported later that it could not be delivered; somebody must see to it. */
    RETURNED,
    /** It didn't arrive, and somebody has seen to it in another way. */
    SETTLED
}
