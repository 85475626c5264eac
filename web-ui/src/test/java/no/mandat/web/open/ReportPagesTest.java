package no.mandat.web.open;

import static no.mandat.web.open.OpenSite.text;
import static no.mandat.web.open.PublishedReports.SECRET;
import static no.mandat.web.open.Visitor.page;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.fakeservlet.FakeResponse;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import no.mandat.domain.attachment.FileType;
import no.mandat.domain.attachment.StoredFile;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PictureId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.attachment.Attachments;
import no.mandat.workflow.attachment.Download;
import no.mandat.workflow.contribution.PublicCalls;
import no.mandat.workflow.contribution.PublishedCallRow;
import no.mandat.workflow.deliverable.ExportedFile;
import no.mandat.workflow.deliverable.PublicDeliverables;
import no.mandat.workflow.deliverable.PublishedDeliverable;
import no.mandat.workflow.deliverable.PublishedReport;
import no.mandat.workflow.deliverable.ReportFormat;
import no.mandat.workflow.mandate.PublicMandates;
import no.mandat.workflow.meeting.PublicMeetings;
import no.mandat.workflow.milestone.PublicPlan;
import no.mandat.workflow.party.PublicComposition;
import no.mandat.workflow.shared.SharedRefusal;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of a published deliverable, as everybody reads it. */
class ReportPagesTest {

    private static final String WORK = "/mandates/ferjer/deliverables/5";
    private static final String LATEST = WORK + "/revisions/2";

    private final Deliverables deliverables = new Deliverables();
    private final OpenSite site = new OpenSite(
            new PublicMandates() {},
            new PublicPlan() {},
            new PublicComposition() {},
            new NoCalls(),
            new PublicMeetings() {},
            deliverables);

    private FakeResponse get(Visitor visitor) throws IOException {
        return site.get(visitor);
    }

    private FakeResponse get(String path) throws IOException {
        return site.get(path);
    }

    private static JsonObject data(Document page) {
        return data(page.expectFirst("script[type=application/ld+json]").data());
    }

    private static JsonObject data(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    @Test
    void readsLikeAReport() throws IOException {
        var response = get(WORK);
        assertThat(response.getStatus()).isEqualTo(200);
        var page = page(response);
        assertThat(page.select("h1").eachText()).containsExactly("Ulv i utmark");
        assertThat(page.select(".open-head").text())
                .contains("Rapport 5 · Ekspertgruppe for ulv", "Gjeldende", "Versjon 2 · Publisert 20. nov. 2026");
        assertThat(page.select(".open-facts").text())
                .contains("Hydrogen til hurtigbåter", "Mottaker Klima- og miljødepartementet")
                .contains("Overlevert 20. nov. 2026", "cd".repeat(32))
                .contains("Ekspertgruppe for ulv godkjente 2. nov. 2026", "Kystrådet tok teksten til orientering")
                .contains("4 for, av dem 1 med merknad, 0 imot, 1 avsto, én inhabil, 1 svarte ikke");
        assertThat(page.select(".report").text())
                .contains("Kort sagt.", "1 Bestanden", "Det er mange ulver.", "Talt om vinteren.")
                .contains("Tilråding 5.1", "Tel oftare.", "Miljødirektoratet", "Tala er gamle.")
                .contains("Det held å telje sjeldan.", "Ada Lie", "Bo Vik", "Heile teksten er for lang.")
                .contains("Gruppa held fast.", "Innvending frå Kari Strand", "For dyrt.", "Halver budsjettet.")
                .contains("Ole Dahl, Kystrådet", "Godt arbeid.");
        assertThat(page.select(".report-recommendation .report-aside").text())
                .as("a dissent stands where it belongs")
                .contains("Det held å telje sjeldan.");
        var picture = page.expectFirst(".report img");
        assertThat(picture.attr("alt")).isEqualTo("Kart over revira");
        assertThat(picture.attr("src")).isEqualTo("/public" + LATEST + "/pictures/" + PublishedReports.PICTURE);
        assertThat(page.select(".report .scroll[tabindex=0] > table th")).hasSize(2);
    }

    @Test
    void leadsToItsPartsAndSaysInWhichLanguageTheyAre() throws IOException {
        var page = page(get(new Visitor(WORK).asking("language", "en")));
        assertThat(page.expectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(page.expectFirst("article").attr("lang")).isEqualTo("nn");
        assertThat(page.expectFirst("h1").attr("lang")).isEqualTo("nn");
        assertThat(page.select(".open-outline a").eachText())
                .containsExactly(
                        "Samandrag",
                        "1 Bestanden",
                        "Tilråding 5.1",
                        "2 Utelate",
                        "Dissensar og særmerknader",
                        "Svar til Kystrådet",
                        "Merknader");
        page.select(".open-outline a").forEach(link -> assertThat(
                        page.select("[id=%s]".formatted(link.attr("href").substring(1))))
                .as(link.text())
                .hasSize(1));
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.text()).contains("Download", "Recipient", "4 in favour");
    }

    @ParameterizedTest
    @ValueSource(strings = {WORK, WORK + ".json", LATEST, LATEST + ".json", LATEST + ".md"})
    void saysNothingOfWhatIsExemptButThatItIs(String path) throws IOException {
        assertThat(text(get(path))).doesNotContainIgnoringCase("hemmeleg");
    }

    @Test
    void saysByWhichProvisionSomethingIsLeftOut() throws IOException {
        var page = page(get(WORK));
        assertThat(page.select(".report-left-out").text()).contains("2 Utelate", "offentleglova § 23");
        assertThat(page.select(".open-notice").text()).contains("Deler av teksten er ikke offentlige");
        assertThat(text(get(LATEST + ".md"))).contains("## 2 Utelate", "offentleglova § 23");
    }

    @Test
    void keepsWhatWasReplacedReadableAndSaysWhatTookItsPlace() throws IOException {
        var page = page(get(WORK + "/revisions/1"));
        assertThat(page.select(".open-notice").text())
                .contains("Du leser versjon 1. Den er erstattet av en nyere versjon.", "Les versjon 2");
        assertThat(page.select(".open-notice a").attr("href")).isEqualTo("/public" + WORK + "?language=nb");
        assertThat(page.select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://mandat.example/public" + WORK + "/revisions/1");
        assertThat(page.select("link[rel=successor-version]").attr("href"))
                .isEqualTo("https://mandat.example/public" + LATEST);
        assertThat(page.select(".open-versions a").eachText()).containsExactly("Versjon 2", "Versjon 1");
        assertThat(data(page).getString("creativeWorkStatus")).isEqualTo("Superseded");

        assertThat(page.select(".open-facts").text()).doesNotContain("rettet");
        var latest = page(get(LATEST));
        assertThat(latest.select(".open-facts dt").eachText()).contains("Språk");
        assertThat(latest.select(".open-facts").text()).contains("Språket i versjon 1 ble rettet");
        assertThat(latest.select("link[rel=canonical]").attr("href"))
                .as("the revision that counts is the deliverable's own page")
                .isEqualTo("https://mandat.example/public" + WORK);
        assertThat(latest.select("link[rel=predecessor-version]").attr("href")).endsWith("/revisions/1");
    }

    @Test
    void tellsCataloguesWhatItIs() throws IOException {
        var page = page(get(WORK));
        var data = data(page);
        assertThat(data.getString("@type")).isEqualTo("Report");
        assertThat(data.getString("@id")).isEqualTo("https://mandat.example/public" + LATEST);
        assertThat(data.getString("name")).isEqualTo("Ulv i utmark");
        assertThat(data.getString("version")).isEqualTo("2");
        assertThat(data.getString("inLanguage")).isEqualTo("nn");
        assertThat(data.getString("datePublished")).isEqualTo("2026-11-20");
        assertThat(data.getString("abstract")).isEqualTo("Kort sagt.");
        assertThat(data.getJsonObject("author").getString("name")).isEqualTo("Ekspertgruppe for ulv");
        assertThat(data.getJsonObject("isBasedOn").getString("url"))
                .isEqualTo("https://mandat.example/public/mandates/ferjer");
        assertThat(data.getJsonArray("identifier").getJsonObject(0).getString("value"))
                .isEqualTo("cd".repeat(32));
        List<String> files = data.getJsonArray("encoding").getValuesAs(JsonObject.class).stream()
                .map(file -> file.getString("contentUrl"))
                .toList();
        assertThat(files)
                .isEqualTo(page.select("link[rel=alternate][type]").eachAttr("href"))
                .contains(
                        "https://mandat.example/public" + LATEST + ".md",
                        "https://mandat.example/public" + LATEST + ".docx",
                        "https://mandat.example/public" + LATEST + ".pptx");
        assertThat(page.select("meta[name=citation_pdf_url]").attr("content"))
                .isEqualTo("https://mandat.example/public" + LATEST + ".pdf");
        assertThat(page.select("meta[name=citation_title]").attr("content")).isEqualTo("Ulv i utmark");
        assertThat(page.select("meta[name=citation_publication_date]").attr("content"))
                .isEqualTo("2026/11/20");
        assertThat(page.select("meta[name=DC.creator]").attr("content")).isEqualTo("Ekspertgruppe for ulv");
        var asFile = get(WORK + ".json");
        assertThat(asFile.getContentType()).startsWith("application/ld+json");
        assertThat(data(text(asFile))).isEqualTo(data);
    }

    @Test
    void callsADocumentThatIsNotOpenByNoName() throws IOException {
        deliverables.report = revision -> PublishedReports.saying(
                "Sjå [Den *hemmelege* tittelen](document:%s) og [](section:%s).".formatted(new UUID(7, 7), SECRET));
        assertThat(page(get(WORK)).select(".report").text())
                .contains("Sjå eit dokument som ikkje er offentleg og avsnitt 2.")
                .doesNotContainIgnoringCase("hemmeleg");
    }

    @Test
    void tellsCataloguesNothingOfFootnotesAndOfWhatIsNotOpen() throws IOException {
        deliverables.report = revision -> PublishedReports.titled(
                "Samandrag.[^1] Meir om [Hemmeleg](document:%s).\n\n[^1]: Ein note.".formatted(new UUID(7, 7)));
        var brief = "Samandrag. Meir om eit dokument som ikkje er offentleg.";
        var page = page(get(WORK));
        assertThat(data(page).getString("abstract")).isEqualTo(brief);
        assertThat(page.select("meta[name=description]").attr("content")).isEqualTo(brief);
    }

    @Test
    void takesHostileWordsAsText() throws IOException {
        var title = "</script><script>x()</script>\" onload=\"x() &amp; \u2028";
        deliverables.report = revision -> PublishedReports.titled(title);
        var page = page(get(WORK));
        assertThat(page.select("script:not([type=application/ld+json]), [onload]"))
                .isEmpty();
        assertThat(page.select("script")).hasSize(1);
        assertThat(data(page).getString("name")).isEqualTo(title);
        assertThat(page.expectFirst("script").data()).doesNotContain("<", ">", "&", "\u2028");
        assertThat(page.expectFirst("h1").wholeText()).isEqualTo(title);
    }

    @Test
    void takesHostileMarkdownAsWords() throws IOException {
        deliverables.report = revision -> PublishedReports.saying(
                "<script>x()</script><img src=x onerror=x()> [her](javascript:x()) ![b](https://elsewhere.example/x.png)");
        var page = page(get(WORK));
        assertThat(page.select(".report").select("script, iframe, [onerror], [href^=javascript]"))
                .isEmpty();
        assertThat(page.select(".report img").eachAttr("src")).allMatch(source -> source.startsWith("/public/"));
        assertThat(page.select(".report").text()).contains("<script>x()</script>", "her");
    }

    @Test
    void runsNothingAndKeepsNoSession() throws IOException {
        var response = get(WORK);
        assertThat(response.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("script-src", "unsafe");
        assertThat(response.getCookies()).isEmpty();
        assertThat(page(response).select("[style], style, form, iframe")).isEmpty();
    }

    @Test
    void isKeptByCachesThatAskWhetherItIsTheNewest() throws IOException {
        var first = get(WORK);
        assertThat(first.getHeader("Cache-Control")).isEqualTo("public, no-cache");
        assertThat(first.containsHeader("Last-Modified")).isTrue();
        var again = get(new Visitor(WORK).with("If-None-Match", first.getHeader("ETag")));
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(text(again)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/mandates/ferjer/deliverables/6",
                "/mandates/ferjer/deliverables/0",
                "/mandates/ferjer/deliverables/",
                "/mandates/ferjer/deliverables/5/",
                "/mandates/ferjer/deliverables/5.exe",
                "/mandates/ferjer/deliverables/5.md",
                "/mandates/ferjer/deliverables/5/revisions/3",
                "/mandates/ferjer/deliverables/5/revisions/0",
                "/mandates/ferjer/deliverables/5/revisions/2.exe",
                "/mandates/ferjer/deliverables/5/revisions/2/pictures/x",
                "/mandates/ferjer/deliverables/5/revisions/2/pictures/0190c7a6-0000-7000-8000-00000000000f",
                "/mandates/nothing/deliverables/5"
            })
    void saysOfWhatIsNotPublishedAndOfWhatIsNotThereTheSame(String path) throws IOException {
        var response = get(path);
        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(text(response))
                .isEqualTo(text(get("/mandates/unknown/deliverables/1")))
                .contains("Det du leter etter, er ikke publisert");
    }

    @Test
    void leadsFromTheIdOfItsMandateToItsName() throws IOException {
        var moved = get("/mandates/" + Published.ID + "/deliverables/5");
        assertThat(moved.getStatus()).isEqualTo(301);
        assertThat(moved.getHeader("Location")).isEqualTo("/public" + WORK);
    }

    @Test
    void givesPicturesThatItShows() throws IOException {
        var picture = get(LATEST + "/pictures/" + PublishedReports.PICTURE);
        assertThat(picture.getStatus()).isEqualTo(200);
        assertThat(picture.getContentType()).isEqualTo("image/png");
        assertThat(picture.getHeader("Cache-Control")).isEqualTo("public, max-age=86400");
        assertThat(picture.getHeader("Content-Security-Policy")).contains("sandbox");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "pdf", "pptx"})
    void isKeptAsAFileOnceThatIsMade(String extension) throws IOException {
        deliverables.made = true;
        var response = get(LATEST + "." + extension);
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeader("Content-Disposition")).contains("attachment", "." + extension);
        assertThat(response.getHeader("Cache-Control")).isEqualTo("public, no-cache");
        var again = get(new Visitor(LATEST + "." + extension).with("If-None-Match", response.getHeader("ETag")));
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(page(get(WORK)).select("a[href$=%s]".formatted(extension)).attr("href"))
                .isEqualTo("/public" + LATEST + "." + extension);
    }

    @Test
    void saysThatAFileIsBeingMadeAndAsksAgainByItself() throws IOException {
        var response = get(LATEST + ".pdf");
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Refresh")).isEqualTo("3");
        assertThat(response.getHeader("Retry-After")).isEqualTo("3");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(page(response).text()).contains("Filen er ikke ferdig", "Vi lager PDF nå.");
        deliverables.failing = true;
        assertThat(page(get(LATEST + ".pdf")).text()).contains("PDF lot seg ikke lage nå.");
        assertThat(get(WORK + "/revisions/3.pdf").getStatus()).isEqualTo(404);
    }

    @Test
    void isKeptAsPlainText() throws IOException {
        var response = get(LATEST + ".md");
        assertThat(response.getContentType()).startsWith("text/markdown");
        assertThat(response.getHeader("Content-Disposition")).contains("attachment", "ferjer-5-2.md");
        assertThat(text(response))
                .startsWith("# Ulv i utmark\n")
                .contains("- Språket i versjon 1 vart retta")
                .contains("## 1 Bestanden", "### Tilråding 5.1", "[^1]: Talt om vinteren.")
                .contains("![Kart over revira](https://mandat.example/public" + LATEST + "/pictures/")
                .contains("(https://mandat.example/public" + LATEST + "#s-" + PublishedReports.SECRET);
    }

    @Test
    void saysAsPlainTextWhatThePageSays() throws IOException {
        deliverables.report = revision -> PublishedReports.counting();
        var file = text(get(LATEST + ".md"));
        assertThat(file)
                .contains("- Løypemelding 5", "Klima- og miljødepartementet", "- Overlevert 20. nov. 2026")
                .contains("4 for, av dei 1 med merknad, 0 imot")
                .contains(
                        "- Svarar på punkt: 4.1",
                        "- Grunnlag: byggjer på eitt innspel",
                        "Signert: Ada Lie (2. nov. 2026) og Bo Vik (2. nov. 2026)")
                .contains("### Innvendingar frå Kystrådet", "#### Innvending frå Kari Strand");
        var row = page(get(WORK))
                .expectFirst(".report table tbody tr")
                .select("td")
                .eachText();
        assertThat(row).hasSize(4);
        assertThat(file.replaceAll("[\\h\\\\]+", " ").replace(" .", "."))
                .contains("| " + String.join(" | ", row).replaceAll("\\h+", " ") + " |");
    }

    @Test
    void takesHostileWordsAsWordsInPlainTextToo() throws IOException {
        deliverables.report =
                revision -> PublishedReports.titled("x\n# Overskrift <script>x()</script> [a](javascript:x)");
        assertThat(text(get(LATEST + ".md")))
                .startsWith("# x \\# Overskrift \\<script\\>x()\\</script\\> \\[a\\](javascript:x)\n");
        deliverables.report = revision -> PublishedReports.saying(
                "<img src=x onerror=x()> [her](javascript:x()) [A \\[1\\]](document:%1$s) [Hemmeleg][h] [](section:%2$s)\n\n[h]: document:%1$s\n\n"
                        .formatted(new UUID(7, 7), SECRET));
        assertThat(text(get(LATEST + ".md")))
                .contains(
                        "\\<img src=x onerror=x()\\> her eit dokument som ikkje er offentleg eit dokument som ikkje er offentleg")
                .contains("[avsnitt 2](https://mandat.example/public" + LATEST + "#s-" + SECRET)
                .doesNotContainIgnoringCase("hemmeleg")
                .doesNotContain("javascript:", "document:", new UUID(7, 7).toString(), "A \\[1");
    }

    /** Published is deliverable 5 of {@code ferjer}, in two revisions. */
    private static final class Deliverables extends PublicDeliverables {

        private IntFunction<PublishedReport> report = PublishedReports::usual;
        private boolean made;
        private boolean failing;

        @Override
        public List<PublishedDeliverable> of(MandateId id) {
            return List.of();
        }

        @Override
        public PublishedReport current(String name, int number) {
            return revision(name, number, 2);
        }

        @Override
        public PublishedReport revision(String name, int number, int revision) {
            boolean isThere = (name.equals("ferjer") || name.equals(Published.ID.toString()))
                    && number == 5
                    && (revision == 1 || revision == 2);
            if (!isThere) {
                throw notThere();
            }
            return report.apply(revision);
        }

        @Override
        public Download picture(String name, int number, int revision, PictureId picture) {
            if (!picture.value().equals(PublishedReports.PICTURE)) {
                throw notThere();
            }
            return new Download(
                    new StoredFile("kart.png", FileType.PNG, 0, "ab".repeat(32)),
                    PublishedReports.PICTURE,
                    new Attachments() {});
        }

        @Override
        public ExportedFile file(String name, int number, int revision, ReportFormat format) {
            var file = new StoredFile("Leveranse." + format.extension(), format.type(), 0, "ef".repeat(32));
            return new ExportedFile(
                    PublishedReports.PICTURE,
                    format,
                    made ? new Download(file, PublishedReports.PICTURE, new Attachments() {}) : null,
                    0,
                    failing);
        }

        private static RefusedException notThere() {
            return new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
    }

    private static final class NoCalls extends PublicCalls {

        @Override
        public List<PublishedCallRow> ofMandate(MandateId id) {
            return List.of();
        }
    }
}
