package no.mandat.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.function.BiConsumer;

/** A walk past every screen that there is, in whatever language. */
final class Screens {

    /** The path to a mandate that the demo has, and that nobody changes. */
    private static String mandate = "";

    private Screens() {}

    /** Shows each screen in turn, and calls the visitor with its name. */
    static void walk(People people, Look look, BiConsumer<String, Person> visitor) {
        var person = people.somebody(look).open("/");
        person.sees(person.page().locator("input[type=password]"));
        visitor.accept("login", person);
        person.signIn("sekretar");
        settled(person);
        visitor.accept("home", person);
        person.openUserMenu().sees(inside(person));
        visitor.accept("user menu", person);

        visit("list", "/mandates", person, visitor);
        visit("list without a match", "/mandates?words=finnesikke", person, visitor);
        form(person, visitor);
        mandate(people);
        visit("overview", mandate, person, visitor);
        withdraw(person, visitor);
        visit("edit", mandate + "/edit", person, visitor);
        visit("history", mandate + "/history", person, visitor);
        visit("not found", "/mandates/ikke-en-id", person, visitor);

        person.open("/session-over?back=/mandates");
        visitor.accept("session over", person);
        person.open("/").openUserMenu();
        inside(person).click();
        person.waitForAddress("/logged-out");
        visitor.accept("logged out", person);

        var outsider = people.signIn("utenfor", look);
        settled(outsider);
        visitor.accept("home of an outsider", outsider);
        visit("empty list", "/mandates", outsider, visitor);
        var invited = people.signIn("deltaker", look);
        settled(invited);
        visitor.accept("empty home", invited);
    }

    private static void visit(String name, String path, Person person, BiConsumer<String, Person> visitor) {
        person.open(path);
        settled(person);
        visitor.accept(name, person);
    }

    private static void form(Person person, BiConsumer<String, Person> visitor) {
        visit("form", "/mandates/new", person, visitor);
        buttons(person).first().click();
        assertThat(person.page().getByRole(AriaRole.ALERT).first()).not().isEmpty();
        visitor.accept("form with errors", person);
    }

    private static void withdraw(Person person, BiConsumer<String, Person> visitor) {
        person.page().getByRole(AriaRole.MENUITEM).first().click();
        person.page().getByRole(AriaRole.MENU).getByRole(AriaRole.MENUITEM).click();
        person.sees(inside(person));
        visitor.accept("withdraw", person);
    }

    /** A button of what lies over the page; that itself has no box. */
    private static Locator inside(Person person) {
        return person.dialog().getByRole(AriaRole.BUTTON).last();
    }

    private static Locator buttons(Person person) {
        return person.main().locator("vaadin-button[theme~=primary]");
    }

    private static void mandate(People people) {
        if (mandate.isEmpty()) {
            var secretary = people.signIn("sekretar");
            secretary.link("Overskuddsvarme").first().click();
            mandate = secretary.waitForAddress(Draft.PAGE).address();
        }
    }

    /** Until the page stands: its title is there, and what comes in parts has come. */
    private static void settled(Person person) {
        assertThat(person.title()).isVisible();
        assertThat(person.page().locator("vaadin-grid[loading]")).hasCount(0);
    }

    /** The tag that a page in this browser language has. */
    static String tag(Look look) {
        return Map.of("nb-NO", "nb", "nn-NO", "nn", "en-GB", "en").get(look.language());
    }
}
