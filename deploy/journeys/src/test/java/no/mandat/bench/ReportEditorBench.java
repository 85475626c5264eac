package no.mandat.bench;

import static no.mandat.bench.Figures.atMost;
import static no.mandat.bench.Figures.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A report of two hundred pages with a hundred pictures of 300 kB and three hundred footnotes, in the browser of whoever writes it. Its
 * texts and pictures were taken in from files in Word, as anybody takes them in.
 */
class ReportEditorBench {

    /** What stands on the front page of each of the two files is one as well. */
    private static final int SECTIONS = 122;

    private static final int PICTURES = 100;
    private static final int NOTES = 300;
    private static final int OPENINGS = 11;
    private static final double PATIENCE = 60_000;
    private static final double GOAL = 1_000;
    private static final String LIST = "/" + Place.required("mandat.deliverables");
    private static final String ID = Place.required("mandat.deliverable");
    private static final String REPORT = LIST + "/" + ID;
    private static final String WHAT =
            "of a report of 200 pages, %d pictures and %d footnotes".formatted(PICTURES, NOTES);

    private static final Chromium CHROMIUM = new Chromium();
    private static Page page;

    @BeforeAll
    static void takeIn() throws IOException {
        page = CHROMIUM.page();
        page.setDefaultTimeout(PATIENCE);
        Chromium.logIn(page, REPORT, "sekretar");
        try (var files = Files.list(Path.of(Place.required("mandat.report")))) {
            files.sorted().forEach(ReportEditorBench::takeIn);
        }
        page.navigate(Place.MANDAT + REPORT);
        page.locator(".write-link").nth(SECTIONS - 1).waitFor();
        assertThat(page.locator(".report-paper .report-section").count()).isEqualTo(SECTIONS);
        assertThat(page.locator(".report-paper img").count()).isEqualTo(PICTURES);
        assertThat(page.locator(".report-paper ol.notes > li").count()).isEqualTo(NOTES);
    }

    private static void takeIn(Path file) {
        page.navigate(Place.MANDAT + REPORT);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Flere handlinger"))
                .click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Hent tekst fra dokument"))
                .click();
        page.locator("vaadin-upload input[type=file]").last().setInputFiles(file);
        page.getByText("Fant %d avsnitt og %d bilder.".formatted(SECTIONS / 2, PICTURES / 2))
                .waitFor();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Legg til").setExact(true))
                .click();
        page.getByText("Teksten er hentet inn.").waitFor();
    }

    @AfterAll
    static void close() {
        CHROMIUM.close();
    }

    @Test
    void opensInASecond() {
        var text = new Opening();
        var editor = new Opening();
        for (int i = 0; i < OPENINGS; i++) {
            page.navigate(Place.MANDAT + LIST);
            var entry = page.locator("a[href$='" + ID + "']").first();
            entry.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
            text.measure(entry, "document.querySelectorAll('.write-link').length === " + SECTIONS);
            editor.measure(
                    page.locator(".write-link").nth(1 + i * SECTIONS / OPENINGS),
                    "document.querySelector('.markdown-area textarea')?.value.length > 100");
        }
        takesText();
        for (var told : List.of(new Told("the editor of a section", editor), new Told("the page", text))) {
            atMost(
                    GOAL,
                    told.opening().slowest(),
                    "opening %s %s in the browser, slowest of %d".formatted(told.name(), WHAT, OPENINGS - 1),
                    words(
                            "%.0f ms (%s; the first of the server %.0f ms)",
                            told.opening().slowest(),
                            told.opening().medians(),
                            told.opening().first()),
                    "1 s");
        }
    }

    private record Told(String name, Opening opening) {}

    /** What was opened is where one writes. */
    private static void takesText() {
        var area = page.locator(".markdown-area textarea");
        area.focus();
        page.keyboard().type("Ny tekst");
        assertThat(area.inputValue()).contains("Ny tekst");
    }
}
