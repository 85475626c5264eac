package no.mandat.domain.notification;

import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.MailId;
import no.mandat.domain.shared.Subject;

/** What somebody did about a mail. That it was queued and sent isn't told: what it was about is in the history already. */
public sealed interface NotificationEvent extends DomainEvent permits MailRetried {

    /** Which mail. */
    MailId mail();

    @Override
    default Subject subject() {
        return new Subject("Mail", mail().value());
    }
}
