package no.mandat.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Journey
class LanguageIT {

    /** Words that stand on a page in Norwegian only when somebody forgot them; none is a Norwegian word, too. */
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(the|and|your|you|with|loading|search|cancel|close|clear|select|sort|save|delete|edit|open|show|hide"
                    + "|error|required|invalid|connection|lost|undefined|null|exception|toggle|previous|next|today"
                    + "|month|year|log ?in|log ?out|sign|password|username|page|home|more|options|items?|draft"
                    + "|withdrawn|member|board|history|overview|mandates|language|object Object|NaN)\\b",
            Pattern.CASE_INSENSITIVE);

    /** A key that no word was found for: {@code home.title}, {@code MandateState.DRAFT}. */
    private static final Pattern KEY = Pattern.compile("\\b[A-Za-z]{2,}\\.[A-Za-z]{2,}(\\.[A-Za-z]+)*\\b|![\\w.]+!");

    /** All that a page says, its names and hints for screen readers included, through the insides of components. */
    private static final String SAID = """
            () => {
              const said = [];
              const read = (node) => {
                if (node.nodeType === Node.TEXT_NODE) {
                  if (node.textContent.trim()) said.push(node.textContent.trim());
                } else if (node instanceof ShadowRoot || node === document.documentElement) {
                  node.childNodes.forEach(read);
                } else if (node instanceof Element && !/^(script|style|template|noscript)$/.test(node.localName)) {
                  if (node.localName !== 'title' && node.localName !== 'head' && !node.checkVisibility()) return;
                  for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description']) {
                    if (node.getAttribute(name)) said.push(node.getAttribute(name));
                  }
                  if (node.shadowRoot) read(node.shadowRoot);
                  if (node.localName !== 'slot') node.childNodes.forEach(read);
                }
              };
              read(document.documentElement);
              return said;
            }
            """;

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
                people.signIn("medlem3", Look.DESK.in(browser)).seesTitle(title).sees(words);
        assertThat(person.page().locator("html")).hasAttribute("lang", tag);
    }

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
            choose(people.signIn("styre3"), "Bokmål");
        }
    }

    @Test
    void whatIsWrittenInAFormStaysWhenTheLanguageChanges(People people) {
        var password = "et langt passord";
        KeycloakAdmin.signIn().addSecretary("sekretar-spraak", password);
        var secretary = people.somebody()
                .open("/mandates/new")
                .logIn("sekretar-spraak", password)
                .seesTitle("Nytt mandat");
        var draft = Draft.own().write(secretary);
        choose(secretary, "English");
        secretary.seesTitle("New mandate");
        assertThat(secretary.field("Title")).hasValue(draft.title());
        assertThat(secretary.field("Given by")).hasValue(draft.board());
        assertThat(secretary.field("Last day")).hasValue("31/12/2030");
    }

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

    @ParameterizedTest
    @ValueSource(strings = {"nb-NO", "nn-NO"})
    void noKeyAndNoEnglishWordIsLeft(String browser, People people) {
        var softly = new SoftAssertions();
        BiConsumer<String, Person> visitor = (screen, person) -> {
            for (var text : said(person)) {
                softly.assertThat(ENGLISH.matcher(text).find())
                        .as("English on %s: %s", screen, text)
                        .isFalse();
                softly.assertThat(KEY.matcher(text.replaceAll("\\S+@\\S+", "")).find())
                        .as("a key on %s: %s", screen, text)
                        .isFalse();
            }
        };
        Screens.walk(people, Look.DESK.in(browser), visitor);
        Screens.detours(people, Look.DESK.in(browser), visitor);
        softly.assertAll();
    }

    @SuppressWarnings("unchecked")
    private static List<String> said(Person person) {
        // The languages name themselves, each in its own words.
        return ((List<String>) person.page().evaluate(SAID))
                .stream().filter(text -> !text.equals("English")).toList();
    }

    private static void choose(Person person, String language) {
        person.openUserMenu();
        person.dialog()
                .getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName(language).setExact(true))
                .check();
    }
}
