package no.mandat.bench;

import static no.mandat.bench.Figures.atMost;
import static no.mandat.bench.Figures.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;

/** What answers a mandate with two hundred clauses and twenty thousand points, in the browser of its secretary. */
class TracePageBench {

    private static final int CLAUSES = 200;
    private static final int OPENINGS = 11;
    private static final String MANDATE = Place.required("mandat.traced");

    @Test
    void opensInASecond() {
        var opening = new Opening();
        try (var chromium = new Chromium()) {
            var page = chromium.page();
            Chromium.logIn(page, "/" + MANDATE, "sekretar");
            for (int i = 0; i < OPENINGS; i++) {
                page.navigate(Place.MANDAT + "/" + MANDATE + "/history");
                var entry = page.locator("a[href$='" + MANDATE + "/trace']").first();
                entry.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
                opening.measure(entry, "document.querySelectorAll('.trace-line').length === " + CLAUSES);
            }
            assertThat(page.locator(".trace-links").count()).isEqualTo(CLAUSES);
        }
        atMost(
                1_000,
                opening.slowest(),
                "opening the traceability page of 200 clauses and 20000 points in the browser, slowest of "
                        + (OPENINGS - 1),
                words(
                        "%.0f ms (%s; the first of the server %.0f ms)",
                        opening.slowest(), opening.medians(), opening.first()),
                "1 s");
    }
}
