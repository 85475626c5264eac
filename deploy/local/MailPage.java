import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;

/**
 * The demo's post office: takes every mail that Mandat and Keycloak send, to whomever, and shows it in the browser
 * instead of delivering it. What goes to an address at {@value #RETURNING} comes back as well: a report that it could not
 * be delivered goes to the envelope's sender, whose mailbox Mandat reads by IMAP. On loopback only. Run as a source file by deploy/up, with GreenMail on the class path.
 *
 * <p>{@code /} is the list, {@code /melding?id=…} one mail, {@code /vedlegg?id=…&nr=…} an attachment;
 * {@code GET /api/messages[?to=…]} gives everything as JSON and {@code DELETE /api/messages} empties the mailboxes, for
 * the browser tests.
 */
public final class MailPage {

    private static final Locale BOKMAL = Locale.forLanguageTag("nb-NO");
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(BOKMAL)
            .withZone(ZoneId.of("Europe/Oslo"));
    private static final String RETURNING = "retur.example";
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']+[^\\s<>\"'.,;:!?)]");

    private final GreenMail post;
    private final HttpServer web;

    private MailPage(int smtpPort, int imapPort, int webPort) throws IOException {
        post = new GreenMail(new ServerSetup[] {
            new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(imapPort, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
        post.withConfiguration(new GreenMailConfiguration().withDisabledAuthentication());
        post.start();
        MessageDeliveryHandler usual = post.getUserManager().getMessageDeliveryHandler();
        post.getUserManager().setMessageDeliveryHandler((mail, to) -> {
            if (to.getHost().equalsIgnoreCase(RETURNING)) {
                comeBack(mail, to);
            }
            return usual.handle(mail, to);
        });
        web = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), webPort), 0);
        web.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        web.createContext("/", this::answer);
        web.start();
    }

    public static void main(String[] ports) throws IOException {
        // It would log the address of each recipient.
        Configurator.setLevel("com.icegreen.greenmail.user", Level.WARN);
        int smtpPort = Integer.parseInt(ports[0]);
        int imapPort = Integer.parseInt(ports[1]);
        int webPort = Integer.parseInt(ports[2]);
        MailPage page = new MailPage(smtpPort, imapPort, webPort);
        Runtime.getRuntime().addShutdownHook(new Thread(page::stop));
        System.out.printf(
                "SMTP on 127.0.0.1:%d, IMAP on 127.0.0.1:%d, page on http://localhost:%d%n", smtpPort, imapPort, webPort);
    }

    // ---- what comes back ----

    /** Reports to the sender of the envelope that it could not be delivered, as RFC 3464 has it. */
    private void comeBack(MovingMessage mail, MailAddress to) throws MessagingException, UserException {
        MailAddress sender = mail.getReturnPath();
        // Nobody reports about a report, and nobody is told whom no address is known of.
        if (sender == null || !sender.getEmail().contains("@") || sender.getHost().equalsIgnoreCase(RETURNING)) {
            return;
        }
        UserManager users = post.getUserManager();
        GreenMailUser user = users.getUserByEmail(sender.getEmail());
        if (user == null) {
            user = users.createUser(sender.getEmail(), sender.getEmail(), sender.getEmail());
        }
        String head = String.join("\n", Collections.list(mail.getMessage().getAllHeaderLines()));
        String report = """
                From: Mail Delivery System <mailer-daemon@retur.example>
                To: <%2$s>
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                Message-ID: <%3$s@retur.example>
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="%3$s"

                --%3$s
                Content-Type: text/plain; charset=utf-8

                E-posten kunne ikke leveres til <%1$s>: Adressen finnes ikke.

                --%3$s
                Content-Type: message/delivery-status

                Reporting-MTA: dns; retur.example

                Final-Recipient: rfc822; %1$s
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 no such address

                --%3$s
                Content-Type: text/rfc822-headers

                %4$s

                --%3$s--
                """
                .formatted(to.getEmail(), sender.getEmail(), UUID.randomUUID(), head);
        user.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(report.replaceAll("\r?\n", "\r\n").getBytes(StandardCharsets.UTF_8))));
    }

    private void stop() {
        web.stop(0);
        post.stop();
    }

    /** A mail as it lies in one recipient's mailbox. */
    private record Mail(String mailbox, long uid, Instant at, MimeMessage message, Content content) {

        String id() {
            return uid + "-" + mailbox;
        }

        String subject() throws MessagingException {
            String subject = message.getSubject();
            return subject == null || subject.isBlank() ? "(uten emne)" : subject;
        }

        String from() throws MessagingException {
            return people(message.getFrom());
        }

        String to() throws MessagingException {
            return people(message.getRecipients(MimeMessage.RecipientType.TO));
        }
    }

    private record Attachment(String name, String type, byte[] bytes) {}

    /** The readable parts of a mail. */
    private static final class Content {
        private String text = "";
        private String html = "";
        private final List<Attachment> attachments = new ArrayList<>();

        static Content of(Part part) throws MessagingException, IOException {
            Content content = new Content();
            content.collect(part);
            return content;
        }

        private void collect(Part part) throws MessagingException, IOException {
            if (part.isMimeType("multipart/*")) {
                Multipart parts = (Multipart) part.getContent();
                for (int i = 0; i < parts.getCount(); i++) {
                    BodyPart each = parts.getBodyPart(i);
                    collect(each);
                }
            } else if (part.getFileName() == null && part.isMimeType("text/plain") && text.isEmpty()) {
                text = String.valueOf(part.getContent());
            } else if (part.getFileName() == null && part.isMimeType("text/html") && html.isEmpty()) {
                html = String.valueOf(part.getContent());
            } else {
                try (InputStream in = part.getInputStream()) {
                    String name = part.getFileName() == null ? "vedlegg" : MimeUtility.decodeText(part.getFileName());
                    attachments.add(new Attachment(name, part.getContentType(), in.readAllBytes()));
                }
            }
        }
    }

    private List<Mail> mails() {
        List<Mail> mails = new ArrayList<>();
        for (GreenMailUser user : post.getUserManager().listUser()) {
            try {
                for (StoredMessage stored :
                        post.getManagers().getImapHostManager().getInbox(user).getMessages()) {
                    MimeMessage message = stored.getMimeMessage();
                    mails.add(new Mail(
                            user.getEmail(),
                            stored.getUid(),
                            stored.getReceivedDate().toInstant(),
                            message,
                            Content.of(message)));
                }
            } catch (FolderException | MessagingException | IOException e) {
                System.err.println("A mail could not be read: " + e.getMessage());
            }
        }
        mails.sort(Comparator.comparing(Mail::at).thenComparing(Mail::uid).reversed());
        return mails;
    }

    private Optional<Mail> mail(String id) {
        return mails().stream().filter(mail -> mail.id().equals(id)).findFirst();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String method = exchange.getRequestMethod();
            // A foreign page that makes its own name point here must not read the mail.
            String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host")).replaceFirst(":\\d+$", "");
            if (!host.equals("localhost") && !host.equals("127.0.0.1")) {
                send(exchange, 403, "text/plain", "Bare for denne maskinen.\n");
            } else if (path.equals("/api/messages") && method.equals("DELETE")) {
                post.purgeEmailFromAllMailboxes();
                exchange.sendResponseHeaders(204, -1);
            } else if (!method.equals("GET")) {
                send(exchange, 405, "text/plain", "Her kan en bare lese.\n");
            } else if (path.equals("/ready")) {
                send(exchange, 200, "text/plain", "ok\n");
            } else if (path.equals("/api/messages")) {
                send(exchange, 200, "application/json", json(parameter(exchange, "to")));
            } else if (path.equals("/")) {
                send(exchange, 200, "text/html", list());
            } else if (path.equals("/melding")) {
                Optional<Mail> mail = mail(parameter(exchange, "id"));
                send(exchange, mail.isPresent() ? 200 : 404, "text/html", mail.isPresent() ? one(mail.get()) : gone());
            } else if (path.equals("/vedlegg")) {
                attachment(exchange);
            } else {
                send(exchange, 404, "text/html", gone());
            }
        } catch (MessagingException | FolderException e) {
            throw new IOException(e);
        }
    }

    private void attachment(HttpExchange exchange) throws IOException {
        String number = parameter(exchange, "nr");
        List<Attachment> attachments = mail(parameter(exchange, "id"))
                .map(mail -> mail.content().attachments)
                .orElse(List.of());
        if (!number.matches("\\d{1,3}") || Integer.parseInt(number) >= attachments.size()) {
            send(exchange, 404, "text/html", gone());
            return;
        }
        Attachment attachment = attachments.get(Integer.parseInt(number));
        exchange.getResponseHeaders()
                .set("Content-Disposition", "attachment; filename*=UTF-8''" + encoded(attachment.name()));
        send(exchange, 200, "application/octet-stream", attachment.bytes());
    }

    // ---- the pages ----

    private String list() throws MessagingException {
        List<Mail> mails = mails();
        StringBuilder body = new StringBuilder("<h1>E-post</h1>\n");
        body.append("<p class=\"muted\">Dette er posten som Mandat og innloggingen har sendt siden oppstart. ")
                .append("Ingenting forlater maskinen.</p>\n");
        if (mails.isEmpty()) {
            body.append("<div class=\"card empty\"><p>Det er ikke sendt noen e-post ennå.</p>")
                    .append("<p class=\"muted\">Last siden på nytt når noe har skjedd.</p></div>\n");
        } else {
            body.append("<ul class=\"card list\">\n");
            for (Mail mail : mails) {
                body.append("<li><a href=\"/melding?id=").append(encoded(mail.id())).append("\"><strong>")
                        .append(escaped(mail.subject())).append("</strong><span class=\"muted\">Til ")
                        .append(escaped(mail.mailbox())).append("</span><time datetime=\"").append(mail.at())
                        .append("\">").append(WHEN.format(mail.at())).append("</time></a></li>\n");
            }
            body.append("</ul>\n");
        }
        return page("E-post", body.toString());
    }

    private String one(Mail mail) throws MessagingException {
        StringBuilder body = new StringBuilder("<p><a href=\"/\">Alle meldinger</a></p>\n<h1>")
                .append(escaped(mail.subject())).append("</h1>\n<dl>");
        field(body, "Fra", mail.from());
        field(body, "Til", mail.to());
        field(body, "Levert til", mail.mailbox());
        field(body, "Sendt", WHEN.format(mail.at()));
        body.append("</dl>\n");
        Content content = mail.content();
        if (!content.html.isEmpty()) {
            // Scripts and remote images stay shut out; links open in a tab of their own.
            body.append("<iframe class=\"card\" title=\"Meldingen\" sandbox=\"allow-popups allow-popups-to-escape-sandbox\" srcdoc=\"")
                    .append(escaped("<base target=\"_blank\">" + content.html)).append("\"></iframe>\n");
        }
        if (!content.text.isEmpty()) {
            body.append(content.html.isEmpty() ? "" : "<h2>Som ren tekst</h2>\n")
                    .append("<pre class=\"card\">").append(linked(content.text)).append("</pre>\n");
        }
        if (!content.attachments.isEmpty()) {
            body.append("<h2>Vedlegg</h2>\n<ul>");
            for (int i = 0; i < content.attachments.size(); i++) {
                Attachment attachment = content.attachments.get(i);
                body.append("<li><a href=\"/vedlegg?id=").append(encoded(mail.id())).append("&amp;nr=").append(i)
                        .append("\">").append(escaped(attachment.name())).append("</a> <span class=\"muted\">")
                        .append(attachment.bytes().length).append(" byte</span></li>");
            }
            body.append("</ul>\n");
        }
        return page(mail.subject(), body.toString());
    }

    private static void field(StringBuilder body, String name, String value) {
        body.append("<dt>").append(name).append("</dt><dd>").append(escaped(value)).append("</dd>");
    }

    private static String gone() {
        return page("Ikke funnet", "<h1>Meldingen finnes ikke</h1><p>Den er slettet, eller demoen er startet på nytt. "
                + "<a href=\"/\">Alle meldinger</a></p>");
    }

    private static String page(String title, String body) {
        return """
                <!doctype html>
                <html lang="nb">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s – Mandat</title>
                <style>
                :root { color-scheme: light dark; --ink: #17211f; --muted: #5f6b68; --line: #dfe5e2; --paper: #fff;
                  --ground: #f5f7f5; --accent: #0b5d4e; --soft: #ecf1ee }
                @media (prefers-color-scheme: dark) { :root { --ink: #e8eeeb; --muted: #9aa6a2; --line: #2a3431;
                  --paper: #171e1c; --ground: #101614; --accent: #7fd0b9; --soft: #1c2522 } }
                * { box-sizing: border-box }
                body { margin: 0; font: 15px/1.5 "Instrument Sans", "Segoe UI", system-ui, sans-serif; color: var(--ink);
                  background: var(--ground) }
                header { background: var(--paper); border-bottom: 1px solid var(--line); padding: 12px 24px;
                  font: 600 18px Charter, "Iowan Old Style", Georgia, serif }
                header a { color: var(--accent); text-decoration: none }
                main { max-width: 880px; margin: 0 auto; padding: 24px }
                h1 { font-size: 26px; line-height: 1.2; letter-spacing: -.01em; margin: 0 0 8px; overflow-wrap: anywhere }
                h2 { font-size: 16px; margin: 24px 0 8px }
                a { color: var(--accent) }
                a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px }
                .muted { color: var(--muted) }
                .card { background: var(--paper); border: 1px solid var(--line); border-radius: 10px }
                .empty { padding: 32px; text-align: center }
                .list { list-style: none; margin: 16px 0; padding: 0; overflow: hidden }
                .list li + li { border-top: 1px solid var(--line) }
                .list a { display: grid; grid-template-columns: 1fr auto; gap: 2px 16px; padding: 12px 16px;
                  color: inherit; text-decoration: none; overflow-wrap: anywhere }
                .list a:hover { background: var(--soft) }
                .list a:focus-visible { outline-offset: -2px }
                .list time { grid-row: 1; grid-column: 2; color: var(--muted); white-space: nowrap; font-size: 13px }
                .list .muted { grid-column: 1 / -1; font-size: 13px }
                dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 16px; margin: 16px 0 }
                dt { color: var(--muted) }
                dd { margin: 0; overflow-wrap: anywhere }
                pre { padding: 16px; white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; margin: 0 }
                iframe { width: 100%%; height: 60vh; background: #fff }
                </style>
                </head>
                <body>
                <header><a href="/">Mandat</a></header>
                <main>
                %s</main>
                </body>
                </html>
                """
                .formatted(escaped(title), body);
    }

    // ---- JSON ----

    private String json(String recipient) throws MessagingException {
        StringBuilder json = new StringBuilder("[");
        for (Mail mail : mails()) {
            if (!recipient.isEmpty() && !mail.mailbox().equalsIgnoreCase(recipient)) {
                continue;
            }
            json.append(json.length() > 1 ? ",\n" : "\n").append("{");
            member(json, "id", mail.id()).append(",");
            member(json, "mailbox", mail.mailbox()).append(",");
            member(json, "from", mail.from()).append(",");
            member(json, "to", mail.to()).append(",");
            member(json, "subject", mail.subject()).append(",");
            member(json, "messageId", String.valueOf(mail.message().getMessageID())).append(",");
            member(json, "at", mail.at().toString()).append(",");
            member(json, "text", mail.content().text).append(",");
            member(json, "html", mail.content().html).append("}");
        }
        return json.append("]\n").toString();
    }

    private static StringBuilder member(StringBuilder json, String name, String value) {
        json.append('"').append(name).append("\":\"");
        value.chars().forEach(c -> {
            if (c < 0x20 || c == '"' || c == '\\' || c == 0x2028 || c == 0x2029) {
                json.append("\\u%04x".formatted(c));
            } else {
                json.append((char) c);
            }
        });
        return json.append('"');
    }

    // ---- small things ----

    private static String people(Address[] addresses) {
        if (addresses == null) {
            return "";
        }
        List<String> people = new ArrayList<>();
        for (Address address : addresses) {
            people.add(address instanceof InternetAddress person ? person.toUnicodeString() : address.toString());
        }
        return String.join(", ", people);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }

    private static String linked(String text) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        var links = LINK.matcher(text);
        while (links.find()) {
            String link = escaped(links.group());
            out.append(escaped(text.substring(from, links.start())))
                    .append("<a rel=\"noreferrer\" href=\"").append(link).append("\">").append(link).append("</a>");
            from = links.end();
        }
        return out.append(escaped(text.substring(from))).toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String parameter(HttpExchange exchange, String name) {
        String query = exchange.getRequestURI().getRawQuery();
        if (query != null) {
            for (String pair : query.split("&")) {
                if (pair.startsWith(name + "=")) {
                    return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
                }
            }
        }
        return "";
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        send(exchange, status, type + "; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] bytes) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'self'; form-action 'none'");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
