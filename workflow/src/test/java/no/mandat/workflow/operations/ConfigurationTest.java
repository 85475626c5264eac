package no.mandat.workflow.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import no.mandat.workflow.operations.Configuration.MailLogin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {

    @Test
    void findsTheDemosSecretsWhereThereIsNoDemo() {
        var settings = new Configuration(Map.of(
                "MANDAT_DB_PASSWORD", "demo-only-app", "MANDAT_OIDC_SECRET", "something else", "MANDAT_DEMO", "no"));

        assertThat(settings.demoSecretsOutsideDemo()).containsExactly("MANDAT_DB_PASSWORD");
    }

    @Test
    void knowsThatTheClientForAccountsHasOneToo() {
        var settings = new Configuration(Map.of("MANDAT_ACCOUNTS_SECRET", "demo-only-accounts"));

        assertThat(settings.demoSecretsOutsideDemo()).containsExactly("MANDAT_ACCOUNTS_SECRET");
    }

    @Test
    void allowsThemInADemo() {
        var settings = new Configuration(Map.of("MANDAT_DB_PASSWORD", "demo-only-app", "MANDAT_DEMO", "true"));

        assertThat(settings.demoSecretsOutsideDemo()).isEmpty();
    }

    @Test
    void hasAnAddressWithoutBeingTold() {
        assertThat(new Configuration(Map.of("MANDAT_PUBLIC_URL", " ")).publicUrl())
                .isEqualTo("http://localhost:8080");
    }

    @Test
    void logsInToTheMailServerOnlyWhereItIsTold() {
        var login = Map.of("MANDAT_MAIL_USER", "mandat", "MANDAT_MAIL_PASSWORD", "secret");
        assertThat(new Configuration(login).mailLogin()).isEmpty();

        var settings = new HashMap<>(login);
        settings.put("MANDAT_MAIL_AUTH", "true");
        assertThat(new Configuration(settings).mailLogin()).contains(new MailLogin("mandat", "secret"));
    }

    @Test
    void readsTheMailServersPasswordFromAFile(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("password"), "secret\n");
        var settings = new Configuration(Map.of(
                "MANDAT_MAIL_AUTH",
                "true",
                "MANDAT_MAIL_USER",
                "mandat",
                "MANDAT_MAIL_PASSWORD_FILE",
                file.toString()));

        assertThat(settings.mailLogin()).contains(new MailLogin("mandat", "secret"));
    }

    @Test
    void makesIdsOfMailsFromTheSendersHost() {
        assertThat(new Configuration(Map.of("MANDAT_MAIL_FROM", "post@mandat.example")).mailHost())
                .isEqualTo("mandat.example");
    }

    @Test
    void readsNoMailboxOfBouncesUnlessItIsTold() {
        assertThat(new Configuration(Map.of("MANDAT_MAIL_BOUNCES", "bounces@mandat.example")).bounces())
                .isEmpty();
    }

    @Test
    void readsTheMailboxThatBouncesGoToOverTlsEveryFiveMinutes() {
        var settings = new Configuration(Map.of(
                "MANDAT_MAIL_BOUNCES",
                "bounces@mandat.example",
                "MANDAT_MAIL_BOUNCES_HOST",
                "imap.example",
                "MANDAT_MAIL_BOUNCES_PASSWORD",
                "secret"));

        assertThat(settings.bounces())
                .contains(new Mailbox(
                        "imap.example",
                        993,
                        Mailbox.Tls.FROM_THE_FIRST_BYTE,
                        new MailLogin("bounces@mandat.example", "secret"),
                        "INBOX",
                        Duration.ofMinutes(5)));
    }

    @Test
    void readsAnotherMailboxAsItIsTold(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("password"), "secret\n");
        var settings = new Configuration(Map.of(
                "MANDAT_MAIL_BOUNCES_HOST", "imap.example",
                "MANDAT_MAIL_BOUNCES_PORT", "1143",
                "MANDAT_MAIL_BOUNCES_TLS", "starttls",
                "MANDAT_MAIL_BOUNCES_USER", "reader",
                "MANDAT_MAIL_BOUNCES_PASSWORD_FILE", file.toString(),
                "MANDAT_MAIL_BOUNCES_FOLDER", "Retur",
                "MANDAT_MAIL_BOUNCES_SECONDS", "60"));

        assertThat(settings.bounces())
                .contains(new Mailbox(
                        "imap.example",
                        1143,
                        Mailbox.Tls.STARTTLS,
                        new MailLogin("reader", "secret"),
                        "Retur",
                        Duration.ofMinutes(1)));
    }

    @Test
    void hasTheUsualPortWithoutTls() {
        assertThat(new Configuration(
                                Map.of("MANDAT_MAIL_BOUNCES_HOST", "imap.example", "MANDAT_MAIL_BOUNCES_TLS", "false"))
                        .bounces())
                .hasValueSatisfying(mailbox -> assertThat(mailbox.port()).isEqualTo(143));
    }

    @Test
    void takesMuchFromAnAddressUnlessItIsTold() {
        assertThat(new Configuration(Map.of()).publicLimits())
                .isEqualTo(new PublicLimits(600, 300, 1, 16, 5, 1000, 20_000));
        var told = Map.of(
                "MANDAT_PUBLIC_READS", "60",
                "MANDAT_PUBLIC_SENDS", "6",
                "MANDAT_PUBLIC_BURST", "2",
                "MANDAT_PUBLIC_AT_ONCE", "4",
                "MANDAT_PUBLIC_ASKS", "7",
                "MANDAT_PUBLIC_MEGABYTES", "8",
                "MANDAT_PUBLIC_UNSENT", "9");
        assertThat(new Configuration(told).publicLimits()).isEqualTo(new PublicLimits(60, 6, 2, 4, 7, 8, 9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "many", "1000000", "1.5"})
    void doesNotStartWithALimitThatIsNone(String limit) {
        var settings = new Configuration(Map.of("MANDAT_PUBLIC_SENDS", limit));

        assertThatThrownBy(settings::check)
                .isInstanceOf(CannotStartException.class)
                .hasMessage(
                        "Mandat cannot start: MANDAT_PUBLIC_SENDS is '%s'; it can be a number from 1 to 999999.",
                        limit);
    }

    @Test
    void doesNotStartWithoutTheKeyOfTheAuditLog() {
        assertThatThrownBy(new Configuration(Map.of())::check)
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("MANDAT_AUDIT_KEY isn't set")
                .hasMessageContaining("nothing can be acknowledged");
    }

    @Test
    void takesNoKeyThatCanBeGuessed() {
        var key = "demo-only-audit";
        assertThatThrownBy(new Configuration(Map.of("MANDAT_AUDIT_KEY", key))::check)
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("has 15 signs")
                .hasMessageNotContaining(key);
        new Configuration(Map.of("MANDAT_AUDIT_KEY", key, "MANDAT_DEMO", "true")).check();
    }

    @Test
    void readsTheKeyOfAFile(@TempDir Path folder) throws IOException {
        var key = "a secret of more than thirty-two signs";
        var file = Files.writeString(folder.resolve("key"), key + "\n");
        var settings = new Configuration(
                Map.of("MANDAT_AUDIT_KEY_FILE", file.toString(), "MANDAT_AUDIT_KEY_OLD_FILE", file.toString()));
        settings.check();
        assertThat(settings.auditKey()).isEqualTo(key);
        assertThat(settings.auditKeyOld()).contains(key);
        assertThat(new Configuration(Map.of("MANDAT_AUDIT_KEY", key)).auditKeyOld())
                .isEmpty();
    }
}
