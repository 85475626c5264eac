package no.mandat.domain.notification;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MailId;
import no.mandat.domain.shared.MandateId;

/** A mail that was refused was put into the queue again. */
public record MailRetried(MailId mail, Optional<MandateId> mandate) implements NotificationEvent {

    @Override
    public List<Change> changes() {
        return List.of(new Change("state", MailState.REFUSED, MailState.QUEUED));
    }
}
