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
import no.mandat.workflow.words.Words;

/** What somebody said in a meeting, by the link that was mailed to them: they confirm the wording, correct it, or say no. */
@WebServlet(PublicAddress.ALL + PublicAddress.WORDINGS + "*")
public class WordingPages extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int UNPROCESSABLE = 422;
    private static final String ANSWERED = "answered";
    private static final String ANSWER = "answer";
    private static final String TEXT = "text";
    private static final String CONFIRM = "CONFIRM";
    private static final String DECLINE = "DECLINE";

    private static final Pattern PATH = Pattern.compile("/(%s)".formatted(OpenForm.UUID_SHAPE));

    private final transient WordingService wordings;
    private final transient OpenTemplates templates;
    private final transient OpenAnswer answer;
    private final transient Configuration configuration;
    private final transient Clock clock;

    /** Takes its parts. */
    @Inject
    public WordingPages(
            WordingService wordings,
            OpenTemplates templates,
            OpenAnswer answer,
            Configuration configuration,
            Clock clock) {
        this.wordings = wordings;
        this.templates = templates;
        this.answer = answer;
        this.configuration = configuration;
        this.clock = clock;
    }

    /** Whose link is followed, and in which language. */
    private record Visit(UUID secret, Words words, HttpServletRequest request, HttpServletResponse response) {

        WordingLink link() {
            return new WordingLink(secret);
        }

        /** As it was typed, whatever a browser makes of the end of a line. */
        String text() {
            return Optional.ofNullable(request.getParameter(TEXT))
                    .map(text -> text.replace("\r\n", "\n").strip())
                    .orElse("");
        }

        String answer() {
            return Optional.ofNullable(request.getParameter(ANSWER)).orElse("");
        }

        String requestId() {
            return Optional.ofNullable(response.getHeader("X-Request-Id")).orElse("none");
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        at(request, response, visit -> {
            var wording = wordings.page(visit.link());
            boolean told = request.getParameter(ANSWERED) != null;
            show(HttpServletResponse.SC_OK, visit, wording, told, "", wording.text());
        });
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        at(request, response, this::take);
    }

    private void take(Visit visit) throws IOException {
        var words = visit.words();
        var busy = OpenRefusal.of(visit.request()).orElse(null);
        if (busy != null) {
            busy.tell(visit.response());
            again(busy.status(), visit, words.of("wording.busy"));
        } else if (ForeignPage.sends(visit.request(), configuration.publicUrl())) {
            again(HttpServletResponse.SC_FORBIDDEN, visit, words.of("wording.foreign"));
        } else if (visit.answer().equals(DECLINE)) {
            carryOut(visit, () -> wordings.decline(new DeclineWording(UUID.randomUUID(), visit.link())));
        } else if (!visit.answer().equals(CONFIRM)) {
            again(UNPROCESSABLE, visit, words.of("wording.choose"));
        } else if (visit.text().isBlank()) {
            again(UNPROCESSABLE, visit, words.of("wording.empty"));
        } else if (visit.text().length() > ConfirmWording.LONGEST) {
            again(
                    UNPROCESSABLE,
                    visit,
                    words.of(
                            "wording.tooLong",
                            ConfirmWording.LONGEST,
                            visit.text().length()));
        } else {
            carryOut(
                    visit,
                    () -> wordings.confirm(
                            new ConfirmWording(UUID.randomUUID(), visit.link(), visit.text(), words.tag())));
        }
    }

    /** The wording can be answered once: what comes again is told what stands. */
    private void carryOut(Visit visit, Actors.Work<RuntimeException> command) throws IOException {
        var name = wordings.page(visit.link()).name();
        try {
            Actors.as(new Actor.Visitor(name), visit.requestId(), command);
        } catch (RefusedException refused) {
            if (refused.refusal() instanceof SharedRefusal.NotThereOrNotYours) {
                throw refused;
            }
            again(HttpServletResponse.SC_CONFLICT, visit, visit.words().of("wording.notTaken"));
            return;
        }
        var there = OpenLanguage.address(PublicAddress.ofWording(visit.secret()), visit.words());
        visit.response().setHeader("Location", there + "&" + ANSWERED);
        visit.response().setStatus(HttpServletResponse.SC_SEE_OTHER);
    }

    /** As it stands now, with what they typed. */
    private void again(int status, Visit visit, String message) throws IOException {
        show(status, visit, wordings.page(visit.link()), false, message, visit.text());
    }

    private void show(int status, Visit visit, Wording wording, boolean told, String message, String typed)
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

    private void at(HttpServletRequest request, HttpServletResponse response, AtWording there) throws IOException {
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
    private interface AtWording {
        void come(Visit visit) throws IOException;
    }
}
