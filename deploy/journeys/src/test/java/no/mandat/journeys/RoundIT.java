package no.mandat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A resolution from its draft to the positions of several people, as they see it at the same time. */
@Journey
class RoundIT {

    private static final Pattern RESOLUTION = Pattern.compile("/mandates/[0-9a-f-]{36}/resolutions/[0-9a-f-]{36}");

    @Test
    void aResolutionIsDecidedByPeopleWhoSeeEachOther(People people) {
        var title = "Møteplan " + Draft.unique();
        var secretary = people.signIn("sekretar");
        var round = Rounds.submit(secretary, title);
        secretary.sees("Mangler 4 standpunkter for å være vedtaksfør (0 av 4).");

        var objector = people.signIn("medlem1");
        objector.sees("Venter på deg").sees(title);
        var before = Mailbox.of("medlem1@demo.mandat.example").size();
        objector.open(round).sees("hver måned");
        Rounds.option(objector, "Innvending").click();
        Rounds.panelButton(objector).click();
        objector.sees("Skriv en begrunnelse.");
        Rounds.write(objector, "Begrunnelse", "For langt å reise.");
        Rounds.write(objector, "Hva kan løse innvendingen?", "Annethvert møte på nett.");
        Rounds.panelButton(objector).click();
        objector.sees("Standpunktet er registrert.").sees("Har innvending");
        assertThat(Mailbox.of("medlem1@demo.mandat.example").next(before).subject())
                .startsWith("Kvittering");

        secretary.sees("Én innvending står og stanser vedtaket.").sees("For langt å reise.");

        var member = people.signIn("medlem2", Look.PHONE);
        member.open(round);
        Rounds.option(member, "Godkjenn").first().click();
        Rounds.panelButton(member).click();
        member.sees("Standpunktet er registrert.");
        secretary.sees("1 godkjenner");

        objector.open(round).button("Endre standpunktet").click();
        Rounds.option(objector, "Godkjenn").first().click();
        Rounds.panelButton(objector).click();
        objector.sees("Standpunktet er registrert.");
        secretary.sees("2 godkjenner").doesNotSee(secretary.text("Én innvending står"));

        var partial = people.signIn("medlem3");
        partial.open(round);
        Rounds.option(partial, "Inhabil").click();
        Rounds.write(partial, "Begrunnelse", "Jeg er gift med utleieren.");
        Rounds.panelButton(partial).click();
        partial.sees("Jeg er gift med utleieren.");
        people.forgive("404");
        partial.open(round).seesTitle("Her er det ingenting å se");
        secretary
                .open(round.replaceFirst("/rounds/.*", "/resolutions"))
                .link(title)
                .click();
        secretary.waitForAddress(RESOLUTION);
        partial.open(secretary.address()).seesTitle("Her er det ingenting å se");

        people.signIn("utenfor").open(round).seesTitle("Her er det ingenting å se");
    }

    @Test
    void aCancelledRoundTakesNothingMore(People people) {
        var title = "Avbrutt " + Draft.unique();
        var secretary = people.signIn("sekretar");
        var round = Rounds.submit(secretary, title);
        var member = people.signIn("medlem2").open(round).sees("hver måned");

        secretary.moreActions().click();
        secretary
                .page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Avbryt runden"))
                .click();
        Rounds.write(secretary, "Grunn", "Feil vedlegg.");
        secretary
                .dialog()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Avbryt runden"))
                .click();
        secretary.sees("Runden er avbrutt.");

        member.sees("Runden er avsluttet.").doesNotSee(member.page().locator(".position-panel"));
    }
}
