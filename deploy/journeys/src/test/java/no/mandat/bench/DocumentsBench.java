package no.mandat.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Fetches every PDF that the demo gives away, in every language: each mandate's text, each of its versions, and the public ones. They go
 * to a folder in which another bench looks at them.
 */
class DocumentsBench {

    private static final Path FOLDER = Path.of(Place.required("mandat.documents"));
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
                    var answer = page.context()
                            .request()
                            .get(Place.MANDAT + address + (address.contains("?") ? "&" : "?") + "language=" + language);
                    assertThat(answer.status()).as(address).isEqualTo(200);
                    Files.write(FOLDER.resolve("%03d-%s.pdf".formatted(++number, language)), answer.body());
                }
            }
        }
    }
}
