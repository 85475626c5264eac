package no.mandat.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** What the secretariat does on the page of a mandate's composition. */
final class Seats {

    private Seats() {}

    /** A new seat for civil society in the body of that name. */
    static void make(Person secretary, String body) {
        secretary.button("Ny plass: " + body).click();
        secretary.button(Pattern.compile("^Kategori")).click();
        secretary
                .page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Sivilsamfunn"))
                .click();
        secretary.button("Opprett plassen").click();
        secretary.doesNotSee(secretary.dialog());
    }

    /** Chooses from the menu of whoever sits there. */
    static void choose(Person secretary, String name, String entry) {
        item(secretary, "Endre for " + name);
        item(secretary, entry);
    }

    private static void item(Person secretary, String name) {
        secretary
                .page()
                .getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
