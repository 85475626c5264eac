package no.mandat.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A mandate from a document: read, corrected, saved, read as a document, and worked on by two. */
@Journey
class ImportMandateIT {

    static final String TEXT = """
            # Mandat for ekspertgruppe – Tare og tang

            ## 1. Bakgrunn

            Tareskogen vokser langs hele kysten.[^1] Ingen vet hvor mye som kan høstes.

            ## 2. Leveranser

            Gruppen skal levere en rapport. Forhold som bør utredes er:

            - Hvor mye tare som kan høstes hvert år.
            - Hvem som skal ha lov til det.

            ## 3. Mandatperiode

            Mandatet varer ut 2031.

            ## Vedlegg 1 – Gruppens sammensetning

            Bedrifter:

            - Tarefabrikken – NN
            - Havhøsting – [navn]

            [^1]: Kystatlaset, utgave 4.
            """;

    private static final Pattern PAGE = Pattern.compile("/mandates/[0-9a-f-]{36}/text");

    private static void upload(Person secretary, String name, String text) {
        secretary
                .page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Locator clause(Person person, String words) {
        return person.page()
                .locator(".clause-cell")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    /** Reads the document and saves it, and returns the address of its text. */
    static String imported(Person secretary, String title) {
        return imported(secretary, title, "Kystrådet");
    }

    /** The same, given by that board. */
    static String imported(Person secretary, String title, String givenBy) {
        secretary.open("/mandates/import").seesTitle("Hent mandatet fra et dokument");
        upload(secretary, "mandat.md", TEXT.replace("Tare og tang", title));
        secretary.sees(clause(secretary, "Tareskogen vokser"));
        fill(secretary, "Kortnavn", title);
        fill(secretary, "Ekspertgruppens navn", "Taregruppen");
        var board = secretary
                .page()
                .getByRole(AriaRole.COMBOBOX, new com.microsoft.playwright.Page.GetByRoleOptions().setName("Gitt av"));
        board.fill(givenBy);
        board.press("Enter");
        secretary.button("Opprett mandatet").click();
        secretary.waitForAddress(PAGE).seesTitle("Mandatet");
        return path(secretary);
    }

    private static String path(Person person) {
        return URI.create(person.page().url()).getPath();
    }

    private static void fill(Person person, String label, String words) {
        person.field(label).fill(words);
        person.field(label).press("Tab");
    }

    @Test
    void aDocumentIsCorrectedAndBecomesAMandateThatReadsLikeIt(People people) {
        var secretary = people.signIn("sekretar");
        secretary.open("/mandates/import").seesTitle("Hent mandatet fra et dokument");
        upload(secretary, "mandat.md", TEXT);
        secretary.sees("ord i dokumentet er med.");
        assertThat(clause(secretary, "Hvor mye tare som kan høstes")).containsText("2.1");
        clause(secretary, "Hvem som skal ha lov").click();
        secretary.sees(secretary.page().locator(".source-block.pointed-at"));
        secretary.button("Slå sammen med det foran").click();
        assertThat(secretary.page().locator(".clause-grid")).not().containsText("2.2");
        secretary.button("Angre").click();
        secretary.sees(clause(secretary, "Hvem som skal ha lov"));

        clause(secretary, "Tareskogen vokser").click();
        secretary.button(Pattern.compile("^Fjern$")).click();
        secretary.sees("ord i dokumentet er ikke med i punktene");
        secretary.button("Angre").click();
        secretary.sees("ord i dokumentet er med.");
    }

    @Test
    void whatIsSavedStandsAsADocumentWithItsSeatsAndItsHistory(People people) {
        var secretary = people.signIn("sekretar");
        var title = Draft.unique();
        var address = imported(secretary, title);

        var document = secretary.page().locator(".clause-document");
        assertThat(document).containsText("Tareskogen vokser langs hele kysten.");
        assertThat(document).containsText("Kystatlaset, utgave 4.");
        assertThat(document.getByText("bør").first()).isVisible();
        assertThat(secretary.main()).containsText("til 31. des. 2031");

        document.getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName("2.1").setExact(true))
                .click();
        secretary.sees(secretary.page().locator(".clause.pointed-at"));
        var link = path(secretary);
        secretary.open(link).sees(secretary.page().locator(".clause.pointed-at").getByText("Hvor mye tare"));

        var mandate = address.substring(0, address.indexOf("/text"));
        secretary.open(mandate + "/composition").sees("Tarefabrikken").sees("Havhøsting");
        secretary.open(mandate + "/history").sees("skrev mandatpunktene i");
    }

    @Test
    void twoWhoRewriteOneClauseSeeBothTextsAndChoose(People people) {
        var secretary = people.signIn("sekretar");
        var address = imported(secretary, Draft.unique());
        var clauses = address.substring(0, address.indexOf("/text")) + "/clauses";
        var other = people.signIn("sekretar").open(clauses);
        clause(other, "Hvem som skal ha lov").click();
        fill(other, "Tekst", "Hvem som skal få høste.");

        secretary.open(clauses);
        clause(secretary, "Hvem som skal ha lov").click();
        // Several lines at once, and saved at once: none of it may stay behind.
        fill(secretary, "Tekst", "Hvem som må søke.\nOg når det skjer.");
        secretary.button("Lagre punktet").click();
        secretary.sees(clause(secretary, "Hvem som må søke"));

        other.button("Lagre punktet").click();
        assertThat(other.dialog()).containsText("Hvem som må søke.");
        other.button("Lagre min").click();
        other.sees(clause(other, "Hvem som skal få høste"));
        assertThat(other.page().locator(".clause-grid")).not().containsText("Hvem som må søke");
    }

    @Test
    void whatIsNoDocumentIsRefusedInWords(People people) {
        people.forgive("422");
        var secretary = people.signIn("sekretar");
        secretary.open("/mandates/import").seesTitle("Hent mandatet fra et dokument");
        upload(secretary, "tom.txt", "\n\n");
        secretary.sees("Vi fant ingen tekst i dokumentet");
        upload(secretary, "kart.docx", "%PDF-1.7 ikke et dokument");
        secretary.sees("Filen er ikke noe tekstdokument");
        assertThat(secretary.page().locator(".clause-grid").count()).isZero();
    }

    @Test
    void onATelephoneNothingIsWiderThanThePage(People people) {
        var secretary = people.signIn("sekretar", Look.PHONE);
        imported(secretary, Draft.unique());
        assertThat((Boolean) secretary.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        assertThat(Axe.violations(secretary)).isEmpty();
    }
}
