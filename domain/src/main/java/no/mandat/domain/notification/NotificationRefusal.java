package no.mandat.domain.notification;

import no.mandat.domain.shared.Refusal;

/** Why a command on a mail was refused. */
public sealed interface NotificationRefusal extends Refusal {

    /** Only a mail that was refused can be sent again; this one waits already, has been sent, or came back. */
    record NothingToSendAgain(MailState state) implements NotificationRefusal {}

    /** Only a mail that didn't arrive can be seen to. */
    record NothingToSettle(MailState state) implements NotificationRefusal {}
}
