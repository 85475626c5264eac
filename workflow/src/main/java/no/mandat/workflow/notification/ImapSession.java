package no.mandat.workflow.notification;

import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.util.Properties;
import no.mandat.workflow.operations.Mailbox;

/** How a mailbox is spoken to: with an end to all waiting, and without marking as read what is only looked at. */
final class ImapSession {

    private static final String CONNECTING_MS = "10000";
    private static final String ANSWER_MS = "30000";

    private ImapSession() {}

    /** The mailbox, not yet opened. */
    static Store store(Mailbox mailbox) throws NoSuchProviderException {
        var protocol = mailbox.tls() == Mailbox.Tls.FROM_THE_FIRST_BYTE ? "imaps" : "imap";
        var properties = new Properties();
        var ours = "mail." + protocol + ".";
        properties.setProperty(ours + "connectiontimeout", CONNECTING_MS);
        properties.setProperty(ours + "timeout", ANSWER_MS);
        properties.setProperty(ours + "writetimeout", ANSWER_MS);
        properties.setProperty(ours + "ssl.checkserveridentity", "true");
        properties.setProperty(ours + "peek", "true");
        if (mailbox.tls() == Mailbox.Tls.STARTTLS) {
            properties.setProperty(ours + "starttls.enable", "true");
            properties.setProperty(ours + "starttls.required", "true");
        }
        return Session.getInstance(properties).getStore(protocol);
    }
}
