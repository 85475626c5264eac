package no.mandat.workflow.notification;

import java.time.Instant;
import java.util.UUID;
import no.mandat.domain.notification.MailFault;
import no.mandat.domain.notification.MailState;
import no.mandat.domain.shared.MailId;
import org.jspecify.annotations.Nullable;

/**
 * A mail that didn't arrive.
 *
 * @param name whom it was for
 * @param address where it goes when it is sent again: a person's address of today
 * @param kind the letter's kind
 * @param subject its subject, in the reader's language
 * @param at when it came back; of one that was refused, when it was queued, or put into the queue again
 * @param reason why
 * @param returned whether it was on its way and came back: then its words are gone, and it can't be sent again. Else it was
 *     refused
 * @param corrected whether it came back from another address than that of today
 */
public record UndeliveredRow(
        MailId id,
        String name,
        String address,
        String kind,
        String subject,
        Instant at,
        MailFault reason,
        boolean returned,
        boolean corrected) {

    /** As the query has it. */
    public UndeliveredRow(
            UUID id,
            String name,
            String address,
            String kind,
            String subject,
            Instant at,
            MailFault reason,
            MailState state,
            String messageId,
            @Nullable String sentTo) {
        this(
                new MailId(id),
                name,
                address,
                kind,
                subject,
                at,
                reason,
                state == MailState.RETURNED,
                sentTo != null && !SentTo.fingerprint(messageId, address).equals(sentTo));
    }
}
