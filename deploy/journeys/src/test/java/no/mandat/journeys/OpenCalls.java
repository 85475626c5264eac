package no.mandat.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** Calls for input with one question, as the secretariat writes and opens them. */
final class OpenCalls {

    static final Pattern ADDRESS = Pattern.compile(Draft.PAGE + "/calls/[0-9a-f-]{36}");
    private static final Pattern FORM = Pattern.compile(ADDRESS + "/answer");

    /** What those ask that are opened at once. */
    static final String ASKED = "Hva har du sett?";

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private OpenCalls() {}

    /** Opens the empty form of one: what another journey of the same secretary has left in it, or is writing, is thrown away. */
    static void begin(Person secretary, String mandate) {
        secretary.open(mandate + "/calls/new").seesTitle("Ny innspillsrunde");
        if (secretary.atRest().text("Du har endringer som ikke er lagret").count() > 0) {
            throwAway(secretary);
        }
    }

    /** Goes back to what is saved of the one whose form is shown. */
    static void throwAway(Person secretary) {
        secretary.button("Forkast").click();
        secretary.button("Forkast dem").click();
        secretary.doesNotSee(secretary.text("Du har endringer som ikke er lagret"));
    }

    /** A draft that asks it of them from yesterday on, and takes files. */
    static void draft(Person secretary, String mandate, String title, String audience, String question) {
        begin(secretary, mandate);
        fill(secretary.field("Tittel"), title);
        secretary
                .page()
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(audience))
                .check();
        fill(question(secretary), question);
        secretary
                .page()
                .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("La dem som svarer, legge ved filer"))
                .check();
        fromYesterday(secretary);
        secretary.button("Opprett utkast").click();
        secretary.waitForAddress(ADDRESS).seesTitle(title);
    }

    /** Says in English as well what the draft that is shown asks. */
    static void translate(Person secretary, String title, String question) {
        secretary.open(secretary.address() + "/edit").sees(secretary.button("Lagre endringene"));
        var english = new Page.GetByRoleOptions().setName("engelsk").setExact(true);
        secretary.page().getByRole(AriaRole.CHECKBOX, english).check();
        secretary.page().getByRole(AriaRole.RADIO, english).check();
        // Then the fields are those of the other language.
        assertThat(secretary.field("Tittel")).hasValue("");
        assertThat(question(secretary)).hasValue("");
        fill(secretary.field("Tittel"), title);
        fill(question(secretary), question);
        secretary.button("Lagre endringene").click();
        secretary.waitForAddress(ADDRESS);
    }

    /** Types when the one that is written opens. */
    static void fromYesterday(Person secretary) {
        var opens = secretary.field("Åpner, dag");
        opens.fill(LocalDate.now(OSLO).minusDays(1).format(DateTimeFormatter.ofPattern("dd.MM.yyyy")));
        opens.press("Enter");
        opens.press("Tab");
    }

    /** One of the demo's mandate for everybody, which is shown to the secretary who opened it, and the form that it has. */
    static OpenCallForms opened(Person secretary, String title) {
        opened(secretary, title, "Alle");
        return new OpenCallForms(id(secretary));
    }

    /** One of the demo's mandate for the group, which is shown to the secretary who opened it. */
    static void toGroup(Person secretary, String title) {
        opened(secretary, title, "Gruppens medlemmer");
    }

    private static void opened(Person secretary, String title, String audience) {
        draft(secretary, Screens.found(secretary, "byggematerialer"), title, audience, ASKED);
        open(secretary);
    }

    /** A member at the form of one, which their own page leads to. */
    static Person answering(Person member, String title) {
        member.open("/").link(title).click();
        return member.waitForAddress(FORM).seesTitle(title);
    }

    /** Answers the first question of the open form that is shown, and sees the receipt. */
    static void send(Person everybody, String name, String email, String words) {
        var page = everybody.page();
        page.locator("textarea").first().fill(words);
        page.locator("input[name=name]").fill(name);
        page.locator("input[name=email]").fill(email);
        agree(everybody);
        everybody.button("Send inn").click();
        everybody.seesTitle("Takk for innspillet");
    }

    /** Chooses that what is said is published with who says it. */
    private static void agree(Person person) {
        person.page()
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Ja, med navn"))
                .check();
    }

    /** Opens the one that is shown. */
    static void open(Person secretary) {
        secretary.button("Åpne runden").click();
        secretary
                .dialog()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Åpne runden").setExact(true))
                .click();
        secretary.sees("Innspillsrunden er åpnet.");
    }

    /** Closes the one at that address. */
    static void close(Person secretary, String call) {
        secretary.open(call);
        end(secretary, "Lukk runden", "Alle har svart.");
        secretary.sees("Runden er lukket.");
    }

    /** Withdraws the one that is shown. */
    static void withdraw(Person secretary) {
        end(secretary, "Trekk runden", "Stilt feil.");
        secretary.sees("Innspillsrunden er trukket.");
    }

    private static void end(Person secretary, String item, String why) {
        more(secretary, item);
        fill(secretary.dialog().getByRole(AriaRole.TEXTBOX), why);
        secretary
                .dialog()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(item).setExact(true))
                .click();
    }

    /** Chooses from the menu of the page that is shown. */
    static void more(Person secretary, String item) {
        secretary.moreActions().click();
        secretary
                .page()
                .getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(item).setExact(true))
                .click();
    }

    /** Answers the question until when, and why, and sees it go. */
    static void until(Person secretary, String button) {
        var until = secretary.dialog().locator("vaadin-date-picker input");
        until.fill("31.12.2030");
        until.press("Enter");
        until.press("Tab");
        fill(secretary.dialog().getByRole(AriaRole.TEXTBOX).last(), "Rimelig.");
        secretary
                .dialog()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
        secretary.doesNotSee(secretary.dialog());
    }

    /** Where the mandate is whose call is at that address. */
    static String mandate(String call) {
        return call.substring(0, call.indexOf("/calls/"));
    }

    /** The id of the one that is shown. */
    static String id(Person secretary) {
        var address = secretary.address();
        return address.substring(address.lastIndexOf('/') + 1);
    }

    static Locator question(Person person) {
        return person.page()
                .getByRole(
                        AriaRole.TEXTBOX,
                        new Page.GetByRoleOptions().setName("Spørsmål").setExact(true))
                .first();
    }

    static void fill(Locator field, String text) {
        field.fill(text);
        field.press("Tab");
        assertThat(field).hasValue(text);
    }
}
