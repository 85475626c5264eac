package no.mandat.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Journey
class LanguageIT {

    @Beside
    @ParameterizedTest
    @CsvSource({
        "nb-NO, nb, Min side, Ingenting venter på deg",
        "no, nb, Min side, Ingenting venter på deg",
        "nn-NO, nn, Mi side, Ingenting ventar på deg",
        "en-GB, en, My page, Nothing is waiting for you",
        "en-US, en, My page, Nothing is waiting for you",
        "fr-FR, nb, Min side, Ingenting venter på deg"
    })
    void theFirstLanguageIsTheBrowsers(String browser, String tag, String title, String words, People people) {
        var person =
                people.signIn("revisor", Look.DESK.in(browser)).seesTitle(title).sees(words);
        assertThat(person.page().locator("html")).hasAttribute("lang", tag);
    }

    @Beside
    @ParameterizedTest
    @CsvSource({"nb-NO, Logg inn", "nn-NO, Logg inn", "en-GB, Log in"})
    void theLoginPageSpeaksTheSame(String browser, String title, People people) {
        var person = people.somebody(Look.DESK.in(browser)).open("/").seesTitle(title);
        assertThat(person.page().locator("html")).hasAttribute("lang", browser.substring(0, 2));
    }

    @Test
    void theChosenLanguageWorksAtOnceAndAfterTheNextLogin(People people) {
        // Nobody else's test reads what this person sees.
        var person = people.signIn("styre3");
        try {
            choose(person, "Nynorsk");
            person.seesTitle("Mi side");
            assertThat(person.page().locator("html")).hasAttribute("lang", "nn");
            person.link("Mandat").last().click();
            person.sees("Søk i tittel");

            // Another browser, in another language.
            var elsewhere = people.signIn("styre3", Look.DESK.in("en-GB")).seesTitle("Mi side");
            choose(elsewhere, "English");
            elsewhere.seesTitle("My page");
            elsewhere.page().reload();
            elsewhere.seesTitle("My page");
        } finally {
            var again = people.signIn("styre3");
            choose(again, "Bokmål");
            again.seesTitle("Min side");
        }
    }

    @Test
    void whatIsWrittenInAFormStaysWhenTheLanguageChanges(People people) {
        KeycloakAdmin.signIn().addSecretary("sekretar-spraak");
        var secretary = people.somebody()
                .open("/mandates/new")
                .logIn("sekretar-spraak", KeycloakAdmin.PASSWORD)
                .seesTitle("Nytt mandat");
        var draft = Draft.own().write(secretary);
        choose(secretary, "English");
        secretary.seesTitle("New mandate");
        assertThat(secretary.field("Title")).hasValue(draft.title());
        assertThat(secretary.field("Given by")).hasValue(draft.board());
        assertThat(secretary.field("Last day")).hasValue("31/12/2030");
    }

    @Beside
    @ParameterizedTest
    @CsvSource({
        "nb-NO, 1. mars 2030 – 31. des. 2030, siden",
        "nn-NO, 1. mars 2030 – 31. des. 2030, sidan|nett no",
        "en-GB, 1 Mar 2030 – 31 Dec 2030, just now|ago"
    })
    void datesAreWrittenAsPeopleWriteThem(String browser, String period, String ago, People people) {
        var secretary = people.signIn("sekretar");
        var draft = Draft.own();
        var address = draft.make(secretary);
        var reader =
                people.signIn("sekretar", Look.DESK.in(browser)).open(address).seesTitle(draft.title());
        assertThat(reader.main()).containsText(period);
        assertThat(reader.main().locator("time").first())
                .hasText(Pattern.compile(ago + "|nå nettopp|" + "for ett minutt"));
    }

    /** The page is drawn anew at once, so that what was pressed may be gone before anybody sees that it is checked. */
    private static void choose(Person person, String language) {
        person.openUserMenu();
        person.dialog()
                .getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName(language).setExact(true))
                .click();
    }
}
