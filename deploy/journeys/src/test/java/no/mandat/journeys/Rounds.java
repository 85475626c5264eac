package no.mandat.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** What people do to put a resolution to a body and to take a position. */
final class Rounds {

    private static final Pattern ROUND = Pattern.compile("/mandates/[0-9a-f-]{36}/rounds/[0-9a-f-]{36}");
    private static final String TEXT = "Gruppen møtes **hver måned** fra januar til juni.";

    private Rounds() {}

    /** The secretary writes a resolution of the demo's first mandate and puts it to its group; the address of the round. */
    static String submit(Person secretary, String title) {
        secretary
                .open("/mandates?words=batterigjenv")
                .sees(secretary.link("Ekspertgruppe for gjenvinning av batterimaterialer"));
        var mandate = secretary
                .link("Ekspertgruppe for gjenvinning av batterimaterialer")
                .first()
                .getAttribute("href")
                .replaceFirst("^/?", "/");
        return submitTo(secretary, mandate, title);
    }

    /** The same to the group of a mandate, by its address. */
    static String submitTo(Person secretary, String mandate, String title) {
        return submitTo(secretary, mandate, "Ekspertgruppen", title);
    }

    /** The same to the body of that kind. */
    static String submitTo(Person secretary, String mandate, String body, String title) {
        secretary.open(mandate + "/resolutions/new");
        write(secretary, "Tittel", title);
        secretary
                .page()
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(body))
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

    /** Types as people do: what is typed at a stroke may be sent before the page has it. */
    static void write(Person person, String field, String text) {
        person.field(field).first().click();
        person.page().keyboard().type(text);
        person.page().keyboard().press("Tab");
    }

    /** A position to choose. */
    static Locator option(Person person, String name) {
        return person.page().locator(".option-name").getByText(name, new Locator.GetByTextOptions().setExact(true));
    }

    /** What sends the position. */
    static Locator panelButton(Person person) {
        return person.page().locator(".position-panel > vaadin-button");
    }

    /** Takes a position. */
    static void answer(Person voter, String round, String position) {
        voter.open(round);
        option(voter, position).click();
        panelButton(voter).click();
        voter.sees("Standpunktet er registrert.");
    }
}
