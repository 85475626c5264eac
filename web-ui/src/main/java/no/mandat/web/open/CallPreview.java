package no.mandat.web.open;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.contribution.CallNavigation;
import no.mandat.web.shared.PublicAddress;
import no.mandat.workflow.contribution.PublicCalls;
import no.mandat.workflow.operations.Configuration;

/** The form of a call as whoever answers it will see it, for whoever has logged in and reads the call: nothing is kept or sent. */
@WebServlet(CallNavigation.PREVIEW + "/*")
@MultipartConfig(fileSizeThreshold = 64 * 1024)
public class CallPreview extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern ID = Pattern.compile("/(%s)".formatted(OpenForm.UUID_SHAPE));

    private final transient PublicCalls calls;
    private final transient OpenForm form;
    private final transient OpenTemplates templates;
    private final transient OpenAnswer answer;
    private final transient Configuration configuration;

    /** Takes what it reads from, and what draws it. */
    @Inject
    public CallPreview(
            PublicCalls calls, OpenForm form, OpenTemplates templates, OpenAnswer answer, Configuration configuration) {
        this.calls = calls;
        this.form = form;
        this.templates = templates;
        this.answer = answer;
        this.configuration = configuration;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        at(request, response, (visit, purpose) -> form.show(visit, purpose, CallReplies.EMPTY));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        at(request, response, (visit, purpose) -> {
            var faults = DraftPages.isSaved(visit) ? Map.<String, String>of() : form.faults(visit, purpose);
            if (faults.isEmpty()) {
                form.again(HttpServletResponse.SC_OK, visit, purpose, visit.key(), "form.preview.sent");
            } else {
                form.again(visit, purpose, faults);
            }
        });
    }

    private void at(HttpServletRequest request, HttpServletResponse response, AtForm there) throws IOException {
        var words = OpenLanguage.of(request);
        var path = ID.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        try {
            if (path.matches()) {
                var id = new CallId(UUID.fromString(path.group(1)));
                there.come(
                        new OpenForm.Visit(calls.preview(id), words, request, response), CallSheet.Purpose.preview(id));
                return;
            }
        } catch (RefusedException e) {
            // As where there is no such address.
        }
        var page = new OpenPage(
                words, words.of("open.notThere.title"), configuration.publicUrl(), PublicAddress.ALL, Map.of());
        answer.notThere(templates.notThere(page), words, response);
    }

    /** What is done at the form. */
    private interface AtForm {
        void come(OpenForm.Visit visit, CallSheet.Purpose purpose) throws IOException;
    }
}
