package no.mandat.workflow.operations;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The settings that the application reads itself, from the environment (docs/operations.md lists all of them). */
@ApplicationScoped
public class Configuration {

    /** How the demo's secrets begin. They are public, so nothing but a demo may run with them. */
    static final String DEMO_SECRET = "demo-only-";

    /** In signs. */
    private static final int SHORTEST_KEY = 32;

    private static final int INVITATION_DAYS = 14;
    private static final int BOUNCES_SECONDS = 300;
    private static final int READS = 600;
    private static final int SENDS = 300;
    private static final int AT_ONCE = 16;
    private static final int ASKS = 5;
    private static final int MEGABYTES = 1000;
    private static final int UNSENT = 20_000;

    private static final String AUDIT_KEY = "MANDAT_AUDIT_KEY";

    private static final List<String> SECRETS = List.of(
            "MANDAT_DB_PASSWORD",
            "MANDAT_DB_MIGRATION_PASSWORD",
            "MANDAT_OIDC_SECRET",
            "MANDAT_ACCOUNTS_SECRET",
            AUDIT_KEY,
            "MANDAT_MAIL_BOUNCES_PASSWORD");

    private final Map<String, String> environment;

    /** Reads the process's environment. */
    public Configuration() {
        this(System.getenv());
    }

    /** Reads the given settings. */
    public Configuration(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Whether this installation is a demo. */
    public boolean isDemo() {
        return Boolean.parseBoolean(environment.get("MANDAT_DEMO"));
    }

    /** Whether a proxy of the installation's own stands before it, whose headers are believed. */
    public boolean isBehindProxy() {
        return Boolean.parseBoolean(environment.get("MANDAT_BEHIND_PROXY"));
    }

    /** Where people reach it, without a slash at the end. */
    public String publicUrl() {
        return setting("MANDAT_PUBLIC_URL").orElse("http://localhost:8080");
    }

    /** The identity provider's realm. */
    public String issuer() {
        return setting("MANDAT_OIDC_ISSUER").orElse("http://localhost:8180/realms/mandat");
    }

    /** How the identity provider knows the application. */
    public String client() {
        return setting("MANDAT_OIDC_CLIENT").orElse("mandat");
    }

    /** The client as which the application looks after accounts at the identity provider. */
    public String accountsClient() {
        return setting("MANDAT_ACCOUNTS_CLIENT").orElse("mandat-accounts");
    }

    /** Its secret, or an empty text. */
    public String accountsSecret() {
        return setting("MANDAT_ACCOUNTS_SECRET").orElse("");
    }

    /** For how long an invitation, and the link in it, is good. */
    public Duration invitationValidity() {
        return Duration.ofDays(
                setting("MANDAT_INVITATION_DAYS").map(Integer::parseInt).orElse(INVITATION_DAYS));
    }

    /** The address that mail comes from. */
    public String mailFrom() {
        return setting("MANDAT_MAIL_FROM").orElse("mandat@localhost");
    }

    /** The host in that address, which makes the ids of mails ours. */
    public String mailHost() {
        return mailFrom().substring(mailFrom().lastIndexOf('@') + 1);
    }

    /** The name that mail comes from. */
    public String mailName() {
        return setting("MANDAT_MAIL_NAME").orElse("Mandat");
    }

    /** How to log in to the mail server, where it asks for that. The password may stand in a file. */
    public Optional<MailLogin> mailLogin() {
        if (!Boolean.parseBoolean(environment.get("MANDAT_MAIL_AUTH"))) {
            return Optional.empty();
        }
        return Optional.of(new MailLogin(setting("MANDAT_MAIL_USER").orElse(""), password("MANDAT_MAIL_PASSWORD")));
    }

    /** The mailbox to which mail comes back, where its reports are to be read. The password may stand in a file. */
    public Optional<Mailbox> bounces() {
        return setting("MANDAT_MAIL_BOUNCES_HOST").map(host -> {
            var tls = Mailbox.Tls.of(setting("MANDAT_MAIL_BOUNCES_TLS").orElse("true"));
            var user = setting("MANDAT_MAIL_BOUNCES_USER")
                    .or(() -> setting("MANDAT_MAIL_BOUNCES"))
                    .orElseGet(this::mailFrom);
            return new Mailbox(
                    host,
                    setting("MANDAT_MAIL_BOUNCES_PORT").map(Integer::parseInt).orElse(tls.port()),
                    tls,
                    new MailLogin(user, password("MANDAT_MAIL_BOUNCES_PASSWORD")),
                    setting("MANDAT_MAIL_BOUNCES_FOLDER").orElse("INBOX"),
                    Duration.ofSeconds(setting("MANDAT_MAIL_BOUNCES_SECONDS")
                            .map(Integer::parseInt)
                            .orElse(BOUNCES_SECONDS)));
        });
    }

    /**
     * Looks whether the settings that are read later can be.
     *
     * @throws CannotStartException where one can't
     */
    void check() {
        var unused = publicLimits();
        var key = auditKey();
        if (key.isEmpty()) {
            throw new CannotStartException(
                    "MANDAT_AUDIT_KEY isn't set. Without the secret that the audit log is signed with, nothing can be acknowledged: give it a new one of at least %d signs, or, where there is a log already, the one of before."
                            .formatted(SHORTEST_KEY));
        }
        if (key.length() < SHORTEST_KEY && !(isDemo() && key.startsWith(DEMO_SECRET))) {
            throw new CannotStartException(
                    "MANDAT_AUDIT_KEY has %d signs, and could be guessed: it needs at least %d, by chance."
                            .formatted(key.length(), SHORTEST_KEY));
        }
    }

    /** The secret that the audit log's key is made of; empty where none is set. It may stand in a file. */
    public String auditKey() {
        return password(AUDIT_KEY);
    }

    /** The one of before, while they are changed. It may stand in a file. */
    public Optional<String> auditKeyOld() {
        return Optional.of(password(AUDIT_KEY + "_OLD")).filter(key -> !key.isBlank());
    }

    /** Both, each once, the newest last. */
    public List<String> auditKeys() {
        return Stream.concat(auditKeyOld().stream(), Stream.of(auditKey()))
                .distinct()
                .toList();
    }

    /** What the audit log is to be called, where not by the place of its checkpoints. */
    public Optional<String> auditOrigin() {
        return setting("MANDAT_AUDIT_ORIGIN");
    }

    /** For how long names and values in the audit log are kept where they needn't be for good; for good, where nothing is said. */
    public Optional<String> auditRetention() {
        return setting("MANDAT_AUDIT_RETENTION");
    }

    /**
     * How much of the public pages one address gets.
     *
     * @throws CannotStartException where a number is none
     */
    public PublicLimits publicLimits() {
        return new PublicLimits(
                number("MANDAT_PUBLIC_READS", READS),
                number("MANDAT_PUBLIC_SENDS", SENDS),
                number("MANDAT_PUBLIC_BURST", 1),
                number("MANDAT_PUBLIC_AT_ONCE", AT_ONCE),
                number("MANDAT_PUBLIC_ASKS", ASKS),
                number("MANDAT_PUBLIC_MEGABYTES", MEGABYTES),
                number("MANDAT_PUBLIC_UNSENT", UNSENT));
    }

    private int number(String name, int usual) {
        var value = setting(name).orElseGet(() -> Integer.toString(usual));
        if (!value.matches("[1-9]\\d{0,5}")) {
            throw new CannotStartException("%s is '%s'; it can be a number from 1 to 999999.".formatted(name, value));
        }
        return Integer.parseInt(value);
    }

    private String password(String name) {
        return setting(name)
                .or(() -> setting(name + "_FILE").map(Configuration::firstLine))
                .orElse("");
    }

    private static String firstLine(String file) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.findFirst().orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A login to the mail server. */
    public record MailLogin(String user, String password) {}

    /** The secrets that are the demo's although this isn't one. */
    List<String> demoSecretsOutsideDemo() {
        return SECRETS.stream()
                .filter(name -> !isDemo())
                .filter(name -> setting(name).orElse("").startsWith(DEMO_SECRET))
                .toList();
    }

    private Optional<String> setting(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
