package no.mandat.web.open;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
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

/** The minutes of their items for somebody who was at a meeting from outside, by the link that was mailed to them: they read, and remark. */
@WebServlet(PublicAddress.ALL + PublicAddress.MINUTES + "*")
public class OwnMinutesPages extends LinkPages {

    private static final long serialVersionUID = 1L;

    private static final String SENT = "sent";
    private static final String KEY = "key";
    private static final String ITEM = "item";
    private static final String REMARK = "remark";

    private static final Pattern PATH = Pattern.compile("/(%s)".formatted(OpenForm.UUID_SHAPE));
    private static final Pattern ID = Pattern.compile(OpenForm.UUID_SHAPE);

    private final transient OwnMinutesService minutes;
    private final transient Clock clock;

    /** Takes its parts. */
    @Inject
    public OwnMinutesPages(
            OwnMinutesService minutes,
            OpenTemplates templates,
            OpenAnswer answer,
            Configuration configuration,
            Clock clock) {
        super(templates, answer, configuration, PATH);
        this.minutes = minutes;
        this.clock = clock;
    }

    private static MinutesLink link(LinkVisit visit) {
        return new MinutesLink(visit.secret());
    }

    private static Optional<UUID> id(LinkVisit visit, String parameter) {
        return Optional.ofNullable(visit.request().getParameter(parameter))
                .filter(text -> ID.matcher(text).matches())
                .map(UUID::fromString);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        at(request, response, (visit, path) -> {
            boolean told = visit.asks(SENT);
            show(HttpServletResponse.SC_OK, visit, minutes.page(link(visit)), told, "");
        });
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        at(request, response, (visit, path) -> take(visit));
    }

    private void take(LinkVisit visit) throws IOException {
        var words = visit.words();
        var busy = OpenRefusal.of(visit.request()).orElse(null);
        int length = visit.typed(REMARK).length();
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

    private void remark(LinkVisit visit) throws IOException {
        var read = minutes.page(link(visit));
        var command = new RemarkByLink(
                id(visit, KEY).orElseGet(UUID::randomUUID),
                visit.secret(),
                id(visit, ITEM).map(AgendaItemId::new).orElse(null),
                visit.typed(REMARK));
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
        visit.done(PublicAddress.ofMinutes(visit.secret()), SENT);
    }

    /** As they are now, with what was typed. */
    private void again(int status, LinkVisit visit, String message) throws IOException {
        show(status, visit, minutes.page(link(visit)), false, message);
    }

    private void show(int status, LinkVisit visit, OwnMinutes read, boolean told, String message) throws IOException {
        var page = new OpenPage(
                visit.words(),
                visit.words().of("ownMinutes.title", read.title()),
                configuration.publicUrl(),
                PublicAddress.ofMinutes(visit.secret()),
                Map.of());
        var typed = new MinutesSheet.Typed(
                id(visit, KEY).filter(key -> !told).orElseGet(UUID::randomUUID),
                id(visit, ITEM).map(UUID::toString).orElse(""),
                visit.typed(REMARK));
        var sheet = new MinutesSheet(page, read, visit.secret(), told, message, typed, clock);
        answer.secret(status, templates.minutes(sheet), visit.words(), visit.response());
    }
}
