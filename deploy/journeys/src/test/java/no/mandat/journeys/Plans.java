package no.mandat.journeys;

import com.microsoft.playwright.options.AriaRole;

/** Plans as people make them. */
final class Plans {

    private Plans() {}

    /** A mandate of its own whose plan is the usual course: its address. */
    static String usual(Person secretary) {
        var address = Draft.own().make(secretary);
        addUsual(secretary, address);
        return address;
    }

    /** Gives a mandate without a plan the usual course. */
    static void addUsual(Person secretary, String address) {
        secretary.open(address + "/plan").seesTitle("Plan").sees("Ingen milepæler ennå");
        secretary.button("Se det vanlige løpet").click();
        secretary
                .dialog()
                .getByRole(AriaRole.BUTTON)
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Legg til"))
                .click();
        secretary.sees(secretary.main().locator("[data-toggle]").first());
    }
}
