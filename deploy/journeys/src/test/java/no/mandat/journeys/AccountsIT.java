package no.mandat.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import no.mandat.workflow.accounts.Accounts;
import no.mandat.workflow.accounts.AccountsRefused;
import no.mandat.workflow.accounts.NewAccount;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The accounts that Mandat makes at Keycloak, from the link in a mail to the first login. */
@Journey
class AccountsIT {

    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final String PASSWORD = "fire ord i ei rekkje";

    private final Accounts accounts = ServiceAccount.accounts();
    private final String email = newEmail();

    @Test
    void whoIsInvitedChoosesAPasswordInTheirLanguageAndLogsIn(People people) {
        var account = make("nn", RealmRole.MEMBER);
        assertThat(accounts.byEmail(email).orElseThrow().emailVerified()).isFalse();
        assertThat(accounts.isUsed(account)).isFalse();
        var mail = askToSetPassword(account, "nn", A_WEEK);
        assertThat(mail.subject()).isEqualTo("Gjer kontoen din i Mandat klar");
        assertThat(mail.text())
                .startsWith("Hei, Ny Innbedd!")
                .contains("Lenkja verkar i 7 dagar", "Etterpå loggar du inn med " + email, "sekretariatet");

        // A browser in another language than the one that the secretariat chose.
        var person = people.somebody(Look.DESK.in("en-GB"));
        person.page().navigate(mail.link());
        person.seesTitle("Gjer kontoen klar");
        person.link("Hald fram").click();
        choosePassword(person, "Vel passord");
        person.seesTitle("Kontoen er klar").link("Logg inn i Mandat").click();
        // Who comes and in which language is known there; only the password is left to type.
        person.seesTitle("Logg inn");
        assertThat(person.field("Brukarnamn eller e-postadresse")).hasValue(email);
        assertThat(person.page().locator("input[type=password]")).isFocused();
        person.page().keyboard().type(PASSWORD);
        person.page().keyboard().press("Enter");
        person.waitForAddress("/");
        person.openUserMenu().sees("Ny Innbedd");

        assertThat(accounts.byEmail(email).orElseThrow().emailVerified()).isTrue();
        assertThat(accounts.isUsed(account)).isTrue();
    }

    @Test
    void aLinkWorksOnceAndThenSaysWhatToDo(People people) {
        var link = askToSetPassword(make("nb"), "nb", A_WEEK).link();
        var person = people.somebody();
        person.page().navigate(link);
        person.link("Fortsett").click();
        choosePassword(person, "Velg passord");
        person.seesTitle("Kontoen er klar");

        person.page().navigate(link);
        person.seesTitle("Lenken virker ikke lenger").sees("ber du sekretariatet om en ny lenke");
        person.link("Gå til Mandat").click();
        person.logIn(email, PASSWORD).seesTitle("Min side");
    }

    @ParameterizedTest
    @CsvSource({
        "nb-NO, Lenken virker ikke lenger, Gå til Mandat",
        "nn-NO, Lenkja verkar ikkje lenger, Gå til Mandat",
        "en-GB, The link no longer works, Go to Mandat"
    })
    void aLinkThatHasExpiredSaysWhatToDo(String language, String title, String button, People people) {
        var link = askToSetPassword(make("nb"), "nb", Duration.ofSeconds(1)).link();
        var person = people.somebody(Look.DESK.in(language));

        Until.isThere(Duration.ofSeconds(20), () -> {
            person.page().navigate(link);
            return title.equals(person.title().innerText()) ? title : null;
        });

        person.link(button).click();
        person.sees(person.page().locator("input[type=password]"));
        assertThat(Axe.violations(person)).isEmpty();
    }

    @Test
    void madeTwiceItIsOneAccountAndGetsTheRolesOfBoth() {
        var first = make("nb", RealmRole.MEMBER);
        var second = accounts.create(
                new NewAccount("En Annen", email.toUpperCase(Locale.ROOT), "en", Set.of(RealmRole.BOARD)));

        assertThat(second).isEqualTo(first);
        assertThat(roles(first)).contains("\"member\"", "\"board\"");
    }

    @Test
    void rolesAreGivenAndTakenAlsoOfAccountsThatTheOperatorMade() {
        var account =
                accounts.byEmail("styre3@demo.mandat.example").orElseThrow().id();
        accounts.give(account, RealmRole.INVITED);
        accounts.give(account, RealmRole.INVITED);
        assertThat(roles(account)).contains("\"invited\"");

        accounts.take(account, RealmRole.INVITED);
        accounts.take(account, RealmRole.INVITED);
        assertThat(roles(account)).contains("\"board\"").doesNotContain("\"invited\"");
    }

    @Test
    void theRoleOfAnAuditorIsTheOperatorsToGive() {
        var account = make("nb");

        assertThatThrownBy(() -> accounts.give(account, RealmRole.AUDITOR)).isInstanceOf(AccountsRefused.class);
        assertThat(roles(account)).doesNotContain("auditor");
    }

    @Test
    void whatNobodyUsedIsRemovedAndTheLinkWithIt(People people) {
        var account = make("nb");
        var link = askToSetPassword(account, "nb", A_WEEK).link();

        assertThat(accounts.remove(account)).isTrue();
        assertThat(accounts.remove(account)).isTrue();

        assertThat(accounts.byEmail(email)).isEmpty();
        var person = people.somebody();
        person.page().navigate(link);
        person.seesTitle("Lenken virker ikke lenger").sees("Be sekretariatet om en ny");
    }

    @Test
    void whatSomebodyUsesIsNotRemoved(People people) {
        var account = make("nb");
        var person = people.somebody();
        person.page().navigate(askToSetPassword(account, "nb", A_WEEK).link());
        person.link("Fortsett").click();
        choosePassword(person, "Velg passord");
        person.seesTitle("Kontoen er klar");

        assertThat(accounts.remove(account)).isFalse();
        assertThat(accounts.byEmail(email)).isPresent();
    }

    @Test
    void whatTheOperatorMadeIsNotRemovedOrChanged() {
        var user = Draft.unique().replace("ø", "o");
        KeycloakAdmin.signIn().addUnproven(user);
        var account = accounts.byEmail(user + "@eksempel.invalid").orElseThrow().id();

        assertThat(accounts.isUsed(account)).isTrue();
        assertThat(accounts.remove(account)).isFalse();
        assertThatThrownBy(() -> accounts.changeEmail(account, email)).isInstanceOf(AccountsRefused.class);
        assertThatThrownBy(() -> accounts.askToSetPassword(account, "nb", A_WEEK, "/"))
                .isInstanceOf(AccountsRefused.class);
    }

    @Test
    void aNewAddressIsUnprovenAndTheOldLinkIsOfNoUse(People people) {
        var account = make("nb");
        var link = askToSetPassword(account, "nb", A_WEEK).link();
        var changed = newEmail();

        accounts.changeEmail(account, changed);

        assertThat(accounts.byEmail(email)).isEmpty();
        assertThat(accounts.byEmail(changed).orElseThrow().emailVerified()).isFalse();
        var person = people.somebody();
        person.page().navigate(link);
        person.seesTitle("Lenken virker ikke lenger");
        assertThat(make("nb")).isNotEqualTo(account);
    }

    @Test
    void anotherAccountsAddressIsRefused() {
        var account = make("nb");

        assertThatThrownBy(() -> accounts.changeEmail(account, "leder@demo.mandat.example"))
                .isInstanceOf(AccountsRefused.class)
                .hasMessageNotContaining("leder");
    }

    @Test
    void nobodyMakesAnAccountForThemselves(People people) {
        var person = people.somebody().open("/");
        person.sees(person.button("Logg inn"));
        assertThat(person.page().locator("a[href*=registration]")).hasCount(0);
        person.page().navigate(person.page().url().replace("/auth?", "/registrations?"));
        assertThat(person.page().locator("input[type=password]")).hasCount(0);
    }

    private String make(String language, RealmRole... roles) {
        return accounts.create(new NewAccount("Ny Innbedd", email, language, Set.of(roles)));
    }

    private Mailbox.Mail askToSetPassword(String account, String language, Duration validFor) {
        var mailbox = Mailbox.of(email);
        var before = mailbox.size();
        accounts.askToSetPassword(account, language, validFor, "/");
        return mailbox.next(before);
    }

    private static void choosePassword(Person person, String title) {
        person.seesTitle(title);
        for (var field : person.page().locator("input[type=password]").all()) {
            field.fill(PASSWORD);
        }
        person.button("Lagre").click();
    }

    private static String roles(String account) {
        return ServiceAccount.stolen()
                .tries("GET", "/mandat/users/" + account + "/role-mappings/realm", "")
                .body();
    }

    /** The part before the @ has English letters only. */
    private static String newEmail() {
        return Pattern.compile("[^a-z0-9]")
                        .matcher(Draft.unique().toLowerCase(Locale.ROOT))
                        .replaceAll("") + "@eksempel.invalid";
    }
}
