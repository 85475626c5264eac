package no.mandat.journeys;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Those who take part in a test, each with a browser of their own: nothing is shared between them, no cookie either. */
final class People {

    private final Browser browser;
    private final Faults faults = new Faults();
    private final List<Person> people = new ArrayList<>();

    People(Browser browser) {
        this.browser = browser;
    }

    /** Somebody who has logged in, and whose own page is coming. */
    Person signIn(String user) {
        return signIn(user, Look.DESK);
    }

    Person signIn(String user, Look look) {
        return somebody(look).signIn(user);
    }

    /** Somebody whom the system doesn't know yet. */
    Person somebody() {
        return somebody(Look.DESK);
    }

    Person somebody(Look look) {
        return somebody(look.options());
    }

    /** Somebody whose browser runs no scripts. */
    Person withoutScripts(Look look) {
        return somebody(look.options().setJavaScriptEnabled(false));
    }

    private Person somebody(Browser.NewContextOptions options) {
        var context = browser.newContext(options);
        faults.watch(context);
        var person = new Person(context);
        people.add(person);
        return person;
    }

    /** Passes over faults that match: those that the test brings about. */
    void forgive(String pattern) {
        faults.forgive(pattern);
    }

    Faults faults() {
        return faults;
    }

    /** Keeps what each of them sees. */
    void photograph(Path folder) {
        for (int i = 0; i < people.size(); i++) {
            people.get(i).photograph(folder.resolveSibling(folder.getFileName() + "-" + (i + 1)));
        }
    }

    void leave() {
        people.forEach(Person::leave);
    }
}
