package no.mandat.domain.notification;

import no.mandat.domain.shared.Refusal;

/** Why a command on a mail was refused. */
public sealed interface NotificationRefusal extends Refusal {

    /** Only a mail that was refused can be sent again; this one waits already, or has been sent. */
    record NothingToSendAgain(MailState state) implements NotificationRefusal {}
}
