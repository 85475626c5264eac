package no.mandat.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/**
 * Words of a text are commented on and others suggested for them, by mouse and by keyboard, beside a footnote's mark and behind a picture;
 * what is said stays at its words while others write, and tells when they are gone.
 */
@Journey
class CommentsIT {

    private static final String SECTION = "Hvor mye";
    private static final String BEFORE = "Det meste av taren blir ikke høstet[^1] i dag.";
    private static final String AFTER =
            "Strømmen fører **næring** inn fra havet. Båtene ligger ved kai.\n\n[^1]: Et anslag.";

    /** The words of a section without what stands beside them, as somebody reads them. */
    private static final String MARK = """
            words => {
              const nodes = [];
              document.querySelectorAll('[data-section]').forEach(text => {
                const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
                for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                  if (!node.parentElement.closest('.unseen, .passage-number, .note-mark')) {
                    nodes.push(node);
                  }
                }
              });
              const all = nodes.map(node => node.data).join('');
              const place = at => {
                for (const node of nodes) {
                  if (at <= node.data.length) {
                    return [node, at];
                  }
                  at -= node.data.length;
                }
              };
              const from = all.indexOf(words);
              document.getSelection().setBaseAndExtent(...place(from), ...place(from + words.length));
            }
            """;

    /** What is marked on the page for a comment. */
    private static final String MARKED = """
            number => [...document.querySelectorAll(`mark[data-c="${number}"]`)].map(mark => {
              const words = mark.cloneNode(true);
              words.querySelectorAll('.unseen, .passage-number, .note-mark').forEach(one => one.remove());
              return words.textContent;
            }).join('')
            """;

    @Test
    void staysAtTheWordsThatItWasMadeOn(People people) {
        var secretary = people.signIn("sekretar");
        var word = Draft.unique();
        var text = ImportMandateIT.imported(secretary, word, "Styret for " + word);
        var mandate = text.substring(0, text.indexOf("/text"));
        secretary.open(mandate + "/composition").seesTitle("Sammensetning");
        Consents.seat(
                secretary, new Invitations(people, secretary), "Taregruppen", List.of("leder", "medlem1", "medlem3"));
        var report = written(secretary, mandate, "Rapport om tare " + word);
        var first = people.signIn("medlem1").open(report);
        var second = people.signIn("medlem3").open(report);
        first.sees("Strømmen fører");
        second.sees("Strømmen fører");

        marks(first, "høstet i dag");
        says(first, "Merknad", "Hvor mye er det?");
        isMarked(first, 1, "høstet i dag");
        isTold(second, "Én ny kommentar");
        isMarked(second, 1, "høstet i dag");
        marks(second, "næring inn");
        says(second, "Merknad", "Hvilken?");
        isMarked(second, 2, "næring inn");
        suggestsByKeyboard(second, "fra havet", "fra åpent hav");
        isMarked(second, 3, "fra havet");

        secretary
                .open(report)
                .button(Pattern.compile("^Godta: Endringsforslag 3"))
                .click();
        secretary.sees("Kommentaren er godtatt.").sees("fra åpent hav. Båtene");
        ReportDesk.write(
                secretary,
                report,
                SECTION,
                read(secretary, report)
                        .replace("Det meste av taren", "Nesten all taren i fjorden")
                        .replace("Båtene ligger", "Alle båtene ligger"));
        isMarked(secretary, 1, "høstet i dag");
        isMarked(secretary, 2, "næring inn");
        ReportDesk.write(
                secretary,
                report,
                SECTION,
                read(secretary, report).replace(" blir ikke høstet[^1] i dag", " ble borte etter stormen[^1]"));
        assertThat(secretary
                        .page()
                        .locator(".thread")
                        .filter(new Locator.FilterOptions().setHasText("Hvor mye er det?")))
                .containsText("er borte");
        isMarked(secretary, 1, "næring inn");
    }

    private static String written(Person secretary, String mandate, String title) {
        var report = ReportDesk.begin(secretary, mandate, "Sluttrapport", title, "Leveranser");
        ReportDesk.act(secretary, "Lag disposisjon fra mandatet");
        secretary.sees("Ikke skrevet ennå.");
        turnToWriting(secretary, report);
        secretary.field("Tekst").fill(BEFORE);
        secretary.field("Tekst").press("Tab");
        secretary.field("Tekst").press("ControlOrMeta+End");
        putPicture(secretary);
        assertThat(secretary.field("Tekst")).hasValue(Pattern.compile("picture:"));
        secretary.field("Tekst").fill(secretary.field("Tekst").inputValue() + "\n\n" + AFTER);
        secretary.field("Tekst").press("Tab");
        secretary.button("Lagre i teksten").click();
        secretary.sees("Lagret i teksten");
        ReportDesk.act(secretary.open(report), "Send til gjennomgang");
        secretary.sees("Teksten er sendt til gjennomgang.");
        return report;
    }

    private static void turnToWriting(Person secretary, String report) {
        secretary
                .open(report)
                .page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^Skriv i avsnitt .*" + SECTION)))
                .click();
        secretary.waitForAddress(Pattern.compile(ReportDesk.PAGE + "/sections/[0-9a-f-]{36}"));
    }

    private static void putPicture(Person secretary) {
        secretary.button("Bilde").click();
        FileChooser chooser = secretary.page().waitForFileChooser(() -> secretary
                .dialog()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("Velg|Last opp")))
                .first()
                .click());
        chooser.setFiles(new FilePayload("tare.png", "image/png", picture()));
        secretary.sees("tare.png er lastet opp.");
        Rounds.write(secretary, "Hva bildet viser", "Tare på en stein");
        ReportDesk.press(secretary, "Sett inn");
        secretary.doesNotSee(secretary.dialog());
    }

    private static byte[] picture() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** What stands in the section's editor; the page of the text is shown again then. */
    private static String read(Person secretary, String report) {
        turnToWriting(secretary, report);
        assertThat(secretary.field("Tekst")).hasValue(Pattern.compile("Strømmen"));
        return secretary.field("Tekst").inputValue();
    }

    private static void marks(Person member, String words) {
        member.atRest().page().evaluate(MARK, words);
        member.page().locator(".passage-chooser button").click();
        assertThat(member.dialog().locator(".comment-quote")).hasText(words);
    }

    private static void says(Person member, String kind, String text) {
        member.dialog().getByRole(AriaRole.RADIO, ReportDesk.exactly(kind)).check();
        Rounds.write(member, "Tekst", text);
        ReportDesk.press(member, "Legg inn");
        member.sees("Kommentaren er lagt inn.").doesNotSee(member.dialog());
    }

    /** Without a mouse. */
    private static void suggestsByKeyboard(Person member, String words, String instead) {
        var keys = member.page().keyboard();
        member.button(Pattern.compile("^Kommenter avsnittet .*" + SECTION)).focus();
        keys.press("Enter");
        member.dialog().getByRole(AriaRole.RADIO, ReportDesk.exactly("Merknad")).focus();
        keys.press("ArrowDown");
        assertThat(member.dialog().getByRole(AriaRole.RADIO, ReportDesk.exactly("Endringsforslag")))
                .isChecked();
        goTo(member, member.field("Ordene det gjelder"));
        keys.type(words);
        goTo(member, member.field("Ny ordlyd"));
        assertThat(member.field("Ny ordlyd")).hasValue(words);
        keys.press("ControlOrMeta+a");
        keys.type(instead);
        goTo(member, member.dialog().getByRole(AriaRole.BUTTON, ReportDesk.exactly("Legg inn")));
        keys.press("Enter");
        member.sees("Kommentaren er lagt inn.").doesNotSee(member.dialog());
    }

    /** By the tabulator alone. */
    private static void goTo(Person member, Locator field) {
        for (int i = 0; i < 8 && !isFocused(field); i++) {
            member.page().keyboard().press("Tab");
        }
        assertThat(field).isFocused();
    }

    private static boolean isFocused(Locator field) {
        return Boolean.TRUE.equals(field.evaluate("one => one === document.activeElement"));
    }

    private static void isMarked(Person person, int number, String words) {
        assertThat(person.page().locator("mark[data-c='" + number + "']").first())
                .isVisible();
        assertThat(person.page().evaluate(MARKED, number)).isEqualTo(words);
    }

    /** What others say comes quietly, and is shown when one wants it. */
    private static void isTold(Person member, String what) {
        member.sees(what).button("Vis").click();
        member.doesNotSee(member.text(what));
    }
}
