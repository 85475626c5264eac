package no.mandat.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** What the secretariat does to plan a meeting of tomorrow, to call it, and to hold it at once. */
final class MeetingDesk {

    static final Pattern PAGE = Pattern.compile(Draft.PAGE + "/meetings/[0-9a-f-]{36}");

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Person secretary;

    MeetingDesk(Person secretary) {
        this.secretary = secretary;
    }

    /** Plans one of the demo's mandate that is at work; its page is shown then. */
    String plan(String kind, String title) {
        return plan(kind, title, tomorrow(0), "09:00", "12:00");
    }

    /** The same for the next quarter of an hour. */
    String planForNow(String kind, String title) {
        var now = LocalTime.now(OSLO);
        var from = now.truncatedTo(ChronoUnit.HOURS).plusMinutes((now.getMinute() / 15 + 1) * 15L);
        return plan(
                kind, title, tomorrow(-1), from.toString(), from.plusHours(2).toString());
    }

    /** Plans one of another mandate, for tomorrow. */
    String planIn(String mandate, String kind, String title) {
        return planIn(mandate, kind, title, tomorrow(0), "09:00", "12:00");
    }

    private String plan(String kind, String title, String on, String from, String to) {
        return planIn(Screens.found(secretary, "byggematerialer"), kind, title, on, from, to);
    }

    private String planIn(String mandate, String kind, String title, String on, String from, String to) {
        secretary.open(mandate + "/meetings/new");
        secretary
                .page()
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile("^" + kind)))
                .check();
        // What is suggested follows the kind.
        assertThat(secretary.field("Tittel")).hasValue(Pattern.compile("^" + kind + "( \\d+)?$"));
        OpenCalls.fill(secretary.field("Tittel"), title);
        var day = secretary.field("Dag");
        day.fill(on);
        day.press("Enter");
        pick("Fra", from);
        pick("Til", to);
        OpenCalls.fill(secretary.field("Sted"), "Møterom Bjelken");
        secretary.button("Planlegg møtet").click();
        secretary.waitForAddress(PAGE).seesTitle(title);
        return secretary.address();
    }

    private void pick(String field, String time) {
        var picker = secretary.field(field);
        picker.fill(time);
        picker.press("Enter");
        picker.press("Tab");
    }

    /** The day of the meeting, or so many later, as it is typed. */
    static String tomorrow(int later) {
        return TYPED.format(LocalDate.now(OSLO).plusDays(1L + later));
    }

    /** Puts one more item on the agenda, at its end. */
    void item(String kind, String title) {
        var fields = secretary.page().locator(".agenda-new");
        fields.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Type sak")))
                .click();
        secretary
                .page()
                .getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(kind).setExact(true))
                .click();
        var field = secretary.field("Ny sak");
        field.fill(title);
        field.press("Enter");
        secretary.sees(secretary.page().locator(".agenda-item").getByText(title));
        assertThat(field).hasValue("");
    }

    /** Drags an item to where another stands. */
    void drag(String title, String where) {
        handle(title).dragTo(itemOf(where));
        assertThat(itemOf(where).locator("xpath=preceding-sibling::*[1]")).containsText(title);
    }

    private Locator handle(String title) {
        return itemOf(title).locator(".agenda-handle");
    }

    private Locator itemOf(String title) {
        return secretary.page().locator(".agenda-item").filter(new Locator.FilterOptions().setHasText(title));
    }

    void call() {
        secretary.button("Kall inn").click();
        secretary.dialog().getByRole(AriaRole.BUTTON, exactly("Kall inn")).click();
        secretary.sees("Det er kalt inn til møtet.");
    }

    /** Starts the one that is shown, though it is planned for tomorrow. */
    void begin() {
        OpenCalls.more(secretary, "Start møtet");
        secretary.dialog().getByRole(AriaRole.BUTTON, exactly("Start møtet")).click();
        begun();
    }

    /** Starts the one that is shown, which is due. */
    void beginNow() {
        secretary.button("Start møtet").click();
        begun();
    }

    private void begun() {
        secretary.waitForAddress(Pattern.compile(PAGE + "/hold"));
        secretary.sees(secretary.page().locator(".hold-item"));
    }

    /** Notes whether somebody is there. */
    void note(String name, String presence) {
        var line = line(name);
        line.locator("button.attendance-line").click();
        line.getByRole(AriaRole.BUTTON, exactly(presence)).click();
        assertThat(line.locator(".presence")).hasText(presence);
        line.locator("button.attendance-line").click();
    }

    /** Somebody among those who are called. */
    Locator line(String name) {
        return secretary.page().locator(".attendance > li").filter(new Locator.FilterOptions().setHasText(name));
    }

    /** Goes on to an item by its title, where the meeting isn't at it yet. */
    void turnTo(String title) {
        show(title);
        secretary.button("Ta opp denne saken nå").click();
        assertThat(secretary.button("Ta opp denne saken nå")).isHidden();
    }

    /** Shows an item by its title, where the meeting is over. */
    void show(String title) {
        secretary.sees(secretary.page().locator(".hold-agenda"));
        var whole = secretary.button("Hele sakslisten");
        if (whole.isVisible() && "false".equals(whole.getAttribute("aria-expanded"))) {
            whole.click();
        }
        secretary
                .page()
                .locator(".rail button")
                .filter(new Locator.FilterOptions().setHasText(title))
                .click();
        assertThat(heading()).hasText(title);
    }

    /** The title of the item in the middle. */
    Locator heading() {
        return secretary.page().locator(".hold-item > h2");
    }

    /** Types into the notes of the item in the middle, and waits until they are kept. */
    void write(String field, String text) {
        var notes = secretary.field(field);
        notes.click();
        secretary.page().keyboard().press("Control+End");
        secretary.page().keyboard().type(text);
        secretary.sees(secretary.page().getByText(Pattern.compile("Lagret kl\\.")));
    }

    void outcome(String name) {
        var button = secretary.page().locator(".hold-outcome").getByRole(AriaRole.BUTTON, exactly(name));
        button.click();
        assertThat(button).hasAttribute("aria-pressed", "true");
    }

    void end() {
        secretary.button("Avslutt møtet").click();
        secretary.sees(secretary.button("Gå til referatet"));
    }

    private static Locator.GetByRoleOptions exactly(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
