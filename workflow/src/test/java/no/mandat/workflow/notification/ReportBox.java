package no.mandat.workflow.notification;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.Actors;

/** A real mailbox of bounces, by IMAP, in which a test lays what it wants. */
@ApplicationScoped
public class ReportBox {

    private static final String OWNER = System.getenv("MANDAT_MAIL_BOUNCES");
    private static final String MARK = "X-Mark";

    @Inject
    Returns returns;

    private GreenMail server;

    /** Lets it be read. */
    public synchronized void open() {
        if (server == null) {
            server = new GreenMail(new ServerSetup(
                    Integer.parseInt(System.getenv("MANDAT_MAIL_BOUNCES_PORT")),
                    "127.0.0.1",
                    ServerSetup.PROTOCOL_IMAP));
            server.withConfiguration(new GreenMailConfiguration().withDisabledAuthentication());
        }
        if (!server.isRunning()) {
            server.start();
        }
    }

    /** Nobody can read it. */
    @PreDestroy
    public synchronized void close() {
        if (server != null) {
            server.stop();
        }
    }

    /** Lays a mail into it, and gives the mark by which it is found again. */
    public String lay(byte[] mail) {
        var mark = UUID.randomUUID().toString();
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("%s: %s\r\n".formatted(MARK, mark).getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(mail);
        try {
            owner().deliver(new MimeMessage(
                    Session.getInstance(new Properties()), new ByteArrayInputStream(bytes.toByteArray())));
        } catch (MessagingException | UserException e) {
            throw new IllegalStateException(e);
        }
        return mark;
    }

    /** Whether the mail lies there, marked as read. */
    public boolean isSeen(String mark) {
        return find(mark).getFlags().contains(Flags.Flag.SEEN);
    }

    private StoredMessage find(String mark) {
        try {
            return server.getManagers().getImapHostManager().getInbox(owner()).getMessages().stream()
                    .filter(mail -> has(mail, mark))
                    .findFirst()
                    .orElseThrow();
        } catch (FolderException | UserException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean has(StoredMessage mail, String mark) {
        try {
            return mark.equals(mail.getMimeMessage().getHeader(MARK, null));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private GreenMailUser owner() throws UserException {
        var users = server.getUserManager();
        var known = users.getUserByEmail(OWNER);
        return known == null ? users.createUser(OWNER, OWNER, "secret") : known;
    }

    /** What two nodes do that read the same report at once: each notes it, and says what came of it. */
    public List<Callable<String>> twoReaders(byte[] mail) {
        var report = ((Reading.Report) ReportReader.read(mail)).report();
        Callable<String> one = () -> {
            var found = new AtomicReference<Found>();
            Actors.as(new Actor.Automaton(BounceJob.KIND.name()), () -> found.set(returns.note(report)));
            return found.get().word();
        };
        return List.of(one, one);
    }
}
