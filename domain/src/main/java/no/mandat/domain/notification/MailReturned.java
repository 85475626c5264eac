package no.mandat.domain.notification;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MailId;
import no.mandat.domain.shared.MandateId;

/** A mail server reported that a mail which it had taken over could not be delivered. */
public record MailReturned(MailId mail, Optional<MandateId> mandate, MailFault fault) implements NotificationEvent {

    @Override
    public List<Change> changes() {
        return List.of(new Change("state", MailState.SENT, MailState.RETURNED), Change.set("fault", fault));
    }
}
