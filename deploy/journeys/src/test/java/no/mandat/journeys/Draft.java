package no.mandat.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** What the secretariat writes in the form of a mandate. Dates as they are typed: day.month.year. */
record Draft(String title, String shortName, String board, String group, String firstDay, String lastDay) {

    static final Pattern PAGE = Pattern.compile("/mandates/[0-9a-f-]{36}");

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final String RUN = Long.toString(System.currentTimeMillis() / 1000, 36);

    /** A word that no other test's mandate has. */
    static String unique() {
        return "prøve" + RUN + "x" + COUNTER.incrementAndGet();
    }

    /** A mandate of its own, of a board that the demo has. */
    static Draft own() {
        var word = unique();
        return new Draft(
                "Ekspertgruppe for " + word, word, "Kystrådet", "Gruppen for " + word, "01.03.2030", "31.12.2030");
    }

    Draft titled(String other) {
        return new Draft(other, shortName, board, group, firstDay, lastDay);
    }

    Draft shortly(String other) {
        return new Draft(title, other, board, group, firstDay, lastDay);
    }

    Draft of(String otherBoard) {
        return new Draft(title, shortName, otherBoard, group, firstDay, lastDay);
    }

    Draft from(String first, String last) {
        return new Draft(title, shortName, board, group, first, last);
    }

    /** Types it into the form that is open. */
    Draft write(Person person) {
        type(person.field("Tittel"), title, "Tab");
        type(person.field("Kortnavn"), shortName, "Tab");
        type(person.field("Gitt av"), board, "Tab");
        type(person.field("Ekspertgruppens navn"), group, "Tab");
        // Enter closes the calendar that typing opens.
        type(person.field("Første dag"), firstDay, "Enter");
        type(person.field("Siste dag"), lastDay, "Enter");
        return this;
    }

    /** Drafts it, and sees its page; returns the page's address. */
    String make(Person person) {
        person.open("/mandates/new").seesTitle("Nytt mandat");
        write(person);
        person.button("Opprett utkastet").click();
        person.waitForAddress(PAGE).seesTitle(title);
        return person.address();
    }

    private static void type(Locator field, String text, String done) {
        field.fill(text);
        field.press(done);
        assertThat(field).hasValue(text);
    }
}
