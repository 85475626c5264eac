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
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.ForeignPage;
import no.mandat.web.shared.PublicAddress;
import no.mandat.workflow.meeting.ConfirmWording;
import no.mandat.workflow.meeting.DeclineWording;
import no.mandat.workflow.meeting.Wording;
import no.mandat.workflow.meeting.WordingLink;
import no.mandat.workflow.meeting.WordingService;
import no.mandat.workflow.operations.Configuration;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.SharedRefusal;

/** What somebody said in a meeting, by the link that was mailed to them: they confirm the wording, correct it, or say no. */
@WebServlet(PublicAddress.ALL + PublicAddress.WORDINGS + "*")
public class WordingPages extends LinkPages {

    private static final long serialVersionUID = 1L;

    private static final String ANSWERED = "answered";
    private static final String ANSWER = "answer";
    private static final String TEXT = "text";
    private static final String CONFIRM = "CONFIRM";
    private static final String DECLINE = "DECLINE";

    private static final Pattern PATH = Pattern.compile("/(%s)".formatted(OpenForm.UUID_SHAPE));

    private final transient WordingService wordings;
    private final transient Clock clock;

    /** Takes its parts. */
    @Inject
    public WordingPages(
            WordingService wordings,
            OpenTemplates templates,
            OpenAnswer answer,
            Configuration configuration,
            Clock clock) {
        super(templates, answer, configuration, PATH);
        this.wordings = wordings;
        this.clock = clock;
    }

    private static WordingLink link(LinkVisit visit) {
        return new WordingLink(visit.secret());
    }

    private static String answer(LinkVisit visit) {
        return Optional.ofNullable(visit.request().getParameter(ANSWER)).orElse("");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        at(request, response, (visit, path) -> {
            var wording = wordings.page(link(visit));
            boolean told = visit.asks(ANSWERED);
            show(HttpServletResponse.SC_OK, visit, wording, told, "", wording.text());
        });
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        at(request, response, (visit, path) -> take(visit));
    }

    private void take(LinkVisit visit) throws IOException {
        var words = visit.words();
        var busy = OpenRefusal.of(visit.request()).orElse(null);
        if (busy != null) {
            busy.tell(visit.response());
            again(busy.status(), visit, words.of("wording.busy"));
        } else if (ForeignPage.sends(visit.request(), configuration.publicUrl())) {
            again(HttpServletResponse.SC_FORBIDDEN, visit, words.of("wording.foreign"));
        } else if (answer(visit).equals(DECLINE)) {
            carryOut(visit, () -> wordings.decline(new DeclineWording(UUID.randomUUID(), link(visit))));
        } else if (!answer(visit).equals(CONFIRM)) {
            again(UNPROCESSABLE, visit, words.of("wording.choose"));
        } else if (visit.typed(TEXT).isBlank()) {
            again(UNPROCESSABLE, visit, words.of("wording.empty"));
        } else if (visit.typed(TEXT).length() > ConfirmWording.LONGEST) {
            again(
                    UNPROCESSABLE,
                    visit,
                    words.of(
                            "wording.tooLong",
                            ConfirmWording.LONGEST,
                            visit.typed(TEXT).length()));
        } else {
            carryOut(
                    visit,
                    () -> wordings.confirm(
                            new ConfirmWording(UUID.randomUUID(), link(visit), visit.typed(TEXT), words.tag())));
        }
    }

    /** The wording can be answered once: what comes again is told what stands. */
    private void carryOut(LinkVisit visit, Actors.Work<RuntimeException> command) throws IOException {
        var name = wordings.page(link(visit)).name();
        try {
            Actors.as(new Actor.Visitor(name), visit.requestId(), command);
        } catch (RefusedException refused) {
            if (refused.refusal() instanceof SharedRefusal.NotThereOrNotYours) {
                throw refused;
            }
            again(HttpServletResponse.SC_CONFLICT, visit, visit.words().of("wording.notTaken"));
            return;
        }
        visit.done(PublicAddress.ofWording(visit.secret()), ANSWERED);
    }

    /** As it stands now, with what they typed. */
    private void again(int status, LinkVisit visit, String message) throws IOException {
        show(status, visit, wordings.page(link(visit)), false, message, visit.typed(TEXT));
    }

    private void show(int status, LinkVisit visit, Wording wording, boolean told, String message, String typed)
            throws IOException {
        var page = new OpenPage(
                visit.words(),
                wording.meeting(),
                configuration.publicUrl(),
                PublicAddress.ofWording(visit.secret()),
                Map.of());
        var sheet = new WordingSheet(page, wording, visit.secret(), told, message, typed, clock);
        answer.secret(status, templates.wording(sheet), visit.words(), visit.response());
    }
}
