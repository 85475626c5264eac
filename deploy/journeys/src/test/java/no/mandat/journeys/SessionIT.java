package no.mandat.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.RequestOptions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Journey
class SessionIT {

    static final Pattern SESSION_OVER = Pattern.compile("/session-over\\?back=.*");

    @Beside
    @Test
    void afterTheSessionHasRunOutAClickLeadsToThePageThatSaysSoAndBackToTheSamePlace(People people) {
        var secretary = people.signIn("sekretar");
        var draft = Draft.own();
        var address = draft.make(secretary);
        secretary.open(address).seesTitle(draft.title());
        secretary.loseSession();

        secretary.button("Rediger utkastet").click();
        secretary
                .waitForAddress(SESSION_OVER)
                .seesTitle("Du er logget ut")
                .sees("Logg inn igjen, så kommer du tilbake til samme sted.");
        secretary.link("Logg inn igjen").click();
        secretary.waitForAddress(address).seesTitle(draft.title());
    }

    @Beside
    @Test
    void afterTheServerHasEndedTheSessionAClickLeadsThereAndBackThoughTheBrowserKeptItsCookie(People people) {
        var leader = people.signIn("leder").open("/mandates?words=overskudd").seesTitle("Mandater");
        var session = leader.atRest().session();
        Management.end(session);
        assertThat(leader.session().value).isEqualTo(session.value);

        leader.button("Nullstill filtre").click();
        leader.waitForAddress(SESSION_OVER).seesTitle("Du er logget ut");
        leader.link("Logg inn igjen").click();
        leader.seesTitle("Mandater").waitForAddress("/mandates?words=overskudd");
        assertThat(leader.field("Søk i tittel og kortnavn")).hasValue("overskudd");
        assertThat(leader.session().value).isNotEqualTo(session.value);
    }

    @Beside
    @ParameterizedTest
    @ValueSource(strings = {"heartbeat", "uidl", "init"})
    void aRequestOfThePageWithTheCookieOfASessionThatIsOverIsRefusedAndTheNextLoginWorks(String kind, People people) {
        var leader = people.signIn("leder").atRest();
        Management.end(leader.session());
        assertThat(statusOf(kind, leader)).isEqualTo(401);

        leader.newTab();
        leader.open("/mandates").seesTitle("Mandater").waitForAddress("/mandates");
        assertThat(statusOf("heartbeat", leader)).isEqualTo(200);
    }

    @Beside
    @Test
    void theFiltersOfAListAreKeptOverTheNewLogin(People people) {
        var leader = people.signIn("leder").open("/mandates?words=varme").seesTitle("Mandater");
        leader.loseSession();
        leader.field("Søk i tittel og kortnavn").fill("noe annet");
        leader.waitForAddress(SESSION_OVER);
        leader.link("Logg inn igjen").click();
        leader.seesTitle("Mandater");
        assertThat(leader.field("Søk i tittel og kortnavn")).hasValue("varme");
    }

    @Beside
    @Test
    void afterALoginOfSomebodyElseTheOldPageShowsNothingOfTheirs(People people) {
        var person = people.signIn("sekretar");
        var before = person.newTab();
        person.open("/").openUserMenu();
        person.button("Logg ut").click();
        person.seesTitle("Du er logget ut");
        person.link("Logg inn igjen").click();
        person.logIn("utenfor", Person.PASSWORD).sees("Velkommen, Ola Utgård.");

        person.turnTo(before);
        person.seesTitle("Du er logget ut").link("Logg inn igjen").click();
        person.sees("Velkommen, Ola Utgård.");
    }

    @Beside
    @ParameterizedTest
    @ValueSource(strings = {"heartbeat", "uidl", "init"})
    void aRequestOfThePageWithoutASessionIsRefusedAndTheNextLoginWorks(String kind, People people) {
        var leader = people.signIn("leder");
        leader.loseSession();
        assertThat(statusOf(kind, leader)).isEqualTo(401);

        // In a tab of its own: the old page may be leaving by itself at this very moment.
        leader.newTab();
        leader.open("/mandates").seesTitle("Mandater").waitForAddress("/mandates");
    }

    @Beside
    @Test
    void aPageIsAskedForByAStrangerIsARedirectToTheLogin(People people) {
        var answer = people.somebody()
                .browser()
                .request()
                .get(
                        Place.MANDAT + "/mandates",
                        RequestOptions.create().setHeader("Accept", "text/html").setMaxRedirects(0));
        assertThat(answer.status()).isEqualTo(302);
    }

    @Test
    void aBannerSaysThatThereIsNoNetworkAndGoesByItself(People people) {
        var leader = people.signIn("leder").atRest();
        leader.browser().setOffline(true);
        assertThat(leader.banner()).hasText("Mandat svarer ikke. Vi prøver igjen; det du har skrevet, blir stående.");
        leader.browser().setOffline(false);
        assertThat(leader.banner()).hasText("Mandat svarer igjen");
        assertThat(leader.banner()).isHidden();
    }

    @Test
    void aClickThatDidNotGetThroughIsDoneWhenTheServerAnswersAgain(People people) {
        var leader = people.signIn("leder").atRest();
        people.forgive("ERR_INTERNET_DISCONNECTED|WebSocket connection");
        leader.browser().setOffline(true);
        leader.link("Mandater").first().click();
        leader.sees(leader.banner());

        leader.browser().setOffline(false);
        leader.seesTitle("Mandater");
        assertThat(leader.banner()).isHidden();
        leader.link("Min side").first().click();
        leader.seesTitle("Min side");
    }

    @Beside
    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/",
                "https://evil.example/",
                "/%5Cevil.example",
                "javascript:alert(1)",
                "%22%3E%3Cscript%3Ewindow.hacked=1%3C/script%3E",
                "/%0d%0aSet-Cookie:%20a=b"
            })
    void thePageThatSaysSoLeadsOnlyToOurOwn(String back, People people) {
        var person = people.somebody().open("/session-over?back=" + back).seesTitle("Du er logget ut");
        assertThat(person.link("Logg inn igjen")).hasAttribute("href", "/");
        assertThat(person.page().evaluate("window.hacked")).isNull();
    }

    /** What is answered to a request as the page's own script sends it. */
    private static int statusOf(String kind, Person person) {
        return person.browser()
                .request()
                .post(
                        Place.MANDAT + "/?v-r=" + kind + "&v-uiId=0",
                        RequestOptions.create().setMaxRedirects(0).setData("{}"))
                .status();
    }
}
