package no.mandat.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** What people do on the page of something that a group delivers. */
final class ReportDesk {

    static final Pattern PAGE = Pattern.compile(Draft.PAGE + "/deliverables/[0-9a-f-]{36}");

    static final Pattern ROUND = Pattern.compile(Draft.PAGE + "/rounds/[0-9a-f-]{36}");

    private ReportDesk() {}

    /** The secretary begins one that the mandate asks for; its page is shown then. */
    static String begin(Person secretary, String mandate, String kind, String title, String clause) {
        secretary.open(mandate + "/deliverables").button("Ny leveranse").click();
        secretary.choose("Hva slags leveranse", kind);
        OpenCalls.fill(secretary.field("Tittel"), title);
        pick(secretary, "Punkt i mandatet som ber om leveransen", clause);
        press(secretary, "Begynn");
        secretary.waitForAddress(PAGE).seesTitle(title);
        return secretary.address();
    }

    /** Writes a section from its heading on the page, and comes back there. */
    static void write(Person writer, String report, String section, String text) {
        beginWriting(writer.open(report), section);
        writer.field("Tekst").fill(text);
        writer.field("Tekst").press("Tab");
        writer.button("Lagre i teksten").click();
        writer.sees("Lagret i teksten");
        writer.open(report);
    }

    /** Writes something in each section that says nothing yet. */
    static void writeTheRest(Person writer, String report) {
        writer.open(report);
        var blank = writer.atRest()
                .page()
                .locator(".report-section")
                .filter(new Locator.FilterOptions().setHasText("Ikke skrevet ennå."))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^Skriv i avsnitt ")));
        for (int left = blank.count(); left > 0; left--) {
            var name = blank.first().getAttribute("aria-label");
            write(
                    writer,
                    report,
                    name.replaceFirst("^Skriv i avsnitt ", "").replaceAll("\\W", "."),
                    "Taren vokser til igjen.");
            assertThat(blank).hasCount(left - 1);
        }
    }

    /** Opens a section of the text that is shown, to be written. */
    static void beginWriting(Person writer, String section) {
        writer.page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^Skriv i avsnitt .*" + section)))
                .click();
        writer.waitForAddress(Pattern.compile(PAGE + "/sections/[0-9a-f-]{36}"));
    }

    static void recommend(Person writer, String text, String addressee) {
        OpenCalls.more(writer, "Legg til anbefaling");
        Rounds.write(writer, "Anbefaling", text);
        Rounds.write(writer, "Rettet til", addressee);
        press(writer, "Legg til");
        writer.sees("Anbefalingen er lagt til.").doesNotSee(writer.dialog());
    }

    /** Does what the head of the page offers, and what is asked back. */
    static void act(Person person, String action) {
        var button = person.atRest().page().locator(".page-header").getByRole(AriaRole.BUTTON, exactly(action));
        if (button.count() > 0) {
            button.click();
        } else {
            OpenCalls.more(person, action);
        }
    }

    /** The secretary puts the text to the body of its next step; the address of the round. */
    static String ask(Person secretary, String report) {
        act(secretary.open(report), "Legg fram for neste trinn");
        press(secretary, "Legg fram for neste trinn");
        return secretary.waitForAddress(ROUND).address();
    }

    /** Comments on a section as a whole. */
    static void comment(Person member, String section, String kind, String text) {
        member.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^Kommenter avsnittet .*" + section)))
                .click();
        member.dialog().getByRole(AriaRole.RADIO, exactly(kind)).check();
        Rounds.write(member, "Tekst", text);
    }

    static void differ(Person member, String recommendation, String text) {
        member.button("Ta dissens eller skriv særmerknad").click();
        pick(member, "Gjelder", recommendation);
        Rounds.write(member, "Tekst", text);
        press(member, "Skriv under");
        member.sees("Du har skrevet under.").doesNotSee(member.dialog());
    }

    /** Chooses from a list that is searched in; what is open of it is shut again. */
    static void pick(Person person, String field, String... words) {
        var box = person.field(field);
        for (var one : words) {
            box.click();
            person.page().keyboard().type(one);
            person.page()
                    .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(one))
                    .first()
                    .click();
        }
        box.press("Tab");
    }

    /** Presses the button of the question that lies over the page. */
    static void press(Person person, String button) {
        person.dialog().getByRole(AriaRole.BUTTON, exactly(button)).click();
    }

    static Locator.GetByRoleOptions exactly(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    /** The state that the head of the page tells. */
    static void isIn(Person person, String state) {
        assertThat(person.page().locator(".page-header .badge").first()).hasText(state);
    }
}
