package no.mandat.workflow.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import no.mandat.domain.party.EmailAddress;

/** Addresses and headers of mail, from which nobody can make another header or another recipient. */
final class MailAddress {

    private static final Pattern NOT_ON_A_LINE = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\s]+");

    private MailAddress() {}

    /** The address with a name before it. */
    static InternetAddress of(String address, String name) throws AddressException {
        if (!EmailAddress.isSendable(address)) {
            throw new AddressException("not an address");
        }
        try {
            return new InternetAddress(address, oneLine(name), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java has UTF-8", e);
        }
    }

    /** Text for a header: line breaks and other control characters become blanks. */
    static String oneLine(String text) {
        return NOT_ON_A_LINE.matcher(text).replaceAll(" ").strip();
    }
}
