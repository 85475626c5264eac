package no.mandat.workflow.operations;

import java.time.Duration;
import no.mandat.workflow.operations.Configuration.MailLogin;

/**
 * A mailbox that is read by IMAP.
 *
 * @param host the server
 * @param port its port
 * @param tls how the connection is kept secret
 * @param login as whom
 * @param folder which folder of it
 * @param every how long to wait from one look to the next
 */
public record Mailbox(String host, int port, Tls tls, MailLogin login, String folder, Duration every) {

    /** How the connection is kept secret. */
    public enum Tls {
        /** By TLS from the first byte on. */
        FROM_THE_FIRST_BYTE(993),
        /** By STARTTLS, and not without. */
        STARTTLS(143),
        /** Not at all. */
        NONE(143);

        private final int port;

        Tls(int port) {
            this.port = port;
        }

        /** The usual port. */
        int port() {
            return port;
        }

        static Tls of(String setting) {
            return switch (setting) {
                case "true" -> FROM_THE_FIRST_BYTE;
                case "starttls" -> STARTTLS;
                case "false" -> NONE;
                default -> throw new IllegalArgumentException("MANDAT_MAIL_BOUNCES_TLS can be true, starttls or false");
            };
        }
    }
}
