package no.mandat.web.open;

import static no.mandat.web.open.Visitor.page;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.fakeservlet.FakeResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.mandat.domain.document.Classification;
import no.mandat.domain.document.Openness;
import no.mandat.domain.meeting.ItemKind;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.MeetingNumber;
import no.mandat.domain.meeting.MeetingRefusal;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.domain.meeting.MinutesContent;
import no.mandat.domain.meeting.Outcome;
import no.mandat.domain.meeting.RemarkState;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.RemarkId;
import no.mandat.web.Stage;
import no.mandat.web.session.SecurityHeaders;
import no.mandat.workflow.meeting.MinutesLink;
import no.mandat.workflow.meeting.OwnMinutes;
import no.mandat.workflow.meeting.OwnMinutesService;
import no.mandat.workflow.meeting.RemarkByLink;
import no.mandat.workflow.meeting.RemarkRow;
import no.mandat.workflow.operations.Configuration;
import no.mandat.workflow.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The minutes of their items for whoever was there from outside, as the browser gets them. */
class OwnMinutesPagesTest {

    private static final UUID SECRET = UUID.randomUUID();
    private static final String PAGE = "/" + SECRET;
    private static final String ADDRESS = "/public/minutes/" + SECRET;
    private static final AgendaItemId ITEM = new AgendaItemId(new UUID(6, 1));

    private final Minutes minutes = new Minutes();
    private final Configuration configuration =
            new Configuration(Map.of("MANDAT_PUBLIC_URL", "https://mandat.example"));
    private final OwnMinutesPages pages = new OwnMinutesPages(
            minutes,
            new OpenTemplates(),
            new OpenAnswer(new SecurityHeaders(configuration)),
            configuration,
            Stage.CLOCK);

    private FakeResponse get(Visitor visitor) throws IOException {
        var response = new FakeResponse();
        pages.doGet(visitor, response);
        return response;
    }

    private FakeResponse post(Visitor visitor) throws IOException {
        var response = new FakeResponse();
        pages.doPost(visitor, response);
        return response;
    }

    private static Visitor remarking(String text) {
        return new Visitor(PAGE).asking("remark", text).asking("item", ITEM.toString());
    }

    @Test
    void showsTheirItemWithoutACookieOrACache() throws IOException {
        var response = get(new Visitor(PAGE));
        var page = page(response);
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(response.getHeader("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(response.getCookies()).isEmpty();
        assertThat(page.select("script")).isEmpty();
        assertThat(page.select("h1").text()).isEqualTo("Referat: Innspillsmøte 2");
        assertThat(page.text())
                .contains("Hei, Silje Aunmo.", "til og med 27. nov. 2026", "Møte 3/2026", "Rom 3")
                .contains("2. Målemetoder", "Det ble drøftet.", "Metode A.", "Utfall: vedtatt.")
                .contains("Skrive notat: Ada, innen 15. des. 2026", "Innspill registrert: 2026-0042");
        assertThat(page.select("article strong").text()).isEqualTo("drøftet");
        assertThat(page.select("form[method=post]").attr("action")).isEqualTo(ADDRESS + "?language=nb");
        assertThat(page.select("label[for=remark], label[for=item]")).hasSize(2);
        assertThat(page.select("option").eachText()).containsExactly("Hele referatet", "2. Målemetoder");
        assertThat(page.select("[role=status], [role=alert]")).isEmpty();
    }

    @Test
    void saysWhyLittleStandsOfAnExemptItem() throws IOException {
        assertThat(page(get(new Visitor(PAGE))).text()).doesNotContain("unntatt offentlighet");
        minutes.openness = Openness.EXEMPT;
        assertThat(page(get(new Visitor(PAGE))).text()).contains("Saken er unntatt offentlighet.");
    }

    @Test
    void speaksTheLanguageOfTheLink() throws IOException {
        var page = page(get(new Visitor(PAGE).asking("language", "en")));
        assertThat(page.text()).contains("Make a remark", "The whole minutes");
        assertThat(page.select("article").attr("lang")).isEqualTo("nb");
        assertThat(page.select("article h3[lang=en]").eachText()).contains("Decision");
        assertThat(page.select("article > p").attr("lang")).isEqualTo("en");
    }

    @Test
    void takesARemarkOnceUnderTheKeyOfItsForm() throws IOException {
        var key = page(get(new Visitor(PAGE))).select("input[name=key]").attr("value");
        var response = post(remarking(" Metode B\r\nble nevnt. ").asking("key", key));
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location")).isEqualTo(ADDRESS + "?language=nb&sent");
        assertThat(minutes.taken).singleElement().satisfies(command -> {
            assertThat(command.key()).hasToString(key);
            assertThat(command.secret()).isEqualTo(SECRET);
            assertThat(command.item()).isEqualTo(ITEM);
            assertThat(command.text()).isEqualTo("Metode B\nble nevnt.");
        });
        var page = page(get(new Visitor(PAGE).asking("sent", "")));
        assertThat(page.select("[role=status]").text()).isEqualTo("Merknaden er sendt");
        assertThat(page.getElementById("remark").wholeText()).isBlank();
        assertThat(page.select("input[name=key]").attr("value")).isNotEqualTo(key);
    }

    @Test
    void showsTheirRemarksWithTheAnswers() throws IOException {
        minutes.remarks = List.of(
                remark(ITEM, "Feil navn.", RemarkState.ANSWERED, "Vi retter det."),
                remark(null, "Takk.", RemarkState.MADE, null));
        var page = page(get(new Visitor(PAGE)));
        assertThat(page.select("article .own-remark").text())
                .contains("Din merknad · Besvart", "Feil navn.", "Svar fra sekretariatet", "Vi retter det.");
        assertThat(page.select("[aria-labelledby=general] .own-remark").text()).contains("Ubesvart", "Takk.");
    }

    private static RemarkRow remark(
            @Nullable AgendaItemId item, String text, RemarkState state, @Nullable String answer) {
        return new RemarkRow(
                new RemarkId(UUID.randomUUID()), "Silje Aunmo", true, item, text, Stage.NOW, state, answer);
    }

    @Test
    void keepsWhatWasTypedWhereItCantBeSent() throws IOException {
        keeps(post(remarking("")), 422, "Skriv hva som er feil", "");
        var tooLong = "å".repeat(RemarkByLink.LONGEST + 1);
        keeps(post(remarking(tooLong)), 422, "høyst 5 000 tegn", tooLong);
        keeps(post(remarking("Et ord").with("Sec-Fetch-Site", "cross-site")), 403, "fra et annet nettsted", "Et ord");
        assertThat(minutes.taken).isEmpty();
    }

    private static void keeps(FakeResponse response, int status, String why, String typed) {
        var page = page(response);
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(page.select("[role=alert]").text().replace('\u00a0', ' ')).contains(why);
        assertThat(page.getElementById("remark").wholeText().strip()).isEqualTo(typed);
        assertThat(page.select("option[selected]").attr("value")).isEqualTo(ITEM.toString());
    }

    @Test
    void showsWhatWasTypedWhereTheTimeIsOver() throws IOException {
        minutes.refusal = new MeetingRefusal.RemarksOver(Stage.NOW);
        var response = post(remarking("For sent"));
        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(page(response).text())
                .contains("Merknaden er ikke sendt: Fristen er ute.", "Dette skrev du", "For sent");
        assertThat(page(response).select("form")).isEmpty();
    }

    @Test
    void saysThatTheMinutesAreApprovedAndTheLinkHasEnded() throws IOException {
        minutes.status = MeetingStatus.CLOSED;
        var page = page(get(new Visitor(PAGE)));
        assertThat(page.text())
                .contains("Referatet er godkjent, og lenken gjelder ikke lenger.")
                .doesNotContain("Målemetoder", "Metode A.");
        assertThat(page.select("form, article")).isEmpty();
        minutes.status = MeetingStatus.HELD;
        assertThat(page(get(new Visitor(PAGE))).text())
                .contains("Referatet skrives om.")
                .doesNotContain("Målemetoder");
    }

    @Test
    void isNotThereByAnotherLink() throws IOException {
        for (var path : List.of("/", "/x", "/" + UUID.randomUUID(), PAGE + "/more")) {
            assertThat(get(new Visitor(path)).getStatus()).as(path).isEqualTo(404);
            assertThat(post(new Visitor(path).asking("remark", "Et ord")).getStatus())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(minutes.taken).isEmpty();
    }

    private static final class Minutes extends OwnMinutesService {

        private final List<RemarkByLink> taken = new ArrayList<>();
        private List<RemarkRow> remarks = List.of();
        private MeetingStatus status = MeetingStatus.MINUTES_CIRCULATED;
        private boolean over;
        private Openness openness = Openness.INTERNAL;
        private @Nullable Refusal refusal;

        @Override
        public OwnMinutes page(MinutesLink link) {
            if (!link.secret().equals(SECRET)) {
                throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
            }
            boolean shown = status == MeetingStatus.MINUTES_CIRCULATED;
            return new OwnMinutes(
                    "Innspillsmøte 2",
                    "Strategiforum",
                    "Silje Aunmo",
                    status,
                    shown ? content() : null,
                    1,
                    Instant.parse("2026-11-27T23:00:00Z"),
                    shown && !over,
                    remarks);
        }

        private MinutesContent content() {
            var item = new MinutesContent.Item(
                    ITEM,
                    2,
                    "Målemetoder",
                    ItemKind.INPUT,
                    null,
                    "Det ble **drøftet**.",
                    Outcome.DECIDED,
                    "Metode A.",
                    null,
                    List.of(),
                    List.of(new MinutesContent.Action("Skrive notat", "Ada", LocalDate.of(2026, 12, 15))),
                    List.of("2026-0042"),
                    new Classification(openness, "offl. § 13", false, null));
            return new MinutesContent(
                    new MeetingNumber(3, 2026),
                    MeetingKind.INPUT,
                    "nb",
                    "Innspillsmøte 2",
                    "Strategiforum",
                    "Rom 3",
                    Instant.parse("2026-11-18T09:00:00Z"),
                    Instant.parse("2026-11-18T12:00:00Z"),
                    null,
                    List.of(),
                    List.of(item),
                    List.of(),
                    List.of());
        }

        @Override
        public RemarkId remark(RemarkByLink command) {
            if (refusal != null) {
                over = true;
                throw new RefusedException(refusal);
            }
            taken.add(command);
            return new RemarkId(UUID.randomUUID());
        }
    }
}
