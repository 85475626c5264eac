package no.mandat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What a group has published leaves as Word, as PDF and as slides, and each says which revision it is and who differs from what. */
@Journey
class DeliverableExportsIT {

    private static final String MANDATE = "/public/mandates/ombruk-i-bygg";
    private static final String PUBLISHED = MANDATE + "/deliverables/1";
    private static final String REVISION = PUBLISHED + "/revisions/2";
    private static final String TITLE = "Hva brukes om igjen i dag?";
    private static final String DISSENT = "Staten bør ikke drive eller betale for lagre.";
    private static final Pattern HASH = Pattern.compile("\\b[0-9a-f]{64}\\b");
    private static final Pattern DAY = Pattern.compile("\\b\\d{1,2}\\. \\p{L}{3,9}\\.? 20\\d\\d\\b");
    private static final Pattern ID = Pattern.compile("/deliverables/([0-9a-f-]{36})");
    private static final Pattern MARKUP = Pattern.compile("<[^>]*>");

    /** The first who asks waits until the file is made. */
    private static final Duration MADE = Duration.ofMinutes(1);

    @Beside
    @Test
    void aStrangerKeepsWhatIsPublished(People people) throws IOException {
        people.forgive("503");
        var reader = people.somebody().open(PUBLISHED).seesTitle(TITLE);
        var hash = hash(reader);

        allOfIt(pdf(fetched(reader, REVISION + ".pdf")), hash);
        allOfIt(office(fetched(reader, REVISION + ".docx"), "word/"), hash);
        allOfIt(office(fetched(reader, REVISION + ".pptx"), "ppt/slides/"), hash);
        assertThat(reader.browser()
                        .request()
                        .get(Place.MANDAT + REVISION + ".exe")
                        .status())
                .isEqualTo(404);
    }

    @Beside
    @Test
    void aMemberKeepsItFromItsPageAndWhoeverIsOutsideFindsNothing(People people) throws IOException {
        people.forgive("503");
        people.forgive("404");
        var member = people.signIn("medlem1").seesTitle("Min side");
        var hash = hash(member);
        var id = published(member);
        var file = "/exports/deliverable/" + id + "/2";

        allOfIt(pdf(fetched(member, file + ".pdf")), hash);
        allOfIt(office(fetched(member, file + ".docx"), "word/"), hash);
        allOfIt(office(fetched(member, file + ".pptx"), "ppt/slides/"), hash);

        var stranger = people.somebody();
        for (var ending : new String[] {".pdf", ".docx", ".pptx"}) {
            var answer = stranger.browser().request().get(Place.MANDAT + file + ending);
            assertThat(answer.headers().getOrDefault("content-type", ""))
                    .as("a stranger is led to the login, or told that there is nothing")
                    .startsWith("text/html");
        }
    }

    /** The id of the note, by the list of what its mandate delivers. */
    private static String published(Person member) {
        member.open(Screens.found(member, "ombruk") + "/deliverables");
        var link = member.main()
                .locator("a[href*='/deliverables/']")
                .filter(new Locator.FilterOptions().setHasText(TITLE))
                .first();
        member.sees(link);
        var id = ID.matcher(link.getAttribute("href"));
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    /** As the page's data say it. */
    private static String hash(Person reader) {
        var data = HASH.matcher(reader.browser()
                .request()
                .get(Place.MANDAT + PUBLISHED + ".json")
                .text());
        assertThat(data.find()).isTrue();
        return data.group();
    }

    private static void allOfIt(String text, String hash) {
        var words = text.replaceAll("\\s+", " ");
        assertThat(words).contains(TITLE, DISSENT, "Dissens fra ", "Versjon 2", "godkjente");
        assertThat(words).containsPattern(DAY);
        assertThat(text.replaceAll("\\s+", "")).as("the whole fingerprint").contains(hash);
    }

    /** The file, once it is made. */
    static APIResponse fetched(Person reader, String path) {
        var answer = Until.isThere(MADE, () -> {
            var now = reader.browser().request().get(Place.MANDAT + path);
            return now.status() == 503 ? null : now;
        });
        assertThat(answer.status()).as(path).isEqualTo(200);
        assertThat(answer.headers().get("content-disposition")).startsWith("attachment");
        return answer;
    }

    static String pdf(APIResponse answer) throws IOException {
        assertThat(answer.headers()).containsEntry("content-type", "application/pdf");
        try (var document = Loader.loadPDF(answer.body())) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** The words of all parts below a folder of an Office file. */
    private static String office(APIResponse answer, String folder) throws IOException {
        var text = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (part.getName().startsWith(folder) && part.getName().endsWith(".xml")) {
                    var xml = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                    text.append(MARKUP.matcher(xml.replaceAll("</[aw]:p>", " ")).replaceAll(""))
                            .append(' ');
                }
            }
        }
        return text.toString();
    }
}
