package no.mandat.workflow.notification;

import java.util.List;
import java.util.Set;
import no.mandat.domain.notification.MailFault;

/**
 * What a mail server reports about a mail, by mail (RFC 3464).
 *
 * @param messageId the Message-ID of the mail it is about, as the report has it
 * @param failures to whom it could not be delivered, for good; empty where it is only late, or has arrived
 */
record DeliveryReport(String messageId, List<Failure> failures) {

    /**
     * A recipient whom it didn't reach.
     *
     * @param addresses the recipient's address, and that which the mail was first sent to, where they differ
     * @param fault why
     * @param code the status, or the server's reply as far as it is digits
     */
    record Failure(Set<String> addresses, MailFault fault, String code) {}
}
