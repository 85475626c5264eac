package no.mandat.web.open;

import static no.mandat.web.open.OpenSite.text;
import static no.mandat.web.open.Visitor.page;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.fakeservlet.FakeResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.contribution.CallText;
import no.mandat.domain.contribution.Translated;
import no.mandat.domain.contribution.Window;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.mandate.MandateStatus;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.milestone.MilestoneStatus;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.Stage;
import no.mandat.workflow.contribution.PublicCalls;
import no.mandat.workflow.contribution.PublishedCallRow;
import no.mandat.workflow.deliverable.PublicDeliverables;
import no.mandat.workflow.deliverable.PublishedDeliverable;
import no.mandat.workflow.deliverable.PublishedReport;
import no.mandat.workflow.mandate.PublicMandates;
import no.mandat.workflow.mandate.PublishedMandate;
import no.mandat.workflow.mandate.PublishedRow;
import no.mandat.workflow.meeting.PublicMeetings;
import no.mandat.workflow.meeting.PublishedMeeting;
import no.mandat.workflow.milestone.PublicPlan;
import no.mandat.workflow.milestone.PublishedMilestone;
import no.mandat.workflow.party.PublicComposition;
import no.mandat.workflow.party.PublishedMember;
import no.mandat.workflow.shared.SharedRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenPagesTest {

    private final Mandates mandates = new Mandates();
    private final Plan plan = new Plan();
    private final Group group = new Group();
    private final Calls calls = new Calls();
    private final Meetings meetings = new Meetings();
    private final Deliverables deliverables = new Deliverables();
    private final OpenSite site = new OpenSite(mandates, plan, group, calls, meetings, deliverables);

    private FakeResponse get(Visitor visitor) throws IOException {
        return site.get(visitor);
    }

    private FakeResponse get(String path) throws IOException {
        return site.get(path);
    }

    @Test
    void showsTheMandateWithItsPlanAndItsGroup() throws IOException {
        plan.milestones = List.of(
                new PublishedMilestone(
                        "Oppstart", LocalDate.of(2026, 2, 28), true, MilestoneStatus.REACHED, LocalDate.of(2026, 2, 3)),
                new PublishedMilestone("Rapport", LocalDate.of(2027, 3, 31), false, MilestoneStatus.ON_TRACK, null));
        group.members = List.of(
                new PublishedMember("Ada Lie", Role.LEADER, "Kystrederiene", OrganisationCategory.INDUSTRY),
                new PublishedMember(null, null, null, OrganisationCategory.RESEARCH));
        var response = get("/mandates/ferjer");
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(page(response).body().text())
                .contains("Hydrogen til hurtigbåter", "Kystrådet", "Fastsatt", "Versjon 2", "Gjelder fra 1. okt. 2026")
                .contains("13. jan. 2026 – 30. juni 2027", "måle fjorden", "ab".repeat(32))
                .contains("Oppstart", "februar 2026", "Nådd 3. feb. 2026", "Rapport", "31. mars 2027", "I rute")
                .contains("Ada Lie", "leder · Kystrederiene", "Ledig plass", "forskning");
        assertThat(page(response).select("h1")).hasSize(1);
    }

    @Test
    void tellsWhenTheGroupMeets() throws IOException {
        assertThat(page(get("/mandates/ferjer")).select(".open-meetings")).isEmpty();
        var start = Instant.parse("2026-12-08T08:00:00Z");
        meetings.rows = List.of(
                new PublishedMeeting(MeetingKind.INPUT, start, start.plusSeconds(10_800), false),
                new PublishedMeeting(MeetingKind.GROUP, start, start.plusSeconds(86_400), true));
        var section = page(get("/mandates/ferjer")).select(".open-meetings");
        assertThat(section.select("li").eachText())
                .containsExactly("Innspillsmøte 8. des. 2026", "Gruppemøte 8. des. 2026 – 9. des. 2026 · avlyst");
        assertThat(page(get("/mandates/ferjer/versions/1")).select(".open-meetings"))
                .as("the page of an older version")
                .isEmpty();
    }

    @Test
    void leadsToWhatTheGroupHasPublished() throws IOException {
        assertThat(page(get("/mandates/ferjer")).select(".open-deliverables")).isEmpty();
        deliverables.rows = List.of(new PublishedDeliverable(
                5, DeliverableKind.REPORT, "Ulv i utmark", "nn", Instant.parse("2026-11-20T10:00:00Z")));
        var section = page(get("/mandates/ferjer")).select(".open-deliverables");
        assertThat(section.select("li").eachText()).containsExactly("Ulv i utmark Rapport 5 · publisert 20. nov. 2026");
        assertThat(section.select("a").attr("href")).isEqualTo("/public/mandates/ferjer/deliverables/5?language=nb");
        assertThat(section.select("a").attr("lang")).isEqualTo("nn");
        assertThat(page(get("/mandates/ferjer/versions/1")).select(".open-deliverables"))
                .as("the page of an older version")
                .isEmpty();
    }

    @Test
    void leadsToWhatEverybodyIsAsked() throws IOException {
        assertThat(page(get("/mandates/ferjer")).select(".open-calls")).isEmpty();
        var id = new CallId(new UUID(5, 1));
        calls.rows = List.of(new PublishedCallRow(
                id,
                new CallText(
                        List.of("nb"), Translated.of("nb", "Hva hindrer ferjene?"), Translated.NONE, false, List.of()),
                new Window(Stage.NOW.minusSeconds(60), Stage.NOW.plusSeconds(86_400)),
                CallStatus.OPEN,
                false));
        var section = page(get("/mandates/ferjer")).select(".open-calls");
        assertThat(section.text()).contains("Hva hindrer ferjene?", "Åpen til 26. nov. 2026 kl. 10.43, i morgen");
        assertThat(section.select("a").eachAttr("href"))
                .containsExactly("/public/calls/" + id + "?language=nb", "/public/calls/" + id + "/about?language=nb");
        assertThat(section.select("a").last().attr("aria-label"))
                .isEqualTo("Om innspillsrunden «Hva hindrer ferjene?»");
        var open = calls.rows.getFirst();
        calls.rows = List.of(new PublishedCallRow(open.id(), open.text(), open.window(), CallStatus.CLOSED, true));
        assertThat(page(get("/mandates/ferjer")).select(".open-calls a").eachAttr("href"))
                .containsExactly("/public/calls/" + id + "?language=nb", "/public/answers/" + id + "?language=nb");
        assertThat(page(get("/mandates/ferjer/versions/1")).select(".open-calls"))
                .isEmpty();
    }

    @Test
    void saysWhichLanguageItIsInAndLeadsToTheOthers() throws IOException {
        var english = page(get(new Visitor("/mandates/ferjer").asking("language", "en")));
        assertThat(english.selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(english.text()).contains("Adopted", "Versions");
        assertThat(english.select(".open-languages a").eachAttr("href"))
                .containsExactly(
                        "/public/mandates/ferjer?language=nb",
                        "/public/mandates/ferjer?language=nn",
                        "/public/mandates/ferjer?language=en");
        assertThat(english.select(".open-languages a[aria-current]").eachText()).containsExactly("English");
        var browsers = get(new Visitor("/mandates/ferjer").speaking("nn"));
        assertThat(page(browsers).selectFirst("html").attr("lang")).isEqualTo("nn");
        assertThat(browsers.getHeader("Content-Language")).isEqualTo("nn");
        assertThat(browsers.getHeader("Vary")).isEqualTo("Accept-Language, Accept-Encoding");
        assertThat(page(get(new Visitor("/mandates/ferjer").asking("language", "xx")))
                        .selectFirst("html")
                        .attr("lang"))
                .isEqualTo("nb");
    }

    @Test
    void saysByWhichMethodMailingsAreFound() throws IOException {
        var response = get("/method");
        var page = page(response);
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(page.select("h1").eachText()).containsExactly("Slik finner Mandat masseinnspill");
        assertThat(page.text())
                .contains("En tekst på 20 ord eller mer deles i rader på tre ord", "minst 70 prosent", "MinHash")
                .contains("Tekster på 3 til 19 ord hører sammen bare når de er like, tegn for tegn")
                .contains("svarer på samme spørsmål", "sekretariatet avgjør")
                .contains("Hvert innspill telles for seg og får svar");
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo("https://mandat.example/public/method");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("public, no-cache");
        var again = get(new Visitor("/method").with("If-None-Match", response.getHeader("ETag")));
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(page(get(new Visitor("/method").speaking("nn"))).text())
                .contains("minst 70 prosent av alle dei ulike radene");
        assertThat(page(get(new Visitor("/method").asking("language", "en"))).text())
                .contains("at least 70 percent of all the different rows", "A person decides");
    }

    @Test
    void isKeptByCachesThatAskWhetherItIsTheNewest() throws IOException {
        var first = get("/mandates/ferjer");
        assertThat(first.getHeader("Cache-Control")).isEqualTo("public, no-cache");
        var tag = first.getHeader("ETag");
        var again = get(new Visitor("/mandates/ferjer").with("If-None-Match", tag));
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(text(again)).isEmpty();
        assertThat(again.getHeader("ETag")).isEqualTo(tag);
        assertThat(first.containsHeader("Last-Modified")).isTrue();
        plan.milestones =
                List.of(new PublishedMilestone("Ny", LocalDate.of(2027, 3, 31), false, MilestoneStatus.ON_TRACK, null));
        assertThat(get(new Visitor("/mandates/ferjer").with("If-None-Match", tag))
                        .getStatus())
                .as("a change is there at once")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/method",
                "/mandates/ferjer",
                "/mandates/ferjer/versions/1",
                "/mandates/nothing",
                "/what/ever"
            })
    void runsNothingFramesNothingAndKeepsNoSession(String path) throws IOException {
        var response = get(path);
        assertThat(response.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'none'", "base-uri 'none'")
                .doesNotContain("unsafe", "script-src", "data:");
        assertThat(response.getCookies()).isEmpty();
        var page = page(response);
        assertThat(page.select("script, [style], style, form, iframe")).isEmpty();
        assertThat(page.select("meta[name=robots]")).isEmpty();
        assertThat(page.select("link[rel=stylesheet]").eachAttr("href")).allMatch(address -> address.startsWith("/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/method/",
                "/mandates/utkast",
                "/mandates/nothing",
                "/mandates/",
                "/mandates/FERJER",
                "/mandates/ferjer/",
                "/mandates/ferjer/versions/0",
                "/mandates/ferjer/versions/9999999",
                "/mandates/ferjer/versions/7",
                "/mandates/ferjer/versions/1.exe",
                "/mandates/ferjer/versions/7.pdf",
                "/mandates/ferjer/versions/1/pictures/x",
                "/mandates/../../etc/passwd",
                "/mandates/ferjer<script>",
                "/x"
            })
    void saysOfWhatIsNotPublishedAndOfWhatIsNotThereTheSame(String path) throws IOException {
        var response = get(path);
        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(response.containsHeader("ETag")).isFalse();
        assertThat(text(response))
                .isEqualTo(text(get("/mandates/unknown")))
                .contains("Siden finnes ikke", "/public?language=nb");
    }

    @Test
    void showsOlderVersionsAtTheirOwnAddressAndSaysThatTheyCountNoMore() throws IOException {
        plan.milestones =
                List.of(new PublishedMilestone("Ny", LocalDate.of(2027, 3, 31), false, MilestoneStatus.ON_TRACK, null));
        var page = page(get("/mandates/ferjer/versions/1"));
        assertThat(page.text())
                .contains("Du leser versjon 1, som ikke gjelder lenger.", "Les versjon 2, som gjelder nå")
                .doesNotContain("Milepæl");
        assertThat(page.selectFirst("link[rel=canonical]").attr("href"))
                .isEqualTo("https://mandat.example/public/mandates/ferjer/versions/1");
        assertThat(page.select(".open-versions a").eachAttr("href"))
                .containsExactly(
                        "/public/mandates/ferjer?language=nb", "/public/mandates/ferjer/versions/1?language=nb");
    }

    @Test
    void leadsFromTheNumberOfTheVersionThatCountsToTheMandatesOwnPage() throws IOException {
        assertThat(page(get("/mandates/ferjer/versions/2"))
                        .selectFirst("link[rel=canonical]")
                        .attr("href"))
                .isEqualTo("https://mandat.example/public/mandates/ferjer");
    }

    @Test
    void leadsFromTheIdToTheName() throws IOException {
        var response = get("/mandates/" + Published.ID);
        assertThat(response.getStatus()).isEqualTo(301);
        assertThat(response.getHeader("Location")).isEqualTo("/public/mandates/ferjer");
    }

    @ParameterizedTest
    @EnumSource(
            value = MandateStatus.class,
            names = {"CLOSED", "TERMINATED", "EXPIRED", "CLOSING"})
    void saysHowItEnds(MandateStatus status) throws IOException {
        mandates.status = status;
        var expected =
                switch (status) {
                    case CLOSED -> "Mandatet ble avsluttet 20. nov. 2026.";
                    case TERMINATED -> "Styret avviklet mandatet 20. nov. 2026.";
                    case EXPIRED -> "Perioden er over.";
                    default -> "Arbeidet er under avslutning.";
                };
        assertThat(page(get("/mandates/ferjer")).text()).contains(expected);
    }

    @Test
    void listsWhatIsPublishedPageByPage() throws IOException {
        mandates.rows = IntStream.range(0, 101)
                .mapToObj(number -> new PublishedRow(
                        "m" + number,
                        "Mandat <b>" + number,
                        "Kystrådet",
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 12, 31),
                        MandateStatus.ADOPTED))
                .toList();
        var page = page(get("/"));
        assertThat(page.select(".open-list li")).hasSize(100);
        assertThat(page.select(".open-list a").first().text()).isEqualTo("Mandat <b>0");
        assertThat(page.selectFirst(".open-next a").attr("href")).isEqualTo("/public?after=m99&language=nb");
        var next = page(get(new Visitor("/").asking("after", "m\"><script>")));
        assertThat(mandates.after).isEqualTo("m\"><script>");
        assertThat(next.select("script")).isEmpty();
        assertThat(next.select(".open-languages a").first().attr("href"))
                .isEqualTo("/public?after=m%22%3E%3Cscript%3E&language=nb");
    }

    @Test
    void saysWhenNothingIsPublished() throws IOException {
        assertThat(page(get("/")).text()).contains("Ingen mandater er publisert ennå.");
    }

    @Test
    void takesHostileTitlesAsText() throws IOException {
        mandates.title = "<script>x()</script>\" onload=\"x()";
        var page = page(get("/mandates/ferjer"));
        assertThat(page.select("script, [onload]")).isEmpty();
        assertThat(page.selectFirst("h1").text()).isEqualTo("<script>x()</script>\" onload=\"x()");
    }

    /** Published is {@code ferjer}, and nothing else. */
    private static final class Mandates extends PublicMandates {

        List<PublishedRow> rows = List.of();
        String after = "";
        String title = "Hydrogen til hurtigbåter";
        MandateStatus status = MandateStatus.ADOPTED;

        @Override
        public List<PublishedRow> page(String from) {
            after = from;
            return rows;
        }

        @Override
        public PublishedMandate current(String name) {
            return version(name, 2);
        }

        @Override
        public PublishedMandate version(String name, int number) {
            return Optional.of(number)
                    .filter(any -> name.equals("ferjer") || name.equals(Published.ID.toString()))
                    .filter(any -> any <= 2)
                    .map(any -> Published.of(Published.usual().clauses(), status, any))
                    .map(this::titled)
                    .orElseThrow(() -> new RefusedException(new SharedRefusal.NotThereOrNotYours()));
        }

        private PublishedMandate titled(PublishedMandate of) {
            return new PublishedMandate(
                    of.id(),
                    of.name(),
                    title,
                    of.board(),
                    of.group(),
                    of.status(),
                    of.adoptedOn(),
                    of.firstDay(),
                    of.lastDay(),
                    of.endedOn(),
                    of.versions(),
                    of.shown(),
                    of.clauses(),
                    of.hash(),
                    of.changedAt());
        }
    }

    private static final class Plan extends PublicPlan {

        List<PublishedMilestone> milestones = List.of();

        @Override
        public List<PublishedMilestone> of(MandateId id) {
            return milestones;
        }
    }

    private static final class Group extends PublicComposition {

        List<PublishedMember> members = List.of();

        @Override
        public List<PublishedMember> group(MandateId id) {
            return members;
        }
    }

    private static final class Meetings extends PublicMeetings {

        private List<PublishedMeeting> rows = List.of();

        @Override
        public List<PublishedMeeting> of(MandateId id) {
            return rows;
        }
    }

    private static final class Deliverables extends PublicDeliverables {

        private List<PublishedDeliverable> rows = List.of();

        @Override
        public List<PublishedDeliverable> of(MandateId id) {
            return rows;
        }

        @Override
        public PublishedReport current(String name, int number) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
    }

    private static final class Calls extends PublicCalls {

        private List<PublishedCallRow> rows = List.of();

        @Override
        public List<PublishedCallRow> ofMandate(MandateId id) {
            return rows;
        }
    }
}
