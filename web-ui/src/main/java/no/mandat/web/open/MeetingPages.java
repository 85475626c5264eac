package no.mandat.web.open;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.mandat.domain.meeting.Rsvp;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.ContentDisposition;
import no.mandat.web.shared.ExportFile;
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

/** A meeting for somebody who is called to it from outside, by the link that was mailed to them: they read what concerns them, and answer. */
@WebServlet(PublicAddress.ALL + PublicAddress.MEETINGS + "*")
public class MeetingPages extends LinkPages {

    private static final long serialVersionUID = 1L;

    private static final String CALENDAR = "text/calendar;charset=UTF-8";
    private static final String AGENDA = "agenda.pdf";
    private static final String ANSWERED = "answered";
    private static final String ANSWER = "answer";
    private static final String REMARK = "remark";

    private static final Pattern PATH =
            Pattern.compile("/(%1$s)(?:/(meeting\\.ics|agenda\\.pdf)|/papers/(%1$s))?".formatted(OpenForm.UUID_SHAPE));

    private final transient InvitedMeetingService meetings;
    private final transient Clock clock;

    /** Takes its parts. */
    @Inject
    public MeetingPages(
            InvitedMeetingService meetings,
            OpenTemplates templates,
            OpenAnswer answer,
            Configuration configuration,
            Clock clock) {
        super(templates, answer, configuration, PATH);
        this.meetings = meetings;
        this.clock = clock;
    }

    private static MeetingLink link(LinkVisit visit) {
        return new MeetingLink(visit.secret());
    }

    private static Optional<Rsvp> rsvp(LinkVisit visit) {
        return Stream.of(Rsvp.values())
                .filter(one -> one.name().equals(visit.request().getParameter(ANSWER)))
                .findFirst();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        at(request, response, (visit, path) -> {
            if (AGENDA.equals(path.group(2))) {
                sendAgenda(visit);
            } else if (path.group(2) != null) {
                sendCalendar(visit);
            } else if (path.group(3) != null) {
                sendPaper(visit, new DocumentId(UUID.fromString(path.group(3))));
            } else {
                var meeting = meetings.page(link(visit));
                boolean told = visit.asks(ANSWERED);
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

    private void take(LinkVisit visit) throws IOException {
        var words = visit.words();
        var busy = OpenRefusal.of(visit.request()).orElse(null);
        if (busy != null) {
            busy.tell(visit.response());
            again(busy.status(), visit, words.of("rsvp.busy"));
        } else if (ForeignPage.sends(visit.request(), configuration.publicUrl())) {
            again(HttpServletResponse.SC_FORBIDDEN, visit, words.of("rsvp.foreign"));
        } else if (visit.typed(REMARK).length() > AnswerByLink.LONGEST) {
            var why = words.of(
                    "rsvp.tooLong", AnswerByLink.LONGEST, visit.typed(REMARK).length());
            again(UNPROCESSABLE, visit, why);
        } else if (rsvp(visit).isEmpty()) {
            again(UNPROCESSABLE, visit, words.of("rsvp.choose"));
        } else {
            answer(visit, rsvp(visit).get());
        }
    }

    private void answer(LinkVisit visit, Rsvp rsvp) throws IOException {
        var meeting = meetings.page(link(visit));
        // A page answers as often as they change their mind, and the same answer twice is one: the key is of this
        // sending alone.
        var command = new AnswerByLink(UUID.randomUUID(), link(visit), rsvp, visit.typed(REMARK));
        try {
            Actors.as(new Actor.Visitor(meeting.name()), visit.requestId(), () -> meetings.answer(command));
        } catch (RefusedException refused) {
            if (refused.refusal() instanceof SharedRefusal.NotThereOrNotYours) {
                throw refused;
            }
            again(HttpServletResponse.SC_CONFLICT, visit, visit.words().of("rsvp.notTaken"));
            return;
        }
        visit.done(PublicAddress.ofMeeting(visit.secret()), ANSWERED);
    }

    /** As it stands now, with what they typed. */
    private void again(int status, LinkVisit visit, String message) throws IOException {
        show(status, visit, meetings.page(link(visit)), false, message, visit.typed(REMARK));
    }

    private void show(int status, LinkVisit visit, InvitedMeeting meeting, boolean told, String message, String remark)
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

    private void sendCalendar(LinkVisit visit) throws IOException {
        var content = meetings.calendar(link(visit)).getBytes(StandardCharsets.UTF_8);
        answer.unlisted(visit.response());
        FileResponse.send(CALENDAR, content, ContentDisposition.attachment("mandat.ics"), visit.response());
    }

    private void sendAgenda(LinkVisit visit) throws IOException {
        var agenda = meetings.agenda(link(visit));
        answer.unlisted(visit.response());
        ExportFile.send(agenda.document(), agenda.name(), ExportFile.PDF, visit.response());
    }

    private void sendPaper(LinkVisit visit, DocumentId document) throws IOException {
        var paper = meetings.paper(new PaperByLink(link(visit), document));
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
}
