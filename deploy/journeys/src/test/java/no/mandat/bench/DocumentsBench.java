package no.mandat.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Fetches every PDF that the demo gives away, in every language: each mandate's text, each of its versions, the public ones, and
 * what was published of deliverables. They go to a folder in which another bench looks at them.
 */
class DocumentsBench {

    private static final Path FOLDER = Path.of(Place.required("mandat.documents"));
    private static final int BEING_MADE = 503;
    private static final Duration MADE = Duration.ofMinutes(1);
    private static final List<String> LANGUAGES = List.of("nb", "nn", "en");

    @Test
    void fetchesThemAll() throws IOException {
        Files.createDirectories(FOLDER);
        try (var chromium = new Chromium()) {
            var page = chromium.page();
            Chromium.logIn(page, "/", "revisor");
            int number = 0;
            for (var address : Files.readAllLines(Path.of(Place.required("mandat.document-addresses")))) {
                for (var language : LANGUAGES) {
                    var answer = fetched(
                            page,
                            Place.MANDAT + address + (address.contains("?") ? "&" : "?") + "language=" + language);
                    assertThat(answer.status()).as(address).isEqualTo(200);
                    Files.write(FOLDER.resolve("%03d-%s.pdf".formatted(++number, language)), answer.body());
                }
            }
        }
    }

    /** The file of a deliverable comes once it is made. */
    private static APIResponse fetched(Page page, String address) {
        var end = System.nanoTime() + MADE.toNanos();
        var answer = page.context().request().get(address);
        while (answer.status() == BEING_MADE && System.nanoTime() < end) {
            answer = page.context().request().get(address);
        }
        return answer;
    }
}
