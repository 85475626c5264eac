package no.mandat.workflow.notification;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import no.mandat.domain.notification.MailFault;
import no.mandat.domain.party.EmailAddress;
import no.mandat.workflow.operations.Configuration;
import org.jboss.logging.Logger;

/** Hands mails to the mail server, by the server's mail session (deploy/server/configure.cli). */
@ApplicationScoped
class MailSender {

    private static final Logger LOG = Logger.getLogger(MailSender.class);

    private final Configuration configuration;
    private final MailServerWatch watch;

    @Resource(lookup = "java:jboss/mail/mandat")
    private Session session;

    @Inject
    MailSender(Configuration configuration, MailServerWatch watch) {
        this.configuration = configuration;
        this.watch = watch;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MailSender() {
        this(null, null);
    }

    Attempt send(MailMessage message, MailMessages.Recipient recipient) {
        InternetAddress to;
        try {
            to = MailAddress.of(
                    EmailAddress.normal(recipient.address()), recipient.name().orElse(""));
        } catch (AddressException e) {
            return new Attempt.Refused(MailFault.NO_SUCH_ADDRESS, "malformed");
        }
        return watch.away().<Attempt>map(away -> away).orElseGet(() -> send(message, to));
    }

    private Attempt send(MailMessage message, InternetAddress to) {
        Transport connection;
        try {
            connection = connect();
        } catch (MessagingException e) {
            return watch.gone(code(e));
        }
        try {
            watch.here();
            var from = MailAddress.of(configuration.mailFrom(), configuration.mailName());
            connection.sendMessage(Envelope.of(message, from, to, session), new Address[] {to});
            return new Attempt.Sent();
        } catch (SendFailedException e) {
            return refused(e);
        } catch (MessagingException e) {
            return new Attempt.Failed(code(e));
        } finally {
            close(connection);
        }
    }

    /** Only a "no" to the recipient is for good: one to the sender or the text may be mended by the operator. */
    private static Attempt refused(SendFailedException e) {
        var invalid = e.getInvalidAddresses();
        if (invalid == null || invalid.length == 0) {
            return new Attempt.Failed(code(e));
        }
        return new Attempt.Refused(SmtpReply.in(e).map(SmtpReply::fault).orElse(MailFault.OTHER), code(e));
    }

    private Transport connect() throws MessagingException {
        var connection = session.getTransport("smtp");
        var login = configuration.mailLogin();
        if (login.isPresent()) {
            connection.connect(login.get().user(), login.get().password());
        } else {
            connection.connect();
        }
        return connection;
    }

    private static void close(Transport connection) {
        try {
            connection.close();
        } catch (MessagingException e) {
            LOG.debugf("the mail server didn't say goodbye: %s", e.getClass().getName());
        }
    }

    private static String code(MessagingException fault) {
        return SmtpReply.in(fault).map(SmtpReply::toString).orElseGet(() -> {
            var cause = fault.getNextException();
            return (cause == null ? fault : cause).getClass().getSimpleName();
        });
    }
}
