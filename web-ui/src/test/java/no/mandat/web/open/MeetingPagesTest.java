package no.mandat.web.open;

import static no.mandat.web.open.Visitor.page;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.fakeservlet.FakeResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.mandat.domain.attachment.FileType;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.MeetingRefusal;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.domain.meeting.MeetingTime;
import no.mandat.domain.meeting.Rsvp;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.Stage;
import no.mandat.web.session.SecurityHeaders;
import no.mandat.workflow.export.ExportBlock;
import no.mandat.workflow.export.ExportDocument;
import no.mandat.workflow.export.ExportFacts;
import no.mandat.workflow.export.Inline;
import no.mandat.workflow.mandate.MandateExport.Exported;
import no.mandat.workflow.meeting.AnswerByLink;
import no.mandat.workflow.meeting.InvitedMeeting;
import no.mandat.workflow.meeting.InvitedMeetingService;
import no.mandat.workflow.meeting.MeetingLink;
import no.mandat.workflow.operations.Configuration;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of whoever is called to a meeting from outside, as the browser gets it. */
class MeetingPagesTest {

    private static final UUID SECRET = UUID.randomUUID();
    private static final String PAGE = "/" + SECRET;
    private static final String ADDRESS = "/public/meetings/" + SECRET;
    private static final DocumentId PAPER = new DocumentId(new UUID(6, 1));

    private final Meetings meetings = new Meetings();
    private final Configuration configuration =
            new Configuration(Map.of("MANDAT_PUBLIC_URL", "https://mandat.example"));
    private final MeetingPages pages = new MeetingPages(
            meetings,
            new OpenTemplates(),
            new OpenAnswer(new SecurityHeaders(configuration)),
            configuration,
            Stage.CLOCK);

    private FakeResponse get(Visitor visitor) throws IOException {
        var response = new FakeResponse();
        pages.doGet(visitor, response);
        return response;
    }

    private FakeResponse get(String path) throws IOException {
        return get(new Visitor(path));
    }

    private FakeResponse post(Visitor visitor) throws IOException {
        var response = new FakeResponse();
        pages.doPost(visitor, response);
        return response;
    }

    private static Visitor answering(String answer, String remark) {
        return new Visitor(PAGE).asking("answer", answer).asking("remark", remark);
    }

    @Test
    void showsWhatConcernsThemAndThreeAnswersWithoutACookieOrACache() throws IOException {
        var response = get(PAGE);
        var page = page(response);

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(response.getHeader("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(response.getCookies()).isEmpty();
        assertThat(page.select("script")).isEmpty();
        assertThat(page.select("h1").text()).isEqualTo("Innspillsmøte 2");
        assertThat(page.text())
                .contains("Hei, Silje Aunmo. Du er invitert til å gi innspill. Kommer du?")
                .contains("Onsdag 2. desember", "kl. 10.00–13.00 (sentraleuropeisk tid)")
                .contains("Møterom Skiferen", "Ta med legitimasjon")
                .contains("Din sak", "Målemetoder for slagg", "Kl. 11.35–12.15 · du har 20 minutter")
                .contains("PDF, 240 kB");
        assertThat(page.select("form button").eachAttr("value")).containsExactly("ACCEPTED", "TENTATIVE", "DECLINED");
        assertThat(page.select("form[method=post]").attr("action")).isEqualTo(ADDRESS + "?language=nb");
        assertThat(page.select(".rsvp-papers a").eachAttr("href"))
                .containsExactly(ADDRESS + "/agenda.pdf?language=nb", ADDRESS + "/papers/" + PAPER + "?language=nb");
        assertThat(page.select(".rsvp-papers a").eachText()).containsExactly("Saksliste", "Oversikt over biprodukter");
        assertThat(page.select(".rsvp-facts a[rel=noreferrer]").attr("href")).isEqualTo("https://video.example/2");
        assertThat(page.select("label[for=remark]")).hasSize(1);
        assertThat(page.select("[role=status], [aria-pressed=true], [role=alert]"))
                .isEmpty();
    }

    @Test
    void namesTheZoneOnlyWhereSomebodyMayBeInAnotherOne() throws IOException {
        meetings.videoLink = null;
        assertThat(page(get(PAGE)).text()).contains("kl. 10.00–13.00").doesNotContain("sentraleuropeisk");
    }

    @Test
    void speaksTheLanguageOfTheLink() throws IOException {
        var page = page(get(new Visitor(PAGE).asking("language", "en")));
        assertThat(page.text()).contains("Will you come?", "10:00–13:00 (Central European Time)", "Your item");
        assertThat(page.select("form").attr("action")).endsWith("?language=en");
    }

    @Test
    void saysByWhenToAnswerAndThatItIsNoLock() throws IOException {
        assertThat(page(get(PAGE)).text()).contains("Du kan svare, og endre svaret, til møtet begynner.");
        meetings.answerBy = LocalDate.of(2026, 11, 25);
        assertThat(page(get(PAGE)).text())
                .contains("Svar innen onsdag 25. november. Lenken er bare din, og du kan endre svaret med den.");
        meetings.answerBy = LocalDate.of(2026, 11, 24);
        assertThat(page(get(PAGE)).text())
                .contains("Vi ba om svar innen tirsdag 24. november, men du kan fortsatt svare");
        assertThat(page(get(PAGE)).select("form")).hasSize(1);
    }

    @Test
    void saysThatTheClockChangesWhileItLasts() throws IOException {
        assertThat(page(get(PAGE)).text()).doesNotContain("Klokken blir stilt");
        meetings.time = new MeetingTime(Instant.parse("2027-03-28T00:00:00Z"), Instant.parse("2027-03-28T02:00:00Z"));
        assertThat(page(get(PAGE)).text())
                .contains("Søndag 28. mars 2027", "kl. 01.00–04.00", "Klokken blir stilt mens møtet varer.");
    }

    @Test
    void takesAnAnswerAndSaysWhatStands() throws IOException {
        var response = post(answering("ACCEPTED", " Jeg kommer\r\nmed tog. "));
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location")).isEqualTo(ADDRESS + "?language=nb&answered");
        assertThat(meetings.answers).singleElement().satisfies(command -> {
            assertThat(command.at().secret()).isEqualTo(SECRET);
            assertThat(command.answer()).isEqualTo(Rsvp.ACCEPTED);
            assertThat(command.remark()).isEqualTo("Jeg kommer\nmed tog.");
        });

        var page = page(get(new Visitor(PAGE).asking("answered", "")));
        assertThat(page.select("[role=status]").text())
                .contains("Du har svart at du kommer", "Svart 25. nov. 2026 kl. 10.43.", "Du kan endre svaret");
        assertThat(page.select("[role=status]").hasAttr("autofocus")).isTrue();
        assertThat(page.select("[aria-pressed=true]").eachAttr("value")).containsExactly("ACCEPTED");
        assertThat(page.getElementById("remark").wholeText().strip()).isEqualTo("Jeg kommer\nmed tog.");
        assertThat(page(get(PAGE)).text()).as("told later, too").contains("Du har svart at du kommer");
        assertThat(page(get(PAGE)).select("[role=status]")).isEmpty();
    }

    @Test
    void isAnsweredOtherwiseByTheSamePage() throws IOException {
        post(answering("ACCEPTED", ""));
        assertThat(post(answering("DECLINED", "Syk")).getStatus()).isEqualTo(303);
        assertThat(meetings.answers).extracting(AnswerByLink::answer).containsExactly(Rsvp.ACCEPTED, Rsvp.DECLINED);
        assertThat(meetings.answers).extracting(AnswerByLink::key).doesNotHaveDuplicates();
        assertThat(page(get(PAGE)).text()).contains("Du har svart at du ikke kan komme");
    }

    @Test
    void keepsWhatWasTypedWhereItCantBeSent() throws IOException {
        keeps(post(answering("", "Et ord")), 422, "Velg ett av svarene.", "Et ord");
        keeps(post(answering("PERHAPS", "Et ord")), 422, "Velg ett av svarene.", "Et ord");
        var tooLong = "å".repeat(AnswerByLink.LONGEST + 1);
        keeps(post(answering("ACCEPTED", tooLong)), 422, "høyst 2 000 tegn", tooLong);
        var foreign = answering("ACCEPTED", "Et ord").with("Sec-Fetch-Site", "cross-site");
        keeps(post(foreign), 403, "fra et annet nettsted", "Et ord");
        assertThat(meetings.answers).isEmpty();
    }

    @Test
    void showsWhatWasTypedWhereTooManySend() throws IOException {
        var visitor = answering("ACCEPTED", "Et ord");
        new OpenRefusal(OpenRefusal.Kind.SENDS, 30).putOn(visitor);
        var response = post(visitor);
        keeps(response, 429, "Vent litt, og svar på nytt.", "Et ord");
        assertThat(response.getHeader("Retry-After")).isEqualTo("30");
        assertThat(meetings.answers).isEmpty();
    }

    private static void keeps(FakeResponse response, int status, String why, String typed) {
        var page = page(response);
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(page.select("[role=alert]").text().replace('\u00a0', ' ')).contains(why);
        assertThat(page.getElementById("remark").wholeText().strip()).isEqualTo(typed);
    }

    @Test
    void showsWhatWasTypedWhereItTakesNoAnswersMeanwhile() throws IOException {
        meetings.refusal = new MeetingRefusal.TakesNoAnswers(MeetingStatus.RUNNING);
        var response = post(answering("ACCEPTED", "Jeg er forsinket"));
        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(page(response).text())
                .contains("Svaret er ikke sendt", "Møtet er i gang.", "Dette skrev du", "Jeg er forsinket");
        assertThat(page(response).select("form")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"HELD", "MINUTES_CIRCULATED", "CLOSED"})
    void hasNoMoreThanTitleAndTimeOnceItIsOver(MeetingStatus status) throws IOException {
        meetings.status = status;
        var page = page(get(PAGE));
        assertThat(page.text())
                .contains("Innspillsmøte 2", "Onsdag 2. desember", "Møtet er over")
                .doesNotContain("Skiferen", "Målemetoder", "legitimasjon");
        assertThat(page.select("form, main a")).isEmpty();
    }

    @Test
    void saysWhyItIsCalledOff() throws IOException {
        meetings.status = MeetingStatus.CANCELLED;
        var page = page(get(PAGE));
        assertThat(page.text()).contains("Møtet er avlyst.", "Begrunnelse: Leder er syk");
        assertThat(page.select("form")).isEmpty();
    }

    @Test
    void saysThatTheyAreNoLongerInvited() throws IOException {
        meetings.invited = false;
        var page = page(get(PAGE));
        assertThat(page.text()).contains("Du er ikke lenger invitert").doesNotContain("Onsdag", "Kommer du?");
        assertThat(page.select("form")).isEmpty();
    }

    @Test
    void isNotThereByAnotherLink() throws IOException {
        for (var path : List.of("/", "/x", "/" + UUID.randomUUID(), PAGE + "/more", PAGE + "/papers/x")) {
            var response = get(path);
            assertThat(response.getStatus()).as(path).isEqualTo(404);
            assertThat(page(response).select("h1").text()).as(path).isEqualTo("Siden finnes ikke");
            assertThat(post(new Visitor(path)).getStatus()).as(path).isEqualTo(404);
        }
        assertThat(post(new Visitor(PAGE + "/meeting.ics")).getStatus()).isEqualTo(404);
        assertThat(post(new Visitor(PAGE + "/agenda.pdf")).getStatus()).isEqualTo(404);
    }

    @Test
    void givesTheirPartOfTheAgendaAsAPdf() throws IOException {
        var response = get(PAGE + "/agenda.pdf");
        assertThat(response.getContentType()).isEqualTo("application/pdf");
        assertThat(response.getHeader("Content-Disposition")).contains("attachment", "Saksliste");
        assertThat(response.getHeader("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(response.getBuffer().toString(StandardCharsets.ISO_8859_1)).startsWith("%PDF");
    }

    @Test
    void givesTheMeetingForACalendar() throws IOException {
        var response = get(PAGE + "/meeting.ics");
        assertThat(response.getContentType()).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(response.getHeader("Content-Disposition")).contains("attachment", "mandat.ics");
        assertThat(response.getHeader("Cache-Control")).contains("no-store");
        assertThat(response.getBuffer().toString(StandardCharsets.UTF_8)).isEqualTo("BEGIN:VCALENDAR");
    }

    private static final class Meetings extends InvitedMeetingService {

        private final List<AnswerByLink> answers = new ArrayList<>();
        private MeetingStatus status = MeetingStatus.CALLED;
        private boolean invited = true;
        private @Nullable String videoLink = "https://video.example/2";
        private MeetingTime time =
                new MeetingTime(Instant.parse("2026-12-02T09:00:00Z"), Instant.parse("2026-12-02T12:00:00Z"));
        private @Nullable LocalDate answerBy;
        private @Nullable Refusal refusal;

        @Override
        public InvitedMeeting page(MeetingLink link) {
            if (!link.secret().equals(SECRET)) {
                throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
            }
            boolean shown = invited && !status.isOver();
            var last = answers.isEmpty() ? null : answers.getLast();
            return new InvitedMeeting(
                    MeetingKind.INPUT,
                    "Innspillsmøte 2",
                    "Strategiforum for prosessindustrien",
                    "Silje Aunmo",
                    invited,
                    status,
                    invited ? time : null,
                    shown ? "Møterom Skiferen, 2. etasje" : null,
                    shown ? videoLink : null,
                    shown ? "Ta med legitimasjon" : null,
                    status == MeetingStatus.CANCELLED ? "Leder er syk" : null,
                    shown ? List.of(item()) : List.of(),
                    shown ? 20 : null,
                    last == null ? null : last.answer(),
                    last == null ? null : last.remark(),
                    last == null ? null : Stage.NOW,
                    invited && status == MeetingStatus.CALLED,
                    answerBy);
        }

        private static InvitedMeeting.Item item() {
            return new InvitedMeeting.Item(
                    "Målemetoder for slagg",
                    new MeetingTime(Instant.parse("2026-12-02T10:35:00Z"), Instant.parse("2026-12-02T11:15:00Z")),
                    List.of(new InvitedMeeting.File(PAPER, "Oversikt over biprodukter", FileType.PDF, 240_000, false)));
        }

        @Override
        public void answer(AnswerByLink command) {
            if (refusal != null) {
                status = MeetingStatus.RUNNING;
                throw new RefusedException(refusal);
            }
            answers.add(command);
        }

        @Override
        public Exported agenda(MeetingLink link) {
            var facts = new ExportFacts(
                    "Gruppen",
                    "Saksliste",
                    "Innspillsmøte 2",
                    "",
                    List.of(),
                    "",
                    "",
                    LocalDate.of(2026, 11, 25),
                    Words.BOKMAL);
            var item = new ExportBlock.Heading(1, "", List.of(Inline.Words.plain("Målemetoder for slagg")));
            return new Exported("Saksliste, Innspillsmøte 2", new ExportDocument(facts, List.of(item), List.of()));
        }

        @Override
        public String calendar(MeetingLink link) {
            return "BEGIN:VCALENDAR";
        }
    }
}
