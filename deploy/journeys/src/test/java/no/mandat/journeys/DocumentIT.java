package no.mandat.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

@Journey
class DocumentIT {

    private static final String WORD = """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override
            ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
            """;

    private static final Pattern PAGE = Pattern.compile(Draft.PAGE + "/documents/[0-9a-f-]{36}");

    @Beside
    @Test
    void theSecretaryAddsFilesAndBadOnesAreRefusedAtTheFile(People people) {
        people.forgive("422");
        var secretary = documentsOfANewMandate(people);
        secretary.sees("Ingen dokumenter ennå");

        upload(
                secretary,
                text("Møtenotat – Čáhci.md", "# Kraft"),
                office("makroer.docx", "word/vbaProject.bin", new byte[10]),
                office("bombe.docx", "word/media/bilde.bmp", new byte[60 * 1024 * 1024]),
                new FilePayload("program.pdf", "application/pdf", new byte[] {'M', 'Z', 0, 0}));

        secretary.sees("«Møtenotat – Čáhci.md» er lagt til").sees("Ett dokument");
        secretary.sees(secretary.link("Møtenotat – Čáhci"));
        secretary.sees("Filen inneholder makroer.");
        secretary.sees("Filen pakker seg ut til mer enn vi kan ta imot.");
        secretary.sees("Denne filen er noe annet, uansett hva den heter.");
    }

    @Beside
    @Test
    void whatIsFetchedIsWhatWasHandedIn(People people) throws Exception {
        var secretary = documentsOfANewMandate(people);
        var first = text("Notat.txt", "Første utgave");
        upload(secretary, first);
        secretary.link("Notat").first().click();
        secretary.waitForAddress(PAGE).seesTitle("Notat");

        secretary.button("Ny versjon").click();
        var second = text("Notat, rettet.txt", "Blåbær ".repeat(400_000));
        upload(secretary, second);
        secretary.sees("Versjon 2 er lagt til");

        var versions = secretary.main().locator(".version");
        assertThat(versions).hasCount(2);
        same(secretary, versions.first(), second, "Notat, rettet.txt");
        same(secretary, versions.last(), first, "Notat.txt");
    }

    @Beside
    @Test
    void theSameFileIsNoNewVersion(People people) {
        people.forgive("422");
        var secretary = documentsOfANewMandate(people);
        upload(secretary, text("Notat.txt", "Likt"));
        secretary.link("Notat").first().click();
        secretary.seesTitle("Notat").button("Ny versjon").click();

        upload(secretary, text("Nytt navn.txt", "Likt"));

        secretary.sees("Dette er nøyaktig den filen som allerede er nyeste versjon.");
    }

    @Beside
    @Test
    void readingWhatIsExemptLeavesATrace(People people) {
        var secretary = documentsOfANewMandate(people);
        var list = secretary.address();
        upload(secretary, text("Notat.txt", "Hemmelig"));
        secretary.link("Notat").first().click();
        secretary.seesTitle("Notat");
        more(secretary, "Endre hvem det er for …");
        var question = secretary.dialog();
        question.getByText("Unntatt offentlighet").click();
        question.getByText("Lagre valget").click();
        assertThat(question).containsText("Skriv hvilken hjemmel dokumentet er unntatt etter.");
        question.getByRole(AriaRole.COMBOBOX).first().fill("offl. § 14");
        question.getByRole(AriaRole.COMBOBOX).first().press("Enter");
        question.getByText("Lagre valget").click();
        secretary.sees("Valget er lagret").sees("offl. § 14 – organinterne dokumenter");

        assertThat(get(secretary, download(secretary)).status()).isEqualTo(200);

        secretary.open(list.replace("/documents", "/history")).seesTitle("Historikk");
        secretary.sees("lastet ned Notat, som er unntatt offentlighet");
    }

    @Beside
    @Test
    void whatIsTakenOutOfTheListIsGoneForAll(People people) {
        var secretary = documentsOfANewMandate(people);
        upload(secretary, text("Notat.txt", "Feil"));
        secretary.link("Notat").first().click();
        secretary.seesTitle("Notat");
        more(secretary, "Ta ut av listen …");
        secretary.dialog().getByRole(AriaRole.TEXTBOX).fill("Feil fil.");
        secretary
                .dialog()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ta ut av listen"))
                .click();

        secretary.seesTitle("Dokumenter").sees("Ingen dokumenter ennå");
    }

    @Beside
    @Test
    void eachFindsWhatIsForThem(People people) {
        people.forgive("404");
        var member = demoDocuments(people, "medlem1");
        member.sees(member.link("Oppnevningsbrev")).sees(member.link("Bakgrunnsnotat til første møte"));
        member.link("Bakgrunnsnotat til første møte").first().click();
        var page = member.waitForAddress(PAGE)
                .seesTitle("Bakgrunnsnotat til første møte")
                .address();
        var file = download(member);
        assertThat(get(member, file).status()).isEqualTo(200);
        member.doesNotSee(member.button("Ny versjon"));

        var board = demoDocuments(people, "styre1");
        board.sees(board.link("Oppnevningsbrev")).doesNotSee(board.link("Bakgrunnsnotat til første møte"));
        board.open(page).seesTitle("Her er det ingenting å se");
        assertThat(get(board, file).status()).isEqualTo(404);
        assertThat(get(people.signIn("utenfor").seesTitle("Min side"), file).status())
                .isEqualTo(404);
    }

    @Beside
    @Test
    void aFileIsNeverAPageOfOurs(People people) {
        people.forgive("404");
        var secretary = documentsOfANewMandate(people);
        upload(secretary, text("side.html", "<script>alert(1)</script>"));
        secretary.link("side.html").first().click();
        secretary.seesTitle("side.html");

        var answer = get(secretary, download(secretary));

        assertThat(answer.headers())
                .containsEntry("content-type", "text/plain")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("content-security-policy", "sandbox; default-src 'none'")
                .containsEntry(
                        "content-disposition",
                        "attachment; filename=\"side.html.txt\"; filename*=UTF-8''side.html.txt");
        for (var wrong : new String[] {"", "/x/1", "/00000000-0000-7000-8000-000000000000/1", "/../../etc/passwd"}) {
            assertThat(get(secretary, "/download/documents" + wrong).status()).isEqualTo(404);
        }
    }

    private static Person documentsOfANewMandate(People people) {
        var secretary = people.signIn("sekretar").seesTitle("Min side");
        var address = Draft.own().make(secretary);
        return secretary.open(address + "/documents").seesTitle("Dokumenter");
    }

    private static Person demoDocuments(People people, String user) {
        var person = people.signIn(user).seesTitle("Min side");
        person.link("Batterigjenvinning").first().click();
        person.waitForAddress(Draft.PAGE).seesTitle("Ekspertgruppe for gjenvinning av batterimaterialer");
        return person.open(person.address() + "/documents").seesTitle("Dokumenter");
    }

    private static void upload(Person person, FilePayload... files) {
        person.page().locator("vaadin-upload input[type=file]").last().setInputFiles(files);
    }

    private static void more(Person person, String choice) {
        person.moreActions().click();
        person.page().getByRole(AriaRole.MENU).getByText(choice).click();
    }

    private static String download(Person person) {
        return person.main().locator("a.download").first().getAttribute("href");
    }

    private static APIResponse get(Person person, String path) {
        return person.browser().request().get(Place.MANDAT + path);
    }

    private static void same(Person person, Locator version, FilePayload handedIn, String name)
            throws IOException, NoSuchAlgorithmException {
        var fetched = person.page()
                .waitForDownload(() -> version.locator("a.download").click());
        assertThat(fetched.suggestedFilename()).isEqualTo(name);
        var content = Files.readAllBytes(fetched.path());
        assertThat(content).isEqualTo(handedIn.buffer);
        var shown = version.locator("code").textContent().replace(" ", "");
        assertThat(shown)
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
    }

    private static FilePayload text(String name, String content) {
        return new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
    }

    private static FilePayload office(String name, String part, byte[] content) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", WORD.getBytes(StandardCharsets.UTF_8));
        parts.put(part, content);
        return new FilePayload(name, "application/octet-stream", zip(parts));
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
