package no.mandat.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The text of a section, as several people write it: pasted from elsewhere, by two at once, and left when the text is closed. */
@Journey
class EditorIT {

    private static final String NOTED =
            "<p>Bergen<a href='#n1' id='r1'>1</a> er en by.</p><h2>%s</h2>" + "<p id='n1'><a href='#r1'>1</a> %s</p>";

    private static final String PASTE = """
            (input, html) => {
              const data = new DataTransfer();
              data.setData('text/html', html);
              data.setData('text/plain', 'bare ord');
              input.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
            }""";

    private static String begun(Person secretary, String title) {
        secretary.open("/mandates?words=batterigjenv");
        var mandate = secretary
                .link("Ekspertgruppe for gjenvinning av batterimaterialer")
                .first()
                .getAttribute("href")
                .replaceFirst("^/?", "/");
        secretary.open(mandate + "/deliverables").button("Ny leveranse").click();
        secretary.choose("Hva slags leveranse", "Notat");
        OpenCalls.fill(secretary.field("Tittel"), title);
        ReportDesk.press(secretary, "Begynn");
        secretary.waitForAddress(ReportDesk.PAGE).seesTitle(title);
        var address = secretary.address();
        ReportDesk.act(secretary, "Legg til avsnitt");
        Rounds.write(secretary, "Overskrift", "Innledning");
        ReportDesk.press(secretary, "Legg til");
        secretary.sees("Avsnittet er lagt til.").doesNotSee(secretary.dialog());
        return address;
    }

    private static Locator text(Person writer) {
        return writer.field("Tekst");
    }

    private static void openSection(Person writer, String note) {
        writer.open(note)
                .page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^Skriv i avsnitt .*Innledning")))
                .click();
        writer.waitForAddress(Pattern.compile(ReportDesk.PAGE + "/sections/[0-9a-f-]{36}"))
                .atRest();
    }

    private static void paste(Person writer, String html) {
        text(writer).evaluate(PASTE, html);
    }

    private static void save(Person writer) {
        writer.button("Lagre i teksten").click();
    }

    @Test
    void whatIsPastedTwiceKeepsItsFootnotesAndStandsApart(People people) {
        var writer = people.signIn("sekretar");
        openSection(writer, begun(writer, "Om liming " + Draft.unique()));
        var before = "Foran.Bak.\n\n[^1]: Min egen.";
        text(writer).fill(before);
        text(writer).evaluate("input => input.setSelectionRange(6, 6)");
        paste(writer, NOTED.formatted("Første", "Den ene."));
        var once = """
                Foran.

                Bergen[^2] er en by.

                ## Første

                Bak.

                [^1]: Min egen.
                [^2]: Den ene.""";
        assertThat(text(writer)).hasValue(once);

        paste(writer, NOTED.formatted("Andre", "Den andre."));
        assertThat(text(writer)).hasValue("""
                Foran.

                Bergen[^2] er en by.

                ## Første

                Bergen[^3] er en by.

                ## Andre

                Bak.

                [^1]: Min egen.
                [^2]: Den ene.
                [^3]: Den andre.""");
        text(writer).press("Control+z");
        assertThat(text(writer)).hasValue(once);
        text(writer).press("Control+z");
        assertThat(text(writer)).hasValue(before);

        text(writer).evaluate("input => input.setSelectionRange(6, 6)");
        paste(writer, "<p> Et <b>ord</b> til. </p>");
        assertThat(text(writer)).hasValue(Pattern.compile("^Foran\\. ?Et \\*\\*ord\\*\\* til\\. ?Bak\\.\n\n.*"));
        save(writer);
        writer.sees("Lagret i teksten");
    }

    @Test
    void whatIsTooLargeIsSaid(People people) {
        var writer = people.signIn("sekretar");
        openSection(writer, begun(writer, "Om store bilder " + Draft.unique()));
        paste(
                writer,
                "<p>Et <b>kart</b></p><p><img alt='Kart' src='data:image/png;base64," + "A".repeat(4 * 1024 * 1024)
                        + "'></p>");
        assertThat(text(writer)).hasValue(Pattern.compile("Et \\*\\*kart\\*\\*(.|\n)*"));
        paste(writer, "<p>" + "a ".repeat(2 * 1024 * 1024) + "</p>");
        writer.sees("limt inn uten formatering");
        assertThat(text(writer)).hasValue(Pattern.compile("(.|\n)*bare ord(.|\n)*"));

        writer.button("Bilde").click();
        writer.page()
                .locator("vaadin-upload input[type=file]")
                .last()
                .setInputFiles(new FilePayload("kart.png", "image/png", new byte[26 * 1024 * 1024]));
        assertThat(writer.page().locator("vaadin-notification-card")).containsText("25 MB");
    }

    @Test
    void twoWhoWriteAtOnceLoseNothing(People people) {
        var first = people.signIn("sekretar");
        var second = people.signIn("leder");
        var note = begun(first, "Om to på én gang " + Draft.unique());
        openSection(first, note);
        text(first).fill("Bergen er en by.");
        save(first);
        first.sees("Lagret i teksten");
        openSection(second, note);
        openSection(first, note);
        text(first).fill("Bergen er en stor by.");
        second.sees("skriver her nå");
        text(second).fill("Bergen er en by. Den ligger ved havet.");
        second.sees("Utkastet ditt er tatt vare på");
        save(first);
        first.sees("Lagret i teksten");

        save(second);
        second.sees("Solveig Kvamme endret").sees("Du endret");
        assertThat(second.dialog()).containsText("stor");
        assertThat(second.dialog()).containsText("Den ligger ved havet.");
        ReportDesk.press(second, "Lagre");
        second.sees("Lagret i teksten").doesNotSee(second.dialog());
        assertThat(text(second)).hasValue("Bergen er en stor by. Den ligger ved havet.");
        first.open(note).sees("Bergen er en stor by. Den ligger ved havet.");
    }

    @Test
    void unsavedWordsAreNamedAndFoundAgainWhenTheTextIsClosed(People people) {
        var secretary = people.signIn("sekretar");
        var leader = people.signIn("leder");
        var note = begun(secretary, "Om det ulagrede " + Draft.unique());
        ReportDesk.write(secretary, note, "Innledning", "Bergen er en by.");
        openSection(secretary, note);
        text(secretary).fill("Bergen er en by ved havet.");
        secretary.sees("Utkastet ditt er tatt vare på");
        // As when the browser is shut: nothing is saved in leaving.
        secretary.newTab();
        secretary.open("/");

        leader.open(note);
        ReportDesk.act(leader, "Bekreft leveransen");
        ReportDesk.act(leader.open(note), "Send til gjennomgang");
        leader.sees("Teksten er sendt til gjennomgang.");
        ReportDesk.act(leader, "Gjør klar for godkjenning");
        assertThat(leader.dialog()).containsText("i «Innledning»");
        ReportDesk.press(leader, "Gjør klar uten");
        leader.sees("Teksten er klar for godkjenning.");

        secretary.open(note).sees("Du har skrevet noe som ikke er lagret");
        secretary
                .main()
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName("Innledning").setExact(true))
                .last()
                .click();
        secretary.sees("Teksten er ikke åpen for skriving nå");
        assertThat(secretary.field("Dette skrev du sist")).hasValue("Bergen er en by ved havet.");
        secretary.button("Kast").click();
        ReportDesk.press(secretary, "Kast");
        secretary.sees("Det du skrev, er kastet.").doesNotSee(secretary.text("Du har skrevet noe som ikke er lagret"));
    }
}
