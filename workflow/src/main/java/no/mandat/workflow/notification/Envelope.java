package no.mandat.workflow.notification;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/**
 * A mail as it travels: plain text and HTML, under the Message-ID and with the date that it has had since it was queued. What it tells the
 * reader's calendar is a third form of the same, which calendars offer to accept, and a file beside it for those that only open files.
 */
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
        var calendar = message.calendar();
        envelope.setContent(calendar.isPresent() ? invitation(message, calendar.get()) : bodies(message));
        envelope.saveChanges();
        return envelope;
    }

    private static MimeMultipart bodies(MailMessage message) throws MessagingException {
        return new MimeMultipart("alternative", text(message), html(message));
    }

    private static MimeMultipart invitation(MailMessage message, CalendarPart calendar) throws MessagingException {
        var type = "text/calendar; method=%s; charset=UTF-8".formatted(calendar.method());
        var forms = new DividedParts(
                message.id(), "alternative", text(message), html(message), encoded(calendar.text(), type));
        var body = new MimeBodyPart();
        body.setContent(forms);
        var file = encoded(calendar.text(), "application/ics");
        file.setDisposition(Part.ATTACHMENT);
        file.setFileName("invite.ics");
        return new DividedParts(message.id(), "mixed", body, file);
    }

    private static MimeBodyPart text(MailMessage message) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(message.text(), UTF_8);
        return text;
    }

    private static MimeBodyPart html(MailMessage message) throws MessagingException {
        var html = new MimeBodyPart();
        html.setText(message.html(), UTF_8, "html");
        return html;
    }

    /** In an encoding in which no server on the way touches its lines. */
    private static MimeBodyPart encoded(String text, String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(text.getBytes(StandardCharsets.UTF_8), type)));
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
