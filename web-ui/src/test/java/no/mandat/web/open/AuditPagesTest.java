package no.mandat.web.open;

import static no.mandat.web.open.OpenSite.text;
import static no.mandat.web.open.Visitor.page;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.fakeservlet.FakeResponse;
import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import no.mandat.web.Stage;
import no.mandat.web.session.SecurityHeaders;
import no.mandat.web.shared.PublicAddress;
import no.mandat.workflow.auditlog.PublicLog;
import no.mandat.workflow.operations.Configuration;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What everybody reads of the audit log. */
class AuditPagesTest {

    private static final String OLD = "mandat.example/audit+0badcafe+AQ==";
    private static final String NEW = "mandat.example/audit+0badcaff+AQ==";
    private static final String NOTE = "mandat.example/audit\n3\nAAAA\n\n\u2014 mandat.example/audit AAAA\n";
    private static final Path SCRIPT = Path.of("src/main/webapp/scripts/receipt-page.js");
    private static final Pattern SAID = Pattern.compile("\\b(?:say|refuse)\\('([a-z.]+)'");
    private static final Pattern OF_RECEIPTS = Pattern.compile("(action|field|value)\\.");
    private static final Pattern FAULT = Pattern.compile("fault: '([a-z]+)'");

    private final Log log = new Log();
    private final AuditPages pages = pages();

    private AuditPages pages() {
        var configuration = new Configuration(Map.of("MANDAT_PUBLIC_URL", "https://mandat.example"));
        return new AuditPages(
                log,
                new OpenTemplates(),
                new OpenAnswer(new SecurityHeaders(configuration)),
                configuration,
                Stage.CLOCK);
    }

    private FakeResponse get(Visitor visitor) throws IOException {
        var response = new FakeResponse();
        pages.doGet(visitor, response);
        return response;
    }

    private FakeResponse get(@Nullable String path) throws IOException {
        return get(new Visitor(path));
    }

    @Test
    void theLastCheckpointIsAskedForAnewEachTime() throws IOException {
        var response = get("/checkpoint");
        assertThat(text(response)).isEqualTo(NOTE);
        assertThat(response.getContentType()).isEqualTo("text/plain;charset=utf-8");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("public, no-cache");
        assertThat(get(new Visitor("/checkpoint").with("If-None-Match", response.getHeader("ETag")))
                        .getStatus())
                .isEqualTo(304);
    }

    @Test
    void beforeTheFirstCheckpointThatIsSaid() throws IOException {
        log.last = Optional.empty();
        var response = get("/checkpoint");
        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(page(response).select("main").text()).contains("Ikke noe sjekkpunkt å vise", "innen ett minutt");
        assertThat(page(get((String) null)).select("main").text()).contains("Ikke noe sjekkpunkt å vise");
    }

    @Test
    void theKeysStandALineEach() throws IOException {
        var response = get("/key");
        assertThat(text(response)).isEqualTo(OLD + "\n" + NEW + "\n");
        assertThat(response.getContentType()).isEqualTo("text/plain;charset=utf-8");
    }

    @ParameterizedTest
    @CsvSource({
        "/tile/0/000, 0, 0, 256",
        "/tile/63/999.p/255, 63, 999, 255",
        "/tile/1/x001/x234/067.p/1, 1, 1234067, 1",
        "/tile/9/x001/000, 9, 1000, 256",
        "/tile/0/x999/x999/x999/x999/x999/999, 0, 999999999999999999, 256",
    })
    void tilesAreFoundWhereOthersLookForThem(String path, int level, long index, int width) throws IOException {
        log.tile = new byte[] {1, 2, 3};
        var response = get(path);
        assertThat(log.asked).isEqualTo(new AuditPath.Tile(level, index, width));
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getBuffer().toByteArray()).containsExactly(1, 2, 3);
        assertThat(response.getContentType()).isEqualTo("application/octet-stream");
        assertThat(response.getHeader("Cache-Control"))
                .as("a full one never changes")
                .isEqualTo(width == 256 ? "public, max-age=31536000, immutable" : "public, max-age=3600");
    }

    @Test
    void aTileThatTheLogHasNotIsNotThere() throws IOException {
        var response = get("/tile/0/001");
        assertThat(log.asked).isEqualTo(new AuditPath.Tile(0, 1, 256));
        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/checkpoint/",
                "/keys",
                "/tile",
                "/tile/entries/000",
                "/tile/entries/000.p/1",
                "/tile/64/000",
                "/tile/00/000",
                "/tile/01/000",
                "/tile/-1/000",
                "/tile/99999999999999999999/000",
                "/tile/0/0",
                "/tile/0/0000",
                "/tile/0/1000",
                "/tile/0/x001",
                "/tile/0/001/000",
                "/tile/0/x000/001",
                "/tile/0/X001/000",
                "/tile/0/x001/x000",
                "/tile/0/x001/x000/x000/x000/x000/x000/000",
                "/tile/0/000.p",
                "/tile/0/000.p/",
                "/tile/0/000.p/0",
                "/tile/0/000.p/01",
                "/tile/0/000.p/256",
                "/tile/0/000.p/999",
                "/tile/0/000.p/4294967297",
                "/tile/0/000.p/1/",
                "/tile/0/000\n",
                "/tile/0/٠٠٠",
            })
    void whatIsNoSuchAddressIsNotThere(String path) throws IOException {
        log.tile = new byte[] {1};
        var response = get(path);
        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(page(response).select("h1").text()).isEqualTo("Siden finnes ikke");
        assertThat(log.asked).isNull();
    }

    @Test
    void thePageSaysWhatTheLogIsAndCarriesItsKeys() throws IOException {
        var response = get((String) null);
        var page = page(response);
        assertThat(page.select("h1").text()).isEqualTo("Kontroller historikken");
        assertThat(page.select("main").text())
                .contains("mandat.example/audit", "3 hendelser", "24. nov. 2026 kl. 10.00", OLD, NEW)
                .contains("ingenting blir sendt noe sted");
        assertThat(page.select("#tool").attr("data-keys")).isEqualTo(OLD + " " + NEW);
        assertThat(page.select("#tool").hasAttr("hidden")).isTrue();
        assertThat(page.select("#without").text()).contains("programmet verify");
        assertThat(page.select(".open-files a").eachAttr("href")).containsExactly("/audit/checkpoint", "/audit/key");
        assertThat(page.select(".open-languages a").eachAttr("href"))
                .containsExactly("/audit?language=nb", "/audit?language=nn", "/audit?language=en");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("public, no-cache");
    }

    @Test
    void nothingCanBeSentFromThePage() throws IOException {
        var response = get((String) null);
        assertThat(response.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "form-action 'none'")
                .doesNotContain("connect-src", "unsafe");
        assertThat(page(response).select("form, [onclick], script:not([src]), [style]"))
                .isEmpty();
    }

    /** A flood of them keeps nobody out, and nobody needs a login. */
    @Test
    void theGateStandsBeforeItAndNoLoginDoes() throws IOException {
        var settings = Jsoup.parse(Files.readString(Path.of("src/main/webapp/WEB-INF/web.xml")), Parser.xmlParser());
        assertThat(settings.select("filter-mapping:has(filter-name:containsOwn(gate)) url-pattern")
                        .eachText())
                .contains(PublicAddress.AUDIT + "/*");
        assertThat(settings.select("security-constraint:not(:has(auth-constraint)) url-pattern")
                        .eachText())
                .contains(PublicAddress.AUDIT + "/*");
        assertThat(PublicAddress.isOne("/audit/checkpoint")).isTrue();
        assertThat(PublicAddress.isOne("/audits")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void theScriptHasAWordForAllThatItSays(String language) throws IOException {
        var page = page(get(new Visitor(null).asking("language", language)));
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo(language);
        Map<String, ?> words;
        try (var json = Json.createReader(new StringReader(page.select("#tool").attr("data-words")))) {
            words = json.readObject();
        }
        var script = Files.readString(SCRIPT);
        Set<String> said = new HashSet<>();
        SAID.matcher(script).results().forEach(found -> said.add(found.group(1)));
        FAULT.matcher(Files.readString(SCRIPT.resolveSibling("receipt.js")))
                .results()
                .forEach(found -> said.add("fault." + found.group(1)));
        assertThat(words.keySet().stream()
                        .filter(key -> !OF_RECEIPTS.matcher(key).lookingAt()))
                .containsExactlyInAnyOrderElementsOf(said);
        assertThat(words.get("stands").toString()).contains("{0}", "{1}", "{2}", "{3}");
        assertThat(words).containsKey("action.ContributionSubmitted");
    }

    /** What stands in for the log. */
    private static final class Log extends PublicLog {

        private Optional<Covered> last = Optional.of(new Covered(3, Instant.parse("2026-11-24T09:00:30Z"), NOTE));
        private byte @Nullable [] tile;
        private AuditPath.@Nullable Tile asked;

        @Override
        public Optional<Covered> checkpoint() {
            return last;
        }

        @Override
        public List<PublicKey> keys() {
            return List.of(new PublicKey(OLD), new PublicKey(NEW));
        }

        @Override
        public Optional<byte[]> tile(int level, long index, int width) {
            asked = new AuditPath.Tile(level, index, width);
            return Optional.ofNullable(tile).map(bytes -> Arrays.copyOf(bytes, bytes.length));
        }
    }
}
