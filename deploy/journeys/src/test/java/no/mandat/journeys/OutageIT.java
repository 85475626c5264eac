package no.mandat.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PageAssertions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What people see while something that Mandat needs is down, and when it is back. */
@Journey
@Tag("outage")
class OutageIT {

    private static final String DOWN = "Mandat svarer ikke akkurat nå";
    private static final String BROUGHT_ABOUT = "answer: 50[03] |WebSocket|Failed to fetch|ERR_";

    /** Longer than it takes until a page tries again by itself. */
    private static final double A_WHILE = 40_000;

    @AfterEach
    void leaveEverythingRunning() {
        Servers.start();
    }

    @Test
    void whenTheDatabaseIsKilledPeopleAreToldAndNothingThatWasSavedIsLost(People people) {
        people.forgive(BROUGHT_ABOUT);
        var secretary = people.signIn("sekretar");
        var draft = Draft.own();
        var address = draft.make(secretary);
        secretary.open(address + "/edit").seesTitle("Rediger utkastet");
        var other = draft.titled("Etterpå " + draft.title());
        other.write(secretary);
        var reader = people.signIn("revisor").atRest();

        var leaver = people.signIn("leder").atRest().openUserMenu();
        leaver.sees(leaver.button("Logg ut"));
        var hasty =
                people.signIn("styre1").open("/mandates").seesTitle("Mandater").atRest();

        Servers.kill("mariadb");

        // Before anybody has noticed, and in the middle of a page.
        hasty.page().locator("vaadin-grid a").first().click();
        hasty.sees(hasty.banner().or(hasty.text(DOWN)));
        saysNothingOfTheInside(hasty);
        leaver.button("Logg ut").click();
        leaver.seesTitle("Du er logget ut");

        secretary.button("Lagre endringene").click();
        secretary.sees(secretary.banner());
        saysNothingOfTheInside(secretary);
        reader.open("/mandates").seesTitle(DOWN).sees("Siden prøver igjen av seg selv");
        saysNothingOfTheInside(reader);
        assertThat(Axe.violations(reader)).isEmpty();

        Servers.start();

        // By itself.
        assertThat(hasty.page()).hasURL(Draft.PAGE, new PageAssertions.HasURLOptions().setTimeout(A_WHILE));
        hasty.sees("Om mandatet").doesNotSee(hasty.text(DOWN));
        assertThat(reader.title()).hasText("Mandater", new LocatorAssertions.HasTextOptions().setTimeout(A_WHILE));
        // So is what was to be saved: the page has asked again.
        assertThat(secretary.title())
                .hasText(other.title(), new LocatorAssertions.HasTextOptions().setTimeout(A_WHILE));
        secretary.waitForAddress(address);
        reader.open(address + "/history").seesTitle("Historikk");
        assertThat(reader.main()).containsText(draft.title() + " → " + other.title());
    }

    @Test
    void whenTheDatabaseIsKilledWhoeverSendsAFormHasAllTheyTypedAndSendsItOnceMore(People people) {
        people.forgive(BROUGHT_ABOUT);
        var member = people.signIn("medlem1");
        member.open(Screens.found(member, "byggematerialer") + "/calls");
        member.open(Screens.call(member, "Hva hindrer ombruk der du bygger?"));
        member.sees("Innspill (");
        var visitor = people.withoutScripts(Look.PHONE)
                .open("/public/calls/" + member.address().replaceFirst(".*/", ""));
        var form = visitor.page();
        form.locator("textarea").first().fill("Dørene. Alle førti gikk i containeren.");
        form.getByText("Det koster for mye").click();
        form.locator("input[name=name]").fill("Ola Brekke");
        form.locator("input[name=email]").fill(Draft.unique().replace("ø", "o") + "@brekke.example");
        form.getByText("Ja, uten navn").click();

        Servers.kill("mariadb");

        visitor.button("Send inn").click();
        visitor.seesTitle("Det du sendte, kom ikke fram");
        assertThat(form.locator("textarea").first()).hasValue("Dørene. Alle førti gikk i containeren.");
        saysNothingOfTheInside(visitor);

        Servers.start();

        visitor.button("Send på nytt").click();
        visitor.seesTitle("Takk for innspillet")
                .sees("Alle førti gikk i containeren.")
                .sees("Det koster for mye");
    }

    @Test
    void whenTheDatabaseIsKilledAMemberTypesOnAndWhatTheySendComesOnceItIsBack(People people) {
        people.forgive(BROUGHT_ABOUT);
        var title = "Brudd " + Draft.unique();
        var secretary = people.signIn("sekretar");
        OpenCalls.toGroup(secretary, title);
        var call = secretary.address();
        var member = OpenCalls.answering(people.signIn("medlem1"), title);
        var words = member.field(OpenCalls.ASKED);
        words.fill("Dørene.");
        member.sees("Lagret kl.").atRest();

        Servers.kill("mariadb");

        // For longer than the server takes a login for good without asking.
        words.press("End");
        words.pressSequentially(
                " Alle førti gikk rett i containeren.", new Locator.PressSequentiallyOptions().setDelay(100));
        member.sees(member.banner());
        member.button("Send inn").press("Enter");
        assertThat(words).hasValue("Dørene. Alle førti gikk rett i containeren.");
        saysNothingOfTheInside(member);

        Servers.start();

        // By itself, with what was typed meanwhile.
        assertThat(member.text("Innspillet er sendt").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(A_WHILE));
        member.sees("Dørene. Alle førti gikk rett i containeren.").sees(member.button("Endre innspillet"));
        secretary.open(call).sees("Innspill (1)");
        member.open("/").sees(member.title()).doesNotSee(member.link(title));
    }

    @Test
    void whenKeycloakIsKilledThoseWhoAreLoggedInGoOnAndOthersAreTold(People people) {
        people.forgive(BROUGHT_ABOUT);
        var leader = people.signIn("leder").atRest();

        Servers.kill("keycloak");

        leader.link("Mandater").first().click();
        leader.seesTitle("Mandater");
        leader.page().reload();
        leader.seesTitle("Mandater");
        var stranger = people.somebody().open("/mandates").seesTitle(DOWN);
        saysNothingOfTheInside(stranger);

        Servers.start();

        assertThat(stranger.title()).hasText("Logg inn", new LocatorAssertions.HasTextOptions().setTimeout(A_WHILE));
        stranger.logIn("medlem1", Person.PASSWORD).seesTitle("Mandater");
        leader.link("Min side").first().click();
        leader.seesTitle("Min side");
    }

    @Test
    void whenMandatItselfIsKilledABannerSaysSoAndOneComesBackToTheSamePlace(People people) {
        people.forgive(BROUGHT_ABOUT);
        var secretary = people.signIn("sekretar");
        var draft = Draft.own();
        var address = draft.make(secretary);
        secretary.open(address).seesTitle(draft.title());

        Servers.kill("wildfly");

        secretary.link("Mandater").first().click();
        secretary.sees(secretary.banner());
        saysNothingOfTheInside(secretary);

        Servers.start();

        // The session went with the server.
        assertThat(secretary.page())
                .hasURL(Pattern.compile("/session-over"), new PageAssertions.HasURLOptions().setTimeout(A_WHILE));
        secretary.link("Logg inn igjen").click();
        secretary.seesTitle(draft.title()).waitForAddress(address);
    }

    private static void saysNothingOfTheInside(Person person) {
        var said = person.page().locator("body").innerText();
        assertThat(said).doesNotContain("Exception", "no.mandat", "java.", "org.", "jdbc", "3316", "SQL");
    }
}
