package no.mandat.web.open;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import no.mandat.domain.meeting.MeetingRefusal;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.ForeignPage;
import no.mandat.web.shared.PublicAddress;
import no.mandat.workflow.meeting.MinutesLink;
import no.mandat.workflow.meeting.OwnMinutes;
import no.mandat.workflow.meeting.OwnMinutesService;
import no.mandat.workflow.meeting.RemarkByLink;
import no.mandat.workflow.operations.Configuration;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.words.Words;

/** The minutes of their items for somebody who was at a meeting from outside, by the link that was mailed to them: they read, and remark. */
@WebServlet(PublicAddress.ALL + PublicAddress.MINUTES + "*")
public class OwnMinutesPages extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int UNPROCESSABLE = 422;
    private static final String SENT = "sent";
    private static final String KEY = "key";
    private static final String ITEM = "item";
    private static final String REMARK = "remark";

    private static final Pattern PATH = Pattern.compile("/(%s)".formatted(OpenForm.UUID_SHAPE));
    private static final Pattern ID = Pattern.compile(OpenForm.UUID_SHAPE);

    private final transient OwnMinutesService minutes;
    private final transient OpenTemplates templates;
    private final transient OpenAnswer answer;
    private final transient Configuration configuration;
    private final transient Clock clock;

    /** Takes its parts. */
    @Inject
    public OwnMinutesPages(
            OwnMinutesService minutes,
            OpenTemplates templates,
            OpenAnswer answer,
            Configuration configuration,
            Clock clock) {
        this.minutes = minutes;
        this.templates = templates;
        this.answer = answer;
        this.configuration = configuration;
        this.clock = clock;
    }

    /** Whose link is followed, in which language, with what they send. */
    private record Visit(UUID secret, Words words, HttpServletRequest request, HttpServletResponse response) {

        MinutesLink link() {
            return new MinutesLink(secret);
        }

        /** As it was typed, whatever a browser makes of the end of a line. */
        String remark() {
            return Optional.ofNullable(request.getParameter(REMARK))
                    .map(text -> text.replace("\r\n", "\n").strip())
                    .orElse("");
        }

        Optional<UUID> id(String parameter) {
            return Optional.ofNullable(request.getParameter(parameter))
                    .filter(text -> ID.matcher(text).matches())
                    .map(UUID::fromString);
        }

        String requestId() {
            return Optional.ofNullable(response.getHeader("X-Request-Id")).orElse("none");
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        at(request, response, visit -> {
            boolean told = request.getParameter(SENT) != null;
            show(HttpServletResponse.SC_OK, visit, minutes.page(visit.link()), told, "");
        });
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        at(request, response, this::take);
    }

    private void take(Visit visit) throws IOException {
        var words = visit.words();
        var busy = OpenRefusal.of(visit.request()).orElse(null);
        int length = visit.remark().length();
        if (busy != null) {
            busy.tell(visit.response());
            again(busy.status(), visit, words.of("ownMinutes.busy"));
        } else if (ForeignPage.sends(visit.request(), configuration.publicUrl())) {
            again(HttpServletResponse.SC_FORBIDDEN, visit, words.of("ownMinutes.foreign"));
        } else if (length == 0) {
            again(UNPROCESSABLE, visit, words.of("ownMinutes.empty"));
        } else if (length > RemarkByLink.LONGEST) {
            again(UNPROCESSABLE, visit, words.of("ownMinutes.tooLong", RemarkByLink.LONGEST, length));
        } else {
            remark(visit);
        }
    }

    private void remark(Visit visit) throws IOException {
        var read = minutes.page(visit.link());
        var command = new RemarkByLink(
                visit.id(KEY).orElseGet(UUID::randomUUID),
                visit.secret(),
                visit.id(ITEM).map(AgendaItemId::new).orElse(null),
                visit.remark());
        try {
            Actors.as(new Actor.Visitor(read.name()), visit.requestId(), () -> {
                var ignored = minutes.remark(command);
            });
        } catch (RefusedException refused) {
            if (refused.refusal() instanceof SharedRefusal.NotThereOrNotYours) {
                throw refused;
            }
            boolean late = refused.refusal() instanceof MeetingRefusal.RemarksOver;
            var why = visit.words().of(late ? "ownMinutes.late" : "ownMinutes.notTaken");
            again(HttpServletResponse.SC_CONFLICT, visit, why);
            return;
        }
        var there = OpenLanguage.address(PublicAddress.ofMinutes(visit.secret()), visit.words());
        visit.response().setHeader("Location", there + "&" + SENT);
        visit.response().setStatus(HttpServletResponse.SC_SEE_OTHER);
    }

    /** As they are now, with what was typed. */
    private void again(int status, Visit visit, String message) throws IOException {
        show(status, visit, minutes.page(visit.link()), false, message);
    }

    private void show(int status, Visit visit, OwnMinutes read, boolean told, String message) throws IOException {
        var page = new OpenPage(
                visit.words(),
                visit.words().of("ownMinutes.title", read.title()),
                configuration.publicUrl(),
                PublicAddress.ofMinutes(visit.secret()),
                Map.of());
        var typed = new MinutesSheet.Typed(
                visit.id(KEY).filter(key -> !told).orElseGet(UUID::randomUUID),
                visit.id(ITEM).map(UUID::toString).orElse(""),
                visit.remark());
        var sheet = new MinutesSheet(page, read, visit.secret(), told, message, typed, clock);
        answer.secret(status, templates.minutes(sheet), visit.words(), visit.response());
    }

    private void at(HttpServletRequest request, HttpServletResponse response, AtMinutes there) throws IOException {
        var words = OpenLanguage.of(request);
        var path = PATH.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        try {
            if (path.matches()) {
                there.come(new Visit(UUID.fromString(path.group(1)), words, request, response));
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
    private interface AtMinutes {
        void come(Visit visit) throws IOException;
    }
}
