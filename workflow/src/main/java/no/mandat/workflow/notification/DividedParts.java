package no.mandat.workflow.notification;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMultipart;
import no.mandat.domain.shared.MailId;

/** Parts of a mail, divided by the same line each time that the mail is sent. */
final class DividedParts extends MimeMultipart {

    /** No encoded part has such a line (RFC 2045, 6.7). */
    private static final String BOUNDARY = "=_%s_%s";

    DividedParts(MailId mail, String subtype, BodyPart... parts) throws MessagingException {
        super(subtype, parts);
        var type = new ContentType(contentType);
        type.setParameter("boundary", BOUNDARY.formatted(subtype, mail));
        contentType = type.toString();
    }
}
