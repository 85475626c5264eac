package no.mandat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** A mandate's text leaves as Word, as PDF, and on paper. */
@Journey
class ExportIT {

    @Test
    void theTextIsKeptAsPdfAndAsWord(People people) throws IOException {
        var secretary = people.signIn("sekretar");
        var title = Draft.unique();
        ImportMandateIT.imported(secretary, title);

        var pdf = Files.readAllBytes(fetch(secretary, "Last ned som PDF", "Mandat – " + title + ".pdf"));
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");

        var docx = fetch(secretary, "Last ned som Word", "Mandat – " + title + ".docx");
        try (var zip = new ZipInputStream(Files.newInputStream(docx))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("[Content_Types].xml");
        }
        secretary.seesTitle("Mandatet");
    }

    @Test
    void onPaperStandsTheTextAlone(People people) {
        var secretary = people.signIn("sekretar");
        ImportMandateIT.imported(secretary, Draft.unique());
        var page = secretary.page();
        assertThat(page.locator(".clause-outline").isVisible()).isTrue();

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.locator(".clause-document").isVisible()).isTrue();
        for (var around : new String[] {".side", ".bar", ".clause-outline", ".page-actions", ".clause-margin"}) {
            assertThat(page.locator(around).first().isVisible()).as(around).isFalse();
        }
    }

    @Beside
    @Test
    void aMemberFetchesWhatAnOutsiderDoesNotFind(People people) {
        people.forgive("404");
        var member = people.signIn("medlem1").seesTitle("Min side");
        member.link("Batterigjenvinning").first().click();
        member.waitForAddress(Draft.PAGE).seesTitle("Ekspertgruppe for gjenvinning av batterimaterialer");
        var file = "/exports" + member.address().replace("/mandates/", "/mandate/");

        var pdf = get(member, file + ".pdf?language=en");
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(pdf.headers())
                .containsEntry("content-type", "application/pdf")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("cache-control", "private, no-store");
        assertThat(pdf.headers().get("content-disposition"))
                .startsWith("attachment; filename=\"Mandate _ ")
                .contains("filename*=UTF-8''Mandate%20%E2%80%93%20");
        assertThat(get(member, file + ".docx").status()).isEqualTo(200);

        var outsider = people.signIn("utenfor").seesTitle("Min side");
        for (var ending : new String[] {".pdf", ".docx", ".exe", ""}) {
            assertThat(get(outsider, file + ending).status()).isEqualTo(404);
        }
        assertThat(get(member, "/exports/mandate/00000000-0000-7000-8000-000000000000.pdf")
                        .status())
                .isEqualTo(404);
    }

    private static APIResponse get(Person person, String path) {
        return person.browser().request().get(Place.MANDAT + path);
    }

    private static Path fetch(Person person, String choice, String name) {
        var fetched = person.page().waitForDownload(() -> {
            person.moreActions().click();
            person.page().getByRole(AriaRole.MENU).getByText(choice).click();
        });
        assertThat(fetched.suggestedFilename()).isEqualTo(name);
        return fetched.path();
    }
}
