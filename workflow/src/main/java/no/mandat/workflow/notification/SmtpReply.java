package no.mandat.workflow.notification;

import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.regex.Pattern;
import no.mandat.domain.notification.MailFault;
import org.jspecify.annotations.Nullable;

/**
 * A mail server's reply.
 *
 * @param code three digits
 * @param detail the enhanced status (RFC 3463) such as {@code 5.1.1}, or empty
 */
record SmtpReply(String code, String detail) {

    private static final Pattern REPLY = Pattern.compile("^(\\d{3})(?:[ -](\\d\\.\\d{1,3}\\.\\d{1,3}))?(?=[ -]|$)");

    /** The innermost reply that the fault tells of: that to the recipient, where there is one. */
    static Optional<SmtpReply> in(MessagingException fault) {
        Optional<SmtpReply> found = Optional.empty();
        for (Exception next = fault; next != null; next = next(next)) {
            var here = of(next.getMessage());
            found = here.isPresent() ? here : found;
        }
        return found;
    }

    private static @Nullable Exception next(Exception fault) {
        return fault instanceof MessagingException mail ? mail.getNextException() : null;
    }

    /** The reply that these words begin with. */
    static Optional<SmtpReply> of(@Nullable String words) {
        return Optional.ofNullable(words)
                .map(REPLY::matcher)
                .filter(reply -> reply.lookingAt())
                .map(reply -> new SmtpReply(
                        reply.group(1), Optional.ofNullable(reply.group(2)).orElse("")));
    }

    /** Why a recipient was refused for good: by the second digit of the status, else by the old code. */
    MailFault fault() {
        if (detail.startsWith("5.1.") || detail.isEmpty() && code.matches("55[013]|501")) {
            return MailFault.NO_SUCH_ADDRESS;
        }
        if (detail.startsWith("5.2.") || detail.isEmpty() && code.equals("552")) {
            return MailFault.MAILBOX;
        }
        if (detail.startsWith("5.4.")) {
            return MailFault.UNREACHABLE;
        }
        return detail.startsWith("5.7.") ? MailFault.POLICY : MailFault.OTHER;
    }

    @Override
    public String toString() {
        return (code + " " + detail).strip();
    }
}
