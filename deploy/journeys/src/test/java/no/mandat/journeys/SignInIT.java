package no.mandat.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Journey
class SignInIT {

    /** Of those who see a mandate, any will do. */
    private static final String SOME_MANDATE = "Overskuddsvarme";

    @Beside
    @ParameterizedTest
    @CsvSource({
        "sekretar, Solveig Kvamme, Sekretariat",
        "leder, Eivind Rønningsbakk, Medlem",
        "medlem1, Amina Warsame Dahl, Medlem",
        "medlem2, Torgeir Haukedal, Medlem",
        "medlem3, Máret Somby Eira, Medlem",
        "styre1, Ragnhild Lindemo, Styre",
        "styre2, Johannes Brattvåg, Styre",
        "styre3, Ingerid Solhaug Tveit, Styre",
        "deltaker, Petter Nesheim, Invitert deltaker",
        "revisor, Kari Storlien, Kontrollør",
        "utenfor, Ola Utgård, Ingen rolle"
    })
    void everyUserOfTheDemoLogsInAndSeesTheirNameAndRole(String user, String name, String role, People people) {
        var person = people.signIn(user).seesTitle("Min side").openUserMenu();
        var menu = person.page().getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(name));
        assertThat(menu).containsText(name);
        assertThat(menu).containsText(role);
    }

    @Test
    void whoHasNoRightIsToldSoKindly(People people) {
        people.signIn("utenfor")
                .sees("Velkommen, Ola Utgård.")
                .sees("Du har en konto, men ingenting er åpnet for deg ennå")
                .sees("Ta kontakt med sekretariatet");
    }

    @Test
    void whoTakesPartFromOutsideIsToldSo(People people) {
        people.signIn("deltaker").sees("Du er ekstern deltaker");
    }

    @Test
    void aWrongPasswordIsRefusedInWordsAndTheRightOneThenWorks(People people) {
        var person = people.somebody().open("/").logIn("medlem3", "ikke mitt passord");
        assertThat(person.page().getByText("Brukernavnet eller passordet stemmer ikke."))
                .isVisible();
        person.logIn("medlem3", Person.PASSWORD).seesTitle("Min side");
    }

    @Test
    void aBookmarkOfAMandateLeadsThereAfterTheLogin(People people) {
        var bookmark = bookmarkOf(people.signIn("medlem1"));
        people.somebody()
                .open(bookmark)
                .logIn("leder", Person.PASSWORD)
                .waitForAddress(bookmark)
                .sees("Varmegruppen");
    }

    @Test
    void aBookmarkOfAFilteredListLeadsToTheSameList(People people) {
        var leader = people.signIn("leder").open("/mandates").seesTitle("Mandater");
        leader.choose("Tilstand", "Utkast");
        leader.field("Søk i tittel og kortnavn").fill("overskudd");
        leader.sees("Ett mandat").waitForAddress(Pattern.compile("/mandates\\?.*DRAFT.*"));

        var other = people.somebody()
                .open(leader.address())
                .logIn("leder", Person.PASSWORD)
                .seesTitle("Mandater")
                .sees("Ett mandat");
        assertThat(other.field("Søk i tittel og kortnavn")).hasValue("overskudd");
        assertThat(other.address()).isEqualTo(leader.address());
    }

    @Test
    void theAddressHoldsNothingOfTheLoginAfterwards(People people) {
        var person = people.somebody()
                .open("/mandates")
                .logIn("leder", Person.PASSWORD)
                .seesTitle("Mandater");
        assertThat(person.address()).isEqualTo("/mandates");
    }

    @Test
    void twoTabsThatLogInAtTheSameTimeBothComeToTheirPage(People people) {
        var person = people.somebody().open("/mandates");
        person.sees(person.button("Logg inn"));
        var first = person.newTab();
        person.open("/mandates?words=varme");
        person.sees(person.button("Logg inn"));
        var second = person.page();

        person.turnTo(first);
        person.logIn("leder", Person.PASSWORD).seesTitle("Mandater");

        // The login page of the other tab notices by itself, and goes on.
        person.turnTo(second);
        person.seesTitle("Mandater");
        assertThat(person.field("Søk i tittel og kortnavn")).hasValue("varme");
    }

    /** Words of the login's own answer, which an identity provider doesn't take in the address that it leads back to. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "state=DRAFT",
                "code=1",
                "code=1&state=2",
                "error=access_denied&state=1",
                "error=x",
                "iss=1&session_state=2",
                "access_token=1",
                "response=1&id_token=2"
            })
    void aWordOfTheLoginInAnAddressIsPassedOver(String query, People people) {
        people.somebody()
                .open("/mandates?" + query + "&words=varme")
                .logIn("leder", Person.PASSWORD)
                .seesTitle("Mandater")
                .waitForAddress("/mandates?words=varme");
    }

    /** As the identity provider answers when the login page has stood open for too long, or to a code that isn't its own. */
    @ParameterizedTest
    @CsvSource({
        "error=temporarily_unavailable&error_description=authentication_expired, Du er logget ut, Logg inn igjen",
        "code=noe-annet, Innloggingen ble ikke fullført, Prøv igjen"
    })
    void aLoginThatFailedIsSaidAndCanBeTriedAgain(String query, String title, String again, People people) {
        people.forgive("answer: 403");
        var person = people.somebody().open("/mandates?words=varme");
        person.sees(person.button("Logg inn"));
        var state = Pattern.compile("[?&]state=([^&]+)").matcher(person.page().url());
        assertThat(state.find()).isTrue();
        person.open("/mandates?words=varme&" + query + "&state=" + state.group(1))
                .seesTitle(title);
        person.link(again).click();
        person.logIn("leder", Person.PASSWORD).seesTitle("Mandater").waitForAddress("/mandates?words=varme");
    }

    @Test
    void theSessionGetsANewNameAtLogin(People people) {
        var name = "MANDAT_" + URI.create(Place.MANDAT).getPort();
        var planted = "plantet-av-en-annen";
        var person = people.somebody();
        person.browser().addCookies(List.of(new Cookie(name, planted).setUrl(Place.MANDAT)));
        person.signIn("leder");
        assertThat(person.session().name).isEqualTo(name);
        assertThat(person.session().value).doesNotContain(planted);
        assertThat(person.session().httpOnly).isTrue();
    }

    @Test
    void whoForgotThePasswordGetsALinkByMailThatLeadsToANewOne(People people) {
        var person = people.somebody().open("/");
        person.link("Glemt passordet?").click();
        person.seesTitle("Glemt passordet?");
        var before = Mailbox.of("styre2@demo.mandat.example").size();
        person.field("Brukernavn eller e-postadresse").fill("styre2");
        person.button("Send meg en lenke").click();
        person.sees("Hvis kontoen finnes, kommer det straks en e-post med en lenke.");

        var mail = Mailbox.of("styre2@demo.mandat.example").next(before);
        assertThat(mail.subject()).contains("passord");
        person.page().navigate(mail.link());
        person.seesTitle("Velg passord").sees(person.field("Nytt passord"));

        // Nothing was changed: the old one still works.
        people.signIn("styre2").seesTitle("Min side");
    }

    private static String bookmarkOf(Person person) {
        person.link(SOME_MANDATE).first().click();
        person.sees("Varmegruppen");
        return person.address();
    }
}
