package no.mandat.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@Journey
class SignOutIT {

    private static final Pattern SESSION_OVER = Pattern.compile("/session-over\\?back=.*");

    @Test
    void loggingOutHereEndsTheLoginAtKeycloakToo(People people) {
        var person = people.signIn("leder").openUserMenu();
        person.button("Logg ut").click();
        person.seesTitle("Du er logget ut").sees("Du er logget ut av Mandat og av innloggingstjenesten.");

        person.link("Logg inn igjen").click();
        person.seesTitle("Logg inn").sees(person.field("Passord"));
    }

    @Test
    void theOtherOpenTabIsLoggedOutWithIt(People people) {
        var person = people.signIn("leder");
        var first = person.newTab();
        person.open("/mandates").seesTitle("Mandater").openUserMenu();
        person.button("Logg ut").click();
        person.seesTitle("Du er logget ut");

        person.turnTo(first);
        person.waitForAddress(SESSION_OVER).seesTitle("Du er logget ut");
    }

    @Test
    void theBackButtonShowsNothingAfterwards(People people) {
        var person = people.signIn("leder").openUserMenu();
        person.button("Logg ut").click();
        person.seesTitle("Du er logget ut");
        person.page().goBack();
        person.seesTitle("Logg inn");
    }

    @Test
    void aLinkCannotLogAnybodyOut(People people) {
        var person = people.signIn("leder").open("/logout");
        person.seesTitle("Min side");
    }

    @Test
    void aLogoutAtKeycloakEndsEachOpenPageAtOnce(People people) {
        var desk = people.signIn("styre2").atRest();
        var first = desk.newTab();
        desk.open("/mandates?words=kyst").seesTitle("Mandater").atRest();
        var second = desk.page();
        var phone = people.signIn("styre2", Look.PHONE).atRest();

        KeycloakAdmin.signIn().logOut("styre2");

        // Nobody has clicked.
        desk.turnTo(first);
        desk.waitForAddress(SESSION_OVER).seesTitle("Du er logget ut");
        desk.turnTo(second);
        desk.waitForAddress(SESSION_OVER).seesTitle("Du er logget ut");
        phone.waitForAddress(SESSION_OVER).seesTitle("Du er logget ut");

        // And back to the same place, by way of the password.
        desk.link("Logg inn igjen").click();
        desk.seesTitle("Logg inn").logIn("styre2", Person.PASSWORD).seesTitle("Mandater");
        assertThat(desk.field("Søk i tittel og kortnavn")).hasValue("kyst");
    }

    @Test
    void afterALogoutAtKeycloakAFilteredListIsOpenedAgainWithItsFilter(People people) {
        var person = people.signIn("styre2").open("/mandates?words=kyst").seesTitle("Mandater");
        // Not on a page of the application, which would leave by itself.
        person.open("/session-over");
        KeycloakAdmin.signIn().logOut("styre2");

        person.open("/mandates?words=kyst").seesTitle("Logg inn");
        person.logIn("styre2", Person.PASSWORD).seesTitle("Mandater").waitForAddress("/mandates?words=kyst");
        assertThat(person.field("Søk i tittel og kortnavn")).hasValue("kyst");
    }
}
