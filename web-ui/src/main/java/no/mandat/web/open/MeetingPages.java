package no.mandat.web.open;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.mandat.domain.meeting.Rsvp;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.ContentDisposition;
import no.mandat.web.shared.FileResponse;
import no.mandat.web.shared.ForeignPage;
import no.mandat.web.shared.PublicAddress;
import no.mandat.workflow.meeting.AnswerByLink;
import no.mandat.workflow.meeting.InvitedMeeting;
import no.mandat.workflow.meeting.InvitedMeetingService;
import no.mandat.workflow.meeting.MeetingLink;
import no.mandat.workflow.meeting.PaperByLink;
import no.mandat.workflow.operations.Configuration;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.words.Words;

/** A meeting for somebody who is called to it from outside, by the link that was mailed to them: they read what concerns them, and answer. */
@WebServlet(PublicAddress.ALL + PublicAddress.MEETINGS + "*")
public class MeetingPages extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int UNPROCESSABLE = 422;
    private static final String CALENDAR = "text/calendar;charset=UTF-8";
    private static final String ANSWERED = "answered";
    private static final String ANSWER = "answer";
    private static final String REMARK = "remark";

    private static final Pattern PATH =
            Pattern.compile("/(%1$s)(?:/(meeting\\.ics)|/papers/(%1$s))?".formatted(OpenForm.UUID_SHAPE));

    private final transient InvitedMeetingService meetings;
    private final transient OpenTemplates templates;
    private final transient OpenAnswer answer;
    private final transient Configuration configuration;
    private final transient Clock clock;

    /** Takes its parts. */
    @Inject
    public MeetingPages(
            InvitedMeetingService meetings,
            OpenTemplates templates,
            OpenAnswer answer,
            Configuration configuration,
            Clock clock) {
        this.meetings = meetings;
        this.templates = templates;
        this.answer = answer;
        this.configuration = configuration;
        this.clock = clock;
    }

    /** Whose link is followed, and in which language. */
    private record Visit(UUID secret, Words words, HttpServletRequest request, HttpServletResponse response) {

        MeetingLink link() {
            return new MeetingLink(secret);
        }

        /** As it was typed, whatever a browser makes of the end of a line. */
        String remark() {
            return Optional.ofNullable(request.getParameter(REMARK))
                    .map(text -> text.replace("\r\n", "\n").strip())
                    .orElse("");
        }

        Optional<Rsvp> rsvp() {
            return Stream.of(Rsvp.values())
                    .filter(one -> one.name().equals(request.getParameter(ANSWER)))
                    .findFirst();
        }

        String requestId() {
            return Optional.ofNullable(response.getHeader("X-Request-Id")).orElse("none");
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        at(request, response, (visit, path) -> {
            if (path.group(2) != null) {
                sendCalendar(visit);
            } else if (path.group(3) != null) {
                sendPaper(visit, new DocumentId(UUID.fromString(path.group(3))));
            } else {
                var meeting = meetings.page(visit.link());
                boolean told = request.getParameter(ANSWERED) != null;
                var remark = Optional.ofNullable(meeting.remark()).orElse("");
                show(HttpServletResponse.SC_OK, visit, meeting, told, "", remark);
            }
        });
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        at(request, response, (visit, path) -> {
            if (path.group(2) != null || path.group(3) != null) {
                throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
            }
            take(visit);
        });
    }

    private void take(Visit visit) throws IOException {
        var words = visit.words();
        var busy = OpenRefusal.of(visit.request()).orElse(null);
        if (busy != null) {
            busy.tell(visit.response());
            again(busy.status(), visit, words.of("rsvp.busy"));
        } else if (ForeignPage.sends(visit.request(), configuration.publicUrl())) {
            again(HttpServletResponse.SC_FORBIDDEN, visit, words.of("rsvp.foreign"));
        } else if (visit.remark().length() > AnswerByLink.LONGEST) {
            var why = words.of(
                    "rsvp.tooLong", AnswerByLink.LONGEST, visit.remark().length());
            again(UNPROCESSABLE, visit, why);
        } else if (visit.rsvp().isEmpty()) {
            again(UNPROCESSABLE, visit, words.of("rsvp.choose"));
        } else {
            answer(visit, visit.rsvp().get());
        }
    }

    private void answer(Visit visit, Rsvp rsvp) throws IOException {
        var meeting = meetings.page(visit.link());
        // A page answers as often as they change their mind, and the same answer twice is one: the key is of this
        // sending alone.
        var command = new AnswerByLink(UUID.randomUUID(), visit.link(), rsvp, visit.remark());
        try {
            Actors.as(new Actor.Visitor(meeting.name()), visit.requestId(), () -> meetings.answer(command));
        } catch (RefusedException refused) {
            if (refused.refusal() instanceof SharedRefusal.NotThereOrNotYours) {
                throw refused;
            }
            again(HttpServletResponse.SC_CONFLICT, visit, visit.words().of("rsvp.notTaken"));
            return;
        }
        var there = OpenLanguage.address(PublicAddress.ofMeeting(visit.secret()), visit.words());
        visit.response().setHeader("Location", there + "&" + ANSWERED);
        visit.response().setStatus(HttpServletResponse.SC_SEE_OTHER);
    }

    /** As it stands now, with what they typed. */
    private void again(int status, Visit visit, String message) throws IOException {
        show(status, visit, meetings.page(visit.link()), false, message, visit.remark());
    }

    private void show(int status, Visit visit, InvitedMeeting meeting, boolean told, String message, String remark)
            throws IOException {
        var page = new OpenPage(
                visit.words(),
                meeting.title(),
                configuration.publicUrl(),
                PublicAddress.ofMeeting(visit.secret()),
                Map.of());
        var sheet = new MeetingSheet(page, meeting, visit.secret(), told, message, remark, clock);
        answer.secret(status, templates.meeting(sheet), visit.words(), visit.response());
    }

    private void sendCalendar(Visit visit) throws IOException {
        var content = meetings.calendar(visit.link()).getBytes(StandardCharsets.UTF_8);
        answer.unlisted(visit.response());
        FileResponse.send(CALENDAR, content, ContentDisposition.attachment("mandat.ics"), visit.response());
    }

    private void sendPaper(Visit visit, DocumentId document) throws IOException {
        var paper = meetings.paper(new PaperByLink(visit.link(), document));
        var response = visit.response();
        answer.unlisted(response);
        var address = paper.address();
        if (address.isPresent()) {
            // Where it leads isn't told by which link one comes.
            response.setHeader("Referrer-Policy", "no-referrer");
            response.setHeader("Cache-Control", "private, no-store");
            response.sendRedirect(address.get());
            return;
        }
        FileResponse.send(paper, ContentDisposition.attachment(paper.fileName()), response);
    }

    private void at(HttpServletRequest request, HttpServletResponse response, AtMeeting there) throws IOException {
        var words = OpenLanguage.of(request);
        var path = PATH.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        try {
            if (path.matches()) {
                there.come(new Visit(UUID.fromString(path.group(1)), words, request, response), path);
                return;
            }
        } catch (RefusedException e) {
            // As where there is no such address.
        }
        var page = new OpenPage(
                words, words.of("open.notThere.title"), configuration.publicUrl(), PublicAddress.ALL, Map.of());
        answer.notThere(templates.notThere(page), words, response);
    }

    /** What is done at the link. */
    private interface AtMeeting {
        void come(Visit visit, Matcher path) throws IOException;
    }
}
