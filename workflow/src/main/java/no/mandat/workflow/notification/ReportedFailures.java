package no.mandat.workflow.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.notification.MailFault;
import no.mandat.domain.party.EmailAddress;
import no.mandat.workflow.notification.DeliveryReport.Failure;
import org.jspecify.annotations.Nullable;

/**
 * The recipients whom a report names as failed for good: those with the action {@code failed} (RFC 3464, 2.3.3). With a status
 * of the class 4 a server has given up after days.
 * Of the words beside it only digits are taken.
 */
final class ReportedFailures {

    private static final Pattern STATUS = Pattern.compile("^\\s*(\\d\\.\\d{1,3}\\.\\d{1,3})(?!\\d)");
    private static final Pattern ADDRESS =
            Pattern.compile("^\\s*(?:rfc822|utf-8)\\s*;\\s*<?([^<>\\s]+)>?\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern REPLY = Pattern.compile("^\\s*smtp\\s*;\\s*(?:smtp;\\s*)?", Pattern.CASE_INSENSITIVE);

    private ReportedFailures() {}

    /**
     * Reads the part {@code delivery-status}: groups of fields with empty lines between them, one for the report and one for
     * each recipient. That of the report has no action.
     */
    static List<Failure> in(InputStream status) throws MessagingException, IOException {
        var failures = new ArrayList<Failure>();
        while (status.available() > 0) {
            failure(new InternetHeaders(status)).ifPresent(failures::add);
        }
        return List.copyOf(failures);
    }

    private static Optional<Failure> failure(InternetHeaders recipient) {
        var action = header(recipient, "Action").strip().toLowerCase(Locale.ROOT);
        var code = STATUS.matcher(header(recipient, "Status"));
        if (!action.equals("failed") || !code.find()) {
            return Optional.empty();
        }
        if (code.group(1).startsWith("4.")) {
            return Optional.of(new Failure(addresses(recipient), MailFault.GAVE_UP, code.group(1)));
        }
        var reason = reason(code.group(1), reply(header(recipient, "Diagnostic-Code")));
        return Optional.of(new Failure(
                addresses(recipient), reason.fault(), reason.toString().strip()));
    }

    /** Exim, for one, says 5.0.0 whatever it was; then the reply that it got says more. */
    private static SmtpReply reason(String status, Optional<SmtpReply> reply) {
        var byStatus = new SmtpReply("", status);
        return status.equals("5.0.0")
                ? reply.filter(said -> said.code().startsWith("5")).orElse(byStatus)
                : byStatus;
    }

    private static Optional<SmtpReply> reply(String diagnostic) {
        return SmtpReply.of(REPLY.matcher(diagnostic).replaceFirst(""));
    }

    private static Set<String> addresses(InternetHeaders recipient) {
        return Stream.of("Original-Recipient", "Final-Recipient")
                .map(name -> ADDRESS.matcher(header(recipient, name)))
                .filter(found -> found.matches())
                .map(found -> EmailAddress.normal(found.group(1)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String header(InternetHeaders headers, String name) {
        @Nullable String value = headers.getHeader(name, null);
        return value == null ? "" : value;
    }
}
