package no.mandat.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Journey
class AccessibilityIT {

    /**
     * Each screen in each language, in light and in dark, on a desk; in a window of 1280 pixels at 200 %; and as narrow as a
     * screen of 1280 pixels is at 400 % (WCAG 2.2, 1.4.10). A walk past all of them is what takes the time, so each looks at
     * all that its size can show.
     */
    @Beside
    @ParameterizedTest
    @CsvSource({
        "nb-NO, LIGHT, 1440, 900",
        "nn-NO, DARK, 1440, 900",
        "en-GB, DARK, 640, 800",
        "nb-NO, LIGHT, 320, 640",
    })
    void everyScreenPassesAxeSpeaksItsLanguageKeepsStillAndLosesNothing(
            String language, ColorScheme colours, int width, int height, People people) {
        var look = new Look(language, width, height, colours, Look.DESK.motion()).calm();
        var softly = new SoftAssertions();
        Screens.walk(people, look, (screen, person) -> {
            look(screen, person, look, softly);
            softly.assertThat(beyondTheEdge(person))
                    .as("%s at %d pixels", screen, width)
                    .isEmpty();
        });
        softly.assertAll();
    }

    @Beside
    @ParameterizedTest
    @CsvSource({"nb-NO, DARK, 1440", "nn-NO, LIGHT, 390", "en-GB, LIGHT, 1440"})
    void soDoQuestionsAndPagesOfTrouble(String language, ColorScheme colours, int width, People people) {
        var look = new Look(language, width, 900, colours, Look.DESK.motion()).calm();
        var softly = new SoftAssertions();
        Screens.detours(people, look, (screen, person) -> look(screen, person, look, softly));
        softly.assertAll();
    }

    /** A machine that finds nothing where there is something would let everything pass. */
    @Test
    void whatIsWrongIsFound(People people) {
        var reader = people.signIn("revisor").atRest();
        reader.page().evaluate("() => document.querySelector('main').append(document.createElement('img'))");
        assertThat(Axe.violations(reader)).anyMatch(found -> found.startsWith("image-alt"));
    }

    @Test
    void allIsDoneByTheKeyboardAloneWithVisibleFocus(People people) {
        var draft = Draft.own();
        draft.make(people.signIn("sekretar"));

        var secretary = people.somebody().open("/");
        var keys = new Keys(secretary);
        secretary.sees(secretary.field("Passord"));
        keys.tabTo("Brukernavn eller e-postadresse").type("sekretar");
        keys.tabTo("Passord").type(Person.PASSWORD);
        secretary.sendLogin(() -> keys.press("Enter"));
        secretary.seesTitle("Min side");

        keys.fromTheTop().tabTo("Mandater").press("Enter");
        secretary.seesTitle("Mandater");
        // The first stop of the page leads past the navigation, and no further.
        keys.fromTheTop().tabTo("Hopp til innholdet");
        assertThat(keys.stops()).isEqualTo(1);
        keys.press("Enter");
        assertThat(keys.next()).isEqualTo("Flere handlinger");
        assertThat(keys.next()).isEqualTo("Nytt mandat");
        secretary.seesTitle("Mandater");
        keys.fromTheTop().tabTo("Søk i tittel og kortnavn").type(draft.shortName());
        secretary.sees("Ett mandat");
        keys.intoTheList().tabTo(draft.title()).press("Enter");
        secretary.seesTitle(draft.title());

        keys.tabTo("Rediger utkastet").press("Enter");
        secretary.seesTitle("Rediger utkastet");
        keys.fromTheTop().tabTo("Kortnavn").press("Control+a").type("Med tastatur");
        keys.tabTo("Lagre endringene").press("Enter");
        secretary.seesTitle(draft.title());
        assertThat(secretary.main()).containsText("Med tastatur");
        assertThat(keys.withoutVisibleFocus()).isEmpty();
    }

    @Test
    void aDialogKeepsTheFocusAndGivesItBack(People people) {
        var secretary = people.signIn("sekretar");
        Draft.own().make(secretary);
        var keys = new Keys(secretary);
        keys.tabTo("Flere handlinger").press("Enter");
        secretary.sees(secretary.page().getByRole(AriaRole.MENU));
        assertThat(keys.focused()).isEqualTo("Trekk mandatet …");
        keys.press("Enter");
        secretary.sees("Trekk mandatet?");
        assertThat(keys.focused()).isEqualTo("Grunn");
        for (int i = 0; i < 8; i++) {
            assertThat(keys.next()).isIn("Trekk mandatet?", "Grunn", "Avbryt", "Trekk mandatet", "");
        }
        keys.press("Escape");
        secretary.doesNotSee(secretary.dialog());
        assertThat(keys.focused()).isEqualTo("Flere handlinger");
        assertThat(keys.withoutVisibleFocus()).isEmpty();
    }

    private static void look(String screen, Person person, Look look, SoftAssertions softly) {
        softly.assertThat(Axe.violations(person)).as(screen).isEmpty();
        softly.assertThat(person.page().locator("html").getAttribute("lang"))
                .as("language of " + screen)
                .isEqualTo(Screens.tag(look));
        softly.assertThat(longestMovement(person))
                .as("milliseconds of movement on " + screen)
                .isLessThan(100);
        if (!look.language().startsWith("en")) {
            softly.assertThat(Said.untranslated(person))
                    .as("in English, or the bare key of a word, on " + screen)
                    .isEmpty();
        }
    }

    /** What reaches beyond the right edge, so that one would have to scroll sideways to read it. */
    private static String beyondTheEdge(Person person) {
        return (String) person.page().evaluate("""
                () => {
                  const page = document.scrollingElement;
                  if (page.scrollWidth <= page.clientWidth) return '';
                  return [...document.body.querySelectorAll('*')]
                    .filter((part) => part.checkVisibility() && part.getBoundingClientRect().right > page.clientWidth + 1)
                    .map((part) => part.localName + '.' + part.className).slice(0, 5).join(' ') || 'the page';
                }
                """);
    }

    private static double longestMovement(Person person) {
        return ((Number) person.page().evaluate("""
                () => Math.max(0, ...document.getAnimations()
                  .filter((animation) => animation.playState === 'running')
                  .map((animation) => animation.effect.getComputedTiming())
                  .map((timing) => timing.iterations === Infinity ? 1e9 : timing.activeDuration))
                """)).doubleValue();
    }
}
