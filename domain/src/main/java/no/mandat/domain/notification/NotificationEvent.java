package no.mandat.domain.notification;

import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.MailId;
import no.mandat.domain.shared.Subject;

/**
 * That a mail came back, and what somebody did about one that didn't arrive. That it was queued and sent isn't told: what it
 * was about is in the history already.
 */
public sealed interface NotificationEvent extends DomainEvent permits MailReturned, MailRetried, MailSettled {

    /** Which mail. */
    MailId mail();

    @Override
    default Subject subject() {
        return new Subject("Mail", mail().value());
    }
}
