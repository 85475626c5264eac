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

    private static final Pattern ROUND = Pattern.compile("/mandates/[0-9a-f-]{36}/rounds/[0-9a-f-]{36}");
    private static final String TEXT = "Gruppen møtes **hver måned** fra januar til juni.";

    @Test
    void aResolutionIsDecidedByPeopleWhoSeeEachOther(People people) {
        var title = "Møteplan " + Draft.unique();
        var secretary = people.signIn("sekretar");
        var round = submit(secretary, title);
        secretary.sees("Mangler 4 standpunkter for å være vedtaksfør (0 av 4).");

        var objector = people.signIn("medlem1");
        objector.sees("Venter på deg").sees(title);
        var before = Mailbox.of("medlem1@demo.mandat.example").size();
        objector.open(round).sees("hver måned");
        option(objector, "Innvending").click();
        panelButton(objector).click();
        objector.sees("Skriv en begrunnelse.");
        write(objector, "Begrunnelse", "For langt å reise.");
        write(objector, "Hva kan løse innvendingen?", "Annethvert møte på nett.");
        panelButton(objector).click();
        objector.sees("Standpunktet er registrert.").sees("Har innvending");
        assertThat(Mailbox.of("medlem1@demo.mandat.example").next(before).subject())
                .startsWith("Kvittering");

        secretary.sees("Én innvending står og stanser vedtaket.").sees("For langt å reise.");

        var member = people.signIn("medlem2", Look.PHONE);
        member.open(round);
        option(member, "Godkjenn").first().click();
        panelButton(member).click();
        member.sees("Standpunktet er registrert.");
        secretary.sees("1 godkjenner");

        objector.open(round).button("Endre standpunktet").click();
        option(objector, "Godkjenn").first().click();
        panelButton(objector).click();
        objector.sees("Standpunktet er registrert.");
        secretary.sees("2 godkjenner").doesNotSee(secretary.text("Én innvending står"));

        var partial = people.signIn("medlem3");
        partial.open(round);
        option(partial, "Inhabil").click();
        write(partial, "Begrunnelse", "Jeg er gift med utleieren.");
        panelButton(partial).click();
        partial.sees("Standpunktet er registrert.");
        people.forgive("404");
        partial.open(round).seesTitle("Her er det ingenting å se");

        people.signIn("utenfor").open(round).seesTitle("Her er det ingenting å se");
    }

    @Test
    void aCancelledRoundTakesNothingMore(People people) {
        var title = "Avbrutt " + Draft.unique();
        var secretary = people.signIn("sekretar");
        var round = submit(secretary, title);
        var member = people.signIn("medlem2").open(round).sees("hver måned");

        secretary.page().getByLabel("Flere handlinger").click();
        secretary
                .page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Avbryt runden"))
                .click();
        write(secretary, "Grunn", "Feil vedlegg.");
        secretary
                .dialog()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Avbryt runden"))
                .click();
        secretary.sees("Runden er avbrutt.");

        member.sees("Runden er avsluttet.").doesNotSee(member.page().locator(".position-panel"));
    }

    private static String submit(Person secretary, String title) {
        secretary
                .open("/mandates?words=batterigjenv")
                .sees(secretary.link("Ekspertgruppe for gjenvinning av batterimaterialer"));
        var mandate = secretary
                .link("Ekspertgruppe for gjenvinning av batterimaterialer")
                .first()
                .getAttribute("href")
                .replaceFirst("^/?", "/");
        secretary.open(mandate + "/resolutions/new");
        write(secretary, "Tittel", title);
        secretary
                .page()
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Ekspertgruppen"))
                .click();
        write(secretary, "Vedtakstekst", TEXT);
        secretary.button("Opprett utkast").click();
        secretary.button("Legg fram").click();
        secretary
                .dialog()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Legg fram"))
                .click();
        secretary.waitForAddress(ROUND).seesTitle(title);
        return secretary.address();
    }

    private static void write(Person person, String field, String text) {
        person.field(field).first().click();
        person.page().keyboard().type(text);
        person.page().keyboard().press("Tab");
    }

    private static Locator option(Person person, String name) {
        return person.page().locator(".option-name").getByText(name, new Locator.GetByTextOptions().setExact(true));
    }

    private static Locator panelButton(Person person) {
        return person.page().locator(".position-panel > vaadin-button");
    }
}
