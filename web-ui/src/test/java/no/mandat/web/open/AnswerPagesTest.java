package no.mandat.web.open;

import static no.mandat.web.open.Visitor.page;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.fakeservlet.FakeResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import no.mandat.domain.attachment.FileType;
import no.mandat.domain.attachment.StoredFile;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.contribution.CallText;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.Translated;
import no.mandat.domain.contribution.Window;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.point.Disposition;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.Stage;
import no.mandat.web.session.SecurityHeaders;
import no.mandat.workflow.attachment.Attachments;
import no.mandat.workflow.attachment.Download;
import no.mandat.workflow.contribution.DeadlineChange;
import no.mandat.workflow.contribution.FileOfContribution;
import no.mandat.workflow.contribution.KeptFile;
import no.mandat.workflow.contribution.PointAnswer;
import no.mandat.workflow.contribution.PublicCalls;
import no.mandat.workflow.contribution.PublishedCall;
import no.mandat.workflow.operations.Configuration;
import no.mandat.workflow.point.AnsweredCall;
import no.mandat.workflow.point.FileOfAnswer;
import no.mandat.workflow.point.PublicAnswers;
import no.mandat.workflow.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The answers to a call, as everybody reads them. */
class AnswerPagesTest {

    private static final CallId CALL = new CallId(new UUID(9, 7));
    private static final ContributionId FIRST = new ContributionId(new UUID(5, 1));
    private static final UUID FILE = new UUID(8, 8);
    private static final StoredFile NOTE = new StoredFile("Notat.txt", FileType.TEXT, 12, "ab".repeat(32));
    private static final ContributionId LAST = new ContributionId(new UUID(5, 2));

    private static final QuestionId WHY = new QuestionId(new UUID(4, 4));

    private static final CallText TEXT = new CallText(
            List.of("nb"),
            Translated.of("nb", "Hydrogen på sjøen"),
            Translated.NONE,
            false,
            List.of(Question.inWords(WHY, Translated.of("nb", "Hva hindrer <ferjene>?"))));

    private final Answers answers = new Answers();
    private final Calls calls = new Calls();
    private final Configuration configuration =
            new Configuration(Map.of("MANDAT_PUBLIC_URL", "https://mandat.example"));
    private final AnswerPages pages = new AnswerPages(
            answers,
            calls,
            new OpenTemplates(),
            new OpenAnswer(new SecurityHeaders(configuration)),
            configuration,
            Stage.CLOCK);

    private FakeResponse get(Visitor visitor) throws IOException {
        var response = new FakeResponse();
        pages.doGet(visitor, response);
        return response;
    }

    private static String text(FakeResponse response) {
        return response.getBuffer().toString(StandardCharsets.UTF_8);
    }

    @Test
    void showEachPointWithItsConclusionAndNoNameThatIsntToBeThere() throws IOException {
        var response = get(new Visitor("/" + CALL));
        var page = page(response);

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeader("Cache-Control")).isEqualTo("public, no-cache");
        assertThat(page.select("h1").text()).isEqualTo("Svar på innspill");
        assertThat(page.select("article h2").eachText()).containsExactly("Fjordbruk", "Uten navn");
        assertThat(page.text())
                .contains("Hydrogen på sjøen", "Næringsliv · 2026-0042 · besvart 20. nov. 2026")
                .contains("Lageret <mangler>.", "Tatt til følge", "Ja.", "Ble til: Kapittel 2")
                .contains("Ett innspill til er besvart, men avsenderen har valgt at det ikke skal publiseres.")
                .contains("2 innspill er besvart, men unntatt offentlighet eller interne.");
        assertThat(page.select("script, form")).isEmpty();
        assertThat(page.select("a[href*=.atom]").attr("href"))
                .isEqualTo("/public/answers/" + CALL + ".atom?language=nb");
        assertThat(page.select("link[type=application/atom+xml]").attr("href"))
                .isEqualTo("https://mandat.example/public/answers/" + CALL + ".atom?language=nb");
    }

    @Test
    void sayToWhichQuestionEachPointIs() throws IOException {
        var questions =
                page(get(new Visitor("/" + CALL).asking("language", "en"))).select(".form-point-asked");
        assertThat(questions.eachText()).containsExactly("Hva hindrer <ferjene>?");
        assertThat(questions.attr("lang")).isEqualTo("nb");
        assertThat(questions.next().text()).isEqualTo("Lageret <mangler>.");
    }

    @Test
    void leadToTheFilesThatWereOfferedWhichAreKeptAndNeverShown() throws IOException {
        var link = page(get(new Visitor("/" + CALL))).select("article a");
        assertThat(link.eachText()).containsExactly("Notat.txt");
        assertThat(link.attr("href")).isEqualTo("/public/answers/%s/files/%s/%s".formatted(CALL, FIRST, FILE));
        var path = link.attr("href").substring("/public/answers".length());
        var response = get(new Visitor(path));
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("Notat.txt");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeader("Content-Security-Policy")).contains("sandbox");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("public, no-cache");
        assertThat(text(response)).isEqualTo("<b>Notat</b>");
        assertThat(get(new Visitor("/%s/files/%s/%s".formatted(CALL, LAST, FILE)))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void sayWhatWasErased() throws IOException {
        answers.name = "";
        answers.words = "";
        assertThat(page(get(new Visitor("/" + CALL))).text()).contains("Slettet", "Teksten er slettet.", "Ja.");
        assertThat(text(get(new Visitor("/" + CALL + ".atom"))))
                .contains("Slettet (2026-0042)", "«Teksten er slettet.»");
    }

    @Test
    void areNewToReadersOfTheFeedWhereANameIsErased() throws Exception {
        answers.name = "";
        answers.changed = Instant.parse("2026-11-23T08:00:00Z");
        assertThat(all(xml(get(new Visitor("/" + CALL + ".atom"))), "updated"))
                .as("the feed, and what changed, first")
                .startsWith("2026-11-23T08:00:00Z", "2026-11-23T08:00:00Z", "2026-11-20T08:00:00Z");
        assertThat(page(get(new Visitor("/" + CALL))).text()).contains("Slettet", "2026-0042 · besvart 20. nov. 2026");
    }

    @Test
    void areAFeedThatIsAskedForAnewAndNotSentTwice() throws IOException {
        var first = get(new Visitor("/" + CALL + ".atom").speaking("nn"));
        assertThat(first.getHeader("Content-Language")).isEqualTo("nn");
        assertThat(first.getHeader("Vary")).isEqualTo("Accept-Language, Accept-Encoding");
        var tag = first.getHeader("ETag");
        var again = get(new Visitor("/" + CALL + ".atom").speaking("nn").with("If-None-Match", tag));
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getHeader("ETag")).isEqualTo(tag);
        assertThat(again.getHeader("Vary")).isEqualTo("Accept-Language, Accept-Encoding");
        assertThat(text(again)).isEmpty();
        assertThat(get(new Visitor("/" + CALL + ".atom").with("If-None-Match", tag))
                        .getStatus())
                .as("in other words")
                .isEqualTo(200);
        answers.words = "";
        assertThat(get(new Visitor("/" + CALL + ".atom").speaking("nn").with("If-None-Match", tag))
                        .getStatus())
                .as("a change is there at once")
                .isEqualTo(200);
    }

    @Test
    void haveFilesThatAreNotSentTwice() throws IOException {
        var path = "/%s/files/%s/%s".formatted(CALL, FIRST, FILE);
        var tag = get(new Visitor(path)).getHeader("ETag");
        assertThat(tag).contains(NOTE.fingerprint());
        var again = get(new Visitor(path).with("If-None-Match", tag));
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(text(again)).isEmpty();
    }

    @Test
    void areAskedForAnewAndNotSentTwice() throws IOException {
        var tag = get(new Visitor("/" + CALL)).getHeader("ETag");
        var response = get(new Visitor("/" + CALL).with("If-None-Match", tag));
        assertThat(response.getStatus()).isEqualTo(304);
        assertThat(text(response)).isEmpty();
    }

    @Test
    void goOnOnTheNextPage() throws IOException {
        answers.more = true;
        var next = page(get(new Visitor("/" + CALL))).select(".open-next a").attr("href");
        assertThat(next).isEqualTo("/public/answers/%s?after=2026-0043&language=nb".formatted(CALL));
        var second = page(get(new Visitor("/" + CALL).asking("after", "2026-0043")));
        assertThat(answers.after).isEqualTo("2026-0043");
        assertThat(second.select(".open-languages a").first().attr("href"))
                .isEqualTo("/public/answers/%s?after=2026-0043&language=nb".formatted(CALL));
        var odd = page(get(new Visitor("/" + CALL).asking("after", "\"><script>")));
        assertThat(odd.select("article")).hasSize(2);
        assertThat(odd.select("script")).isEmpty();
    }

    @Test
    void areAFeedThatReadersUnderstand() throws Exception {
        var response = get(new Visitor("/" + CALL + ".atom"));
        assertThat(response.getContentType()).isEqualTo("application/atom+xml;charset=UTF-8");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("public, no-cache");
        var xml = xml(response);
        assertThat(xml.getElementsByTagName("entry").getLength()).isEqualTo(4);
        assertThat(xml.getElementsByTagName("updated").item(0).getTextContent()).isEqualTo("2026-11-20T08:00:00Z");
        assertThat(xml.getElementsByTagName("content").item(0).getTextContent())
                .contains("«Lageret <mangler>.»", "Tatt til følge: Ja.", "Kapittel 2");
        assertThat(xml.getElementsByTagName("title").item(2).getTextContent()).isEqualTo("Uten navn (2026-0043)");
    }

    @Test
    void areReachedFromTheFeedOnThePageOnWhichEachStands() throws Exception {
        var feed = xml(get(new Visitor("/" + CALL + ".atom")));
        var links = feed.getElementsByTagName("link");
        assertThat(IntStream.range(0, links.getLength())
                        .mapToObj(i -> ((org.w3c.dom.Element) links.item(i)).getAttribute("href")))
                .contains("https://mandat.example/public/answers/%s?at=2026-0043#2026-0043".formatted(CALL));
        assertThat(all(feed, "id"))
                .as("the same as before, wherever the link leads")
                .contains("urn:uuid:"
                        + UUID.nameUUIDFromBytes((CALL + "/answer/2026-0043").getBytes(StandardCharsets.UTF_8)));

        answers.before = "2026-0041";
        var response = get(new Visitor("/" + CALL).asking("at", "2026-0043"));
        assertThat(answers.sought).isEqualTo("2026-0043");
        assertThat(answers.after).isEqualTo("2026-0041");
        var page = page(response);
        assertThat(page.getElementById("2026-0043")).isNotNull();
        assertThat(page.select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://mandat.example/public/answers/%s?after=2026-0041".formatted(CALL));
        assertThat(response.getHeader("Cache-Control")).isEqualTo("public, no-cache");
        var tag = response.getHeader("ETag");
        assertThat(get(new Visitor("/" + CALL).asking("at", "2026-0043").with("If-None-Match", tag))
                        .getStatus())
                .isEqualTo(304);

        answers.before = null;
        var first = page(get(new Visitor("/" + CALL).asking("at", "\"><script>")));
        assertThat(answers.after).isNull();
        assertThat(first.select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://mandat.example/public/answers/" + CALL);
        assertThat(first.select("script")).isEmpty();
    }

    @Test
    void tellNobodyWhenAContributionWasSentThatHasNoName() throws Exception {
        answers.more = true;
        for (var path : List.of("/" + CALL, "/" + CALL + ".atom")) {
            assertThat(text(get(new Visitor(path))))
                    .as("its id holds the time: " + path)
                    .contains("2026-0043")
                    .doesNotContain(LAST.toString());
        }
        var ids = all(xml(get(new Visitor("/" + CALL + ".atom"))), "id");
        assertThat(ids).hasSize(5).doesNotHaveDuplicates();
        answers.changed = Instant.parse("2026-11-23T08:00:00Z");
        assertThat(all(xml(get(new Visitor("/" + CALL + ".atom"))), "id")).isEqualTo(ids);
    }

    private static org.w3c.dom.Document xml(FakeResponse response) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text(response).getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> all(org.w3c.dom.Document xml, String name) {
        var found = xml.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }

    @Test
    void areFollowedFromTheMomentTheCallIsOpenWithAllThatHappensToIt() throws Exception {
        answers.none = true;
        calls.status = CallStatus.ANNOUNCED;
        assertThat(all(xml(get(new Visitor("/" + CALL + ".atom"))), "entry")).isEmpty();

        calls.status = CallStatus.OPEN;
        var opened = xml(get(new Visitor("/" + CALL + ".atom")));
        assertThat(all(opened, "title"))
                .containsExactly(
                        "Innspillsrunde: Hydrogen på sjøen", "Åpnet for innspill til 18. nov. 2026 kl. 23.59.");
        assertThat(all(opened, "updated")).containsOnly("2026-11-02T08:00:00Z");
        assertThat(text(get(new Visitor("/" + CALL + ".atom"))))
                .as("what leads to the form, which no cache keeps, leads past its page")
                .contains("\"https://mandat.example/public/calls/" + CALL + "/about\"")
                .doesNotContain("/public/calls/" + CALL + "\"");

        var longer = Instant.parse("2026-11-15T22:59:00Z");
        calls.deadlines = List.of(
                new DeadlineChange(
                        Instant.parse("2026-11-05T08:00:00Z"),
                        DeadlineChange.Kind.EXTENDED,
                        Instant.parse("2026-11-10T22:59:00Z"),
                        longer),
                new DeadlineChange(
                        Instant.parse("2026-11-16T08:00:00Z"), DeadlineChange.Kind.REOPENED, longer, Calls.CLOSES));
        calls.status = CallStatus.CLOSED;
        var closed = xml(get(new Visitor("/" + CALL + ".atom")));
        assertThat(all(closed, "title"))
                .containsExactly(
                        "Innspillsrunde: Hydrogen på sjøen",
                        "Lukket for innspill 18. nov. 2026 kl. 23.59.",
                        "Runden ble åpnet igjen 16. nov. 2026, med ny frist 18. nov. 2026 kl. 23.59.",
                        "Lukket for innspill 15. nov. 2026 kl. 23.59.",
                        "Fristen er forlenget fra 10. nov. 2026 kl. 23.59 til 15. nov. 2026 kl. 23.59 (5. nov. 2026).",
                        "Åpnet for innspill til 10. nov. 2026 kl. 23.59.");
        assertThat(all(closed, "updated").getFirst()).isEqualTo("2026-11-18T22:59:00Z");
        assertThat(all(closed, "id"))
                .doesNotHaveDuplicates()
                .contains(all(opened, "id").getLast());
    }

    @Test
    void areFollowedByAFeedThatSaysUntilWhenACallWasToBeOpenThatIsClosedBeforeItsTime() throws Exception {
        answers.none = true;
        calls.deadlines = List.of(new DeadlineChange(
                Calls.CLOSES, DeadlineChange.Kind.CLOSED, Instant.parse("2026-11-30T22:59:00Z"), Calls.CLOSES));
        assertThat(all(xml(get(new Visitor("/" + CALL + ".atom"))), "title"))
                .containsExactly(
                        "Innspillsrunde: Hydrogen på sjøen",
                        "Lukket for innspill 18. nov. 2026 kl. 23.59.",
                        "Åpnet for innspill til 30. nov. 2026 kl. 23.59.");
    }

    @Test
    void ofWhatIsNoCallAreNotThere() throws IOException {
        for (var path : List.of("/", "/x", "/" + UUID.randomUUID(), "/" + UUID.randomUUID() + ".atom")) {
            assertThat(get(new Visitor(path)).getStatus()).as(path).isEqualTo(404);
        }
    }

    private static final class Calls extends PublicCalls {

        private static final Instant CLOSES = Instant.parse("2026-11-18T22:59:00Z");

        private CallStatus status = CallStatus.CLOSED;
        private List<DeadlineChange> deadlines = List.of();

        @Override
        public PublishedCall of(CallId id) {
            return new PublishedCall(
                    CALL,
                    "Ferjeutvalget",
                    null,
                    TEXT,
                    Audience.PUBLIC,
                    new Window(Instant.parse("2026-11-02T08:00:00Z"), CLOSES),
                    deadlines,
                    status,
                    true,
                    Map.of(),
                    false);
        }
    }

    private static final class Answers extends PublicAnswers {

        private static final Instant AT = Instant.parse("2026-11-20T08:00:00Z");

        private boolean more;
        private boolean none;
        private Instant changed = AT;
        private String name = "Fjordbruk";
        private String words = "Lageret <mangler>.";
        private @Nullable String after;
        private @Nullable String sought;
        private @Nullable String before;

        @Override
        public Optional<String> pageOf(CallId id, String reference) {
            sought = reference;
            return Optional.ofNullable(before);
        }

        @Override
        public AnsweredCall page(CallId id, @Nullable String beyond) {
            after = beyond;
            return latest(id);
        }

        @Override
        public Download file(FileOfAnswer asked) {
            if (!asked.equals(new FileOfAnswer(CALL, new FileOfContribution(FIRST, FILE)))) {
                throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
            }
            return new Download(NOTE, FILE, new Attachments() {
                @Override
                public byte[] piece(UUID id, int number) {
                    return "<b>Notat</b>".getBytes(StandardCharsets.UTF_8);
                }
            });
        }

        @Override
        public AnsweredCall latest(CallId id) {
            if (!id.equals(CALL)) {
                throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
            }
            return new AnsweredCall(
                    CALL,
                    "Ferjeutvalget",
                    TEXT,
                    1,
                    2,
                    none
                            ? List.of()
                            : List.of(
                                    new AnsweredCall.Answered(
                                            FIRST,
                                            "2026-0042",
                                            name,
                                            OrganisationCategory.INDUSTRY,
                                            "nb",
                                            AT,
                                            changed,
                                            List.of(new PointAnswer(
                                                    List.of(WHY),
                                                    words,
                                                    false,
                                                    Disposition.ADOPTED,
                                                    "Ja.",
                                                    "Kapittel 2")),
                                            List.of(new KeptFile(FILE, NOTE))),
                                    new AnsweredCall.Answered(
                                            LAST,
                                            "2026-0043",
                                            null,
                                            null,
                                            "nb",
                                            AT,
                                            AT,
                                            List.of(new PointAnswer(
                                                    List.of(), "Prisen.", false, Disposition.NOTED, "Takk.", null)),
                                            List.of())),
                    more);
        }
    }
}
