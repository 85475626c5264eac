package no.mandat.workflow.notification;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePartDataSource;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import no.mandat.workflow.notification.DeliveryReport.Failure;
import org.jboss.logging.Logger;

/**
 * Reads reports of delivery: a {@code multipart/report} with its {@code delivery-status} and the head of the mail it is about.
 * Only these parts are looked at, and none within them. What it is given may be anything, and made by anybody.
 */
final class ReportReader {

    private static final Logger LOG = Logger.getLogger(ReportReader.class);
    private static final int MOST_PARTS = 10;
    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{1,198}>");

    private static final Session NO_SERVER = Session.getInstance(new Properties());

    private ReportReader() {}

    /** Reads a whole mail. */
    static Reading read(byte[] mail) {
        try {
            var message = new MimeMessage(NO_SERVER, new ByteArrayInputStream(mail));
            return isReport(message)
                    ? report(new MimeMultipart(new MimePartDataSource(message)))
                            .<Reading>map(Reading.Report::new)
                            .orElseGet(Reading.Broken::new)
                    : new Reading.NoReport();
        } catch (MessagingException | IOException | RuntimeException e) {
            // Whatever the library trips over is this mail's fault; what it says may quote from it.
            LOG.debugf("a report can't be read: %s", e.getClass().getName());
            return new Reading.Broken();
        }
    }

    private static boolean isReport(MimeMessage message) throws MessagingException {
        try {
            var type = new ContentType(message.getContentType());
            return type.match("multipart/report")
                    && "delivery-status".equalsIgnoreCase(type.getParameter("report-type"));
        } catch (ParseException e) {
            return false;
        }
    }

    private static Optional<DeliveryReport> report(MimeMultipart parts) throws MessagingException, IOException {
        Optional<List<Failure>> failures = Optional.empty();
        Optional<String> messageId = Optional.empty();
        for (int i = 0; i < Math.min(parts.getCount(), MOST_PARTS); i++) {
            var part = parts.getBodyPart(i);
            // Beside the usual names stand those for addresses beyond ASCII (RFC 6533).
            if (failures.isEmpty() && isOne(part, "message/delivery-status", "message/global-delivery-status")) {
                failures = Optional.of(ReportedFailures.in(content(part)));
            } else if (messageId.isEmpty()
                    && isOne(
                            part,
                            "message/rfc822",
                            "text/rfc822-headers",
                            "message/global",
                            "message/global-headers")) {
                messageId = messageId(new InternetHeaders(content(part)));
            }
        }
        var about = messageId;
        return failures.flatMap(found -> about.map(id -> new DeliveryReport(id, found)));
    }

    private static boolean isOne(BodyPart part, String... types) throws MessagingException {
        for (var type : types) {
            if (part.isMimeType(type)) {
                return true;
            }
        }
        return false;
    }

    /** All of it at once: such a stream knows how much of it is left. */
    private static InputStream content(BodyPart part) throws MessagingException, IOException {
        try (var stream = part.getInputStream()) {
            return new ByteArrayInputStream(stream.readAllBytes());
        }
    }

    private static Optional<String> messageId(InternetHeaders head) {
        return Optional.ofNullable(head.getHeader("Message-ID", null))
                .map(MESSAGE_ID::matcher)
                .filter(found -> found.find())
                .map(found -> found.group());
    }
}
