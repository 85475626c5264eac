package no.mandat.workflow.notification;

import java.time.Instant;
import java.util.UUID;
import no.mandat.domain.notification.MailFault;
import no.mandat.domain.shared.MailId;

/**
 * A mail that didn't arrive.
 *
 * @param name whom it was for
 * @param address where it goes when it is sent again: a person's address of today
 * @param kind the letter's kind
 * @param subject its subject, in the reader's language
 * @param at when it was queued, or put into the queue again
 * @param reason why
 */
public record UndeliveredRow(
        MailId id, String name, String address, String kind, String subject, Instant at, MailFault reason) {

    /** As the query has it. */
    public UndeliveredRow(
            UUID id, String name, String address, String kind, String subject, Instant at, MailFault reason) {
        this(new MailId(id), name, address, kind, subject, at, reason);
    }
}
