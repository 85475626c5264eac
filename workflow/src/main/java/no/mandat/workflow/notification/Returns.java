package no.mandat.workflow.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import no.mandat.domain.notification.MailState;
import no.mandat.workflow.notification.DeliveryReport.Failure;
import no.mandat.workflow.shared.Events;
import org.jboss.logging.Logger;

/**
 * Notes that mails came back. A report is believed only where it knows both the Message-ID, which nobody can guess, and the
 * address that the mail went to. Whoever knows both got the mail, and can say no more than that they didn't.
 */
@ApplicationScoped
class Returns {

    private static final Logger LOG = Logger.getLogger(Returns.class);

    private final MailMessages messages;
    private final Events events;
    private final Clock clock;

    @Inject
    Returns(MailMessages messages, Events events, Clock clock) {
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Returns() {
        this(null, null, null);
    }

    /** In a transaction of its own: only what is committed may count as read. */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    Found note(DeliveryReport report) {
        if (report.failures().isEmpty()) {
            return Found.NO_FAILURE;
        }
        return messages.of(report.messageId())
                .flatMap(messages::hold)
                .flatMap(mail -> report.failures().stream()
                        .filter(failure -> failure.addresses().stream().anyMatch(mail::wentTo))
                        .findFirst()
                        .map(failure -> note(mail, failure)))
                .orElse(Found.UNMATCHED);
    }

    private Found note(MailMessage mail, Failure failure) {
        if (mail.state() != MailState.SENT) {
            return Found.KNOWN;
        }
        events.fire(mail.returned(failure.fault(), failure.code(), clock.instant()));
        LOG.infof("mail %s came back: %s", mail.id(), failure.code());
        return Found.RETURNED;
    }
}
