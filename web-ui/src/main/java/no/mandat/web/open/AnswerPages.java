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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.ContentDisposition;
import no.mandat.web.shared.FileResponse;
import no.mandat.web.shared.PublicAddress;
import no.mandat.workflow.contribution.FileOfContribution;
import no.mandat.workflow.contribution.PublicCalls;
import no.mandat.workflow.operations.Configuration;
import no.mandat.workflow.point.AnsweredCall;
import no.mandat.workflow.point.FileOfAnswer;
import no.mandat.workflow.point.PublicAnswers;
import no.mandat.workflow.words.Words;

/** The answers to a call, for everybody, as a page; and all that happens to it, the answers too, as a feed. */
@WebServlet(PublicAddress.ALL + PublicAddress.ANSWERS + "*")
public class AnswerPages extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern PATH =
            Pattern.compile("/(%1$s)(?:(\\.atom)|/files/(%1$s)/(%1$s))?".formatted(OpenForm.UUID_SHAPE));
    private static final String AFTER = "after";

    /** The parameter that names the contribution whose page is asked for: others may come before it, so that it moves to another. */
    static final String AT = "at";

    private final transient PublicAnswers answers;
    private final transient PublicCalls calls;
    private final transient OpenTemplates templates;
    private final transient OpenAnswer answer;
    private final transient Configuration configuration;
    private final transient Clock clock;

    /** Takes what it reads from. */
    @Inject
    public AnswerPages(
            PublicAnswers answers,
            PublicCalls calls,
            OpenTemplates templates,
            OpenAnswer answer,
            Configuration configuration,
            Clock clock) {
        this.answers = answers;
        this.calls = calls;
        this.templates = templates;
        this.answer = answer;
        this.configuration = configuration;
        this.clock = clock;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var words = OpenLanguage.of(request);
        var path = PATH.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        try {
            if (path.matches()) {
                var call = new CallId(UUID.fromString(path.group(1)));
                if (path.group(3) != null) {
                    file(call, path.toMatchResult(), request, response);
                } else if (path.group(2) == null) {
                    page(call, words, request, response);
                } else {
                    var feed = AnswerFeed.of(sheet(answers.latest(call), words, Map.of(), ""), calls.of(call));
                    answer.file(AnswerFeed.MEDIA_TYPE, feed, "inline", words, request, response);
                }
                return;
            }
        } catch (RefusedException e) {
            // As where there is no such address.
        }
        var nothing = new OpenPage(
                words, words.of("open.notThere.title"), configuration.publicUrl(), PublicAddress.ALL, Map.of());
        answer.notThere(templates.notThere(nothing), words, response);
    }

    private void page(CallId call, Words words, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var at = request.getParameter(AT);
        var after = at == null
                ? request.getParameter(AFTER)
                : answers.pageOf(call, at).orElse(null);
        var found = answers.page(call, after);
        var next = found.more()
                ? "%s?%s=%s&language=%s"
                        .formatted(
                                PublicAddress.ofAnswers(call),
                                AFTER,
                                found.contributions().getLast().reference(),
                                words.tag())
                : "";
        var query = after == null ? Map.<String, String>of() : Map.of(AFTER, after);
        answer.page(templates.answers(sheet(found, words, query, next)), words, Optional.empty(), request, response);
    }

    /** Always to be kept: what somebody handed in is never shown here. */
    private void file(CallId call, MatchResult path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var file = answers.file(new FileOfAnswer(
                call,
                new FileOfContribution(
                        new ContributionId(UUID.fromString(path.group(3))), UUID.fromString(path.group(4)))));
        FileResponse.publish(file, ContentDisposition.attachment(file.fileName()), OpenAnswer.ASK, request, response);
    }

    private AnswerSheet sheet(AnsweredCall call, Words words, Map<String, String> query, String next) {
        var page = new OpenPage(
                        words,
                        words.of("answers.title"),
                        configuration.publicUrl(),
                        PublicAddress.ofAnswers(call.id()),
                        query)
                .with(call.id());
        return new AnswerSheet(page, call, next, clock);
    }
}
