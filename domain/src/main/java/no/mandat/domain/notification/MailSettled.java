package no.mandat.domain.notification;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MailId;
import no.mandat.domain.shared.MandateId;

/** Somebody has seen to a mail that didn't arrive. */
public record MailSettled(MailId mail, Optional<MandateId> mandate, MailState before) implements NotificationEvent {

    @Override
    public List<Change> changes() {
        return List.of(new Change("state", before, MailState.SETTLED));
    }
}
