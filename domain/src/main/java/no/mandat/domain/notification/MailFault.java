package no.mandat.domain.notification;

/** Why a mail was refused, or came back. */
public enum MailFault {
    /** There is no such address, or it isn't one. */
    NO_SUCH_ADDRESS,
    /** The mailbox is full, or closed. */
    MAILBOX,
    /** The recipient's server doesn't let it in: taken for unwanted, or from the wrong place. */
    POLICY,
    /** No server that takes mail for the address was found, or none answered in time. */
    UNREACHABLE,
    /** The recipient's server said no, for a reason of its own. */
    OTHER,
    /** No server took it over for days. */
    GAVE_UP
}
