package no.mandat.workflow.notification;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/** A mail as it travels: plain text and HTML, under the Message-ID and with the date that it has had since it was queued. */
final class Envelope extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String messageId;

    private Envelope(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    static Envelope of(MailMessage message, InternetAddress from, InternetAddress to, Session session)
            throws MessagingException {
        var envelope = new Envelope(session, message.messageId());
        envelope.setFrom(from);
        envelope.setRecipient(Message.RecipientType.TO, to);
        envelope.setSubject(MailAddress.oneLine(message.subject()), UTF_8);
        envelope.setSentDate(Date.from(message.date()));
        envelope.setContentLanguage(new String[] {message.language()});
        // No answering machine need answer.
        envelope.setHeader("Auto-Submitted", "auto-generated");
        envelope.setContent(bodies(message));
        envelope.saveChanges();
        return envelope;
    }

    private static MimeMultipart bodies(MailMessage message) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(message.text(), UTF_8);
        var html = new MimeBodyPart();
        html.setText(message.html(), UTF_8, "html");
        return new MimeMultipart("alternative", text, html);
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
