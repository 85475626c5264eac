package no.mandat.workflow.notification;

/** What a mail in the mailbox of bounces is. */
sealed interface Reading {

    /** A mail server's report. */
    record Report(DeliveryReport report) implements Reading {}

    /** Something else: an answering machine's words, a person's letter, anything. */
    record NoReport() implements Reading {}

    /** It says that it is a report, but what it must say is not there, or can't be read. */
    record Broken() implements Reading {}
}
