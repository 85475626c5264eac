package no.mandat.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** What the secretariat does on the page of a mandate's composition. */
final class Seats {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private Seats() {}

    /** A seat with a vote that nobody sits in. */
    static void make(Person secretary, String group) {
        secretary.button("Ny plass: " + group).click();
        secretary.button(Pattern.compile("^Kategori")).click();
        secretary
                .page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Sivilsamfunn"))
                .click();
        secretary.button("Opprett plassen").click();
        secretary.doesNotSee(secretary.dialog());
    }

    /** Puts a user of the demo, whose name is given, in the vacant seat, since nine days ago. */
    static void fill(Person secretary, String user, String name) {
        secretary.button("Sett inn i plassen for sivilsamfunn").click();
        type(secretary.field("E-postadresse"), user + "@demo.mandat.example");
        secretary.sees("Dette er " + name);
        type(secretary.field("Fra og med"), day(9));
        secretary.button("Gi plassen").click();
        secretary.doesNotSee(secretary.dialog());
    }

    /** Ends their membership, with yesterday as its last day. */
    static void end(Person secretary, String name) {
        choose(secretary, name, "Avslutt medlemskapet …");
        type(secretary.field("Siste dag"), day(1));
        type(secretary.field("Grunn"), "Ny jobb");
        secretary.button("Avslutt medlemskapet").click();
        secretary.doesNotSee(secretary.dialog());
    }

    private static String day(int daysAgo) {
        return TYPED.format(LocalDate.now(ZoneId.of("Europe/Oslo")).minusDays(daysAgo));
    }

    private static void type(Locator field, String text) {
        field.fill(text);
        field.press("Tab");
    }

    /** Chooses from the menu of whoever sits there. */
    static void choose(Person secretary, String name, String entry) {
        secretary
                .page()
                .getByRole(AriaRole.BUTTON, exactly("Endre for " + name))
                .click();
        secretary.page().getByRole(AriaRole.MENUITEM, exactly(entry)).click();
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
