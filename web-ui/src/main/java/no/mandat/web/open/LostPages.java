package no.mandat.web.open;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import no.mandat.web.shared.PublicAddress;
import no.mandat.workflow.contribution.FindReceipt;
import no.mandat.workflow.contribution.ReceiptMailService;
import no.mandat.workflow.operations.Configuration;
import no.mandat.workflow.words.Words;

/**
 * Where whoever has lost the link of a receipt has it mailed again: to the address that the contribution was sent with. The page says the
 * same whether there is such a contribution or not.
 */
@WebServlet(PublicAddress.LOST)
public class LostPages extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int UNPROCESSABLE = 422;

    private final transient ReceiptMailService mails;
    private final transient OpenForm form;
    private final transient OpenTemplates templates;
    private final transient OpenAnswer answer;
    private final transient Configuration configuration;
    private final transient Validator validator;

    /** Takes its parts. */
    @Inject
    public LostPages(
            ReceiptMailService mails,
            OpenForm form,
            OpenTemplates templates,
            OpenAnswer answer,
            Configuration configuration,
            Validator validator) {
        this.mails = mails;
        this.form = form;
        this.templates = templates;
        this.answer = answer;
        this.configuration = configuration;
        this.validator = validator;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var words = OpenLanguage.of(request);
        show(HttpServletResponse.SC_OK, sheet(words, CallReplies.EMPTY, "", Map.of(), false), words, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var words = OpenLanguage.of(request);
        var filled = CallReplies.of(request.getParameterMap());
        if (form.isForeign(request)) {
            var why = words.of("form.lost.foreign");
            show(HttpServletResponse.SC_FORBIDDEN, sheet(words, filled, why, Map.of(), false), words, response);
            return;
        }
        var asked = new FindReceipt(filled.value("reference"), filled.value("email"));
        Map<String, String> faults = new LinkedHashMap<>();
        validator
                .validate(asked)
                .forEach(broken -> faults.put(broken.getPropertyPath().toString(), words.of(broken.getMessage())));
        if (!faults.isEmpty()) {
            show(UNPROCESSABLE, sheet(words, filled, "", faults, false), words, response);
            return;
        }
        mails.find(asked);
        show(HttpServletResponse.SC_OK, sheet(words, CallReplies.EMPTY, "", Map.of(), true), words, response);
    }

    private LostSheet sheet(
            Words words, CallReplies filled, String message, Map<String, String> faults, boolean isAsked) {
        var page = new OpenPage(
                words, words.of("form.lost.title"), configuration.publicUrl(), PublicAddress.LOST, Map.of());
        return new LostSheet(page, message, filled.value("reference"), filled.value("email"), faults, isAsked);
    }

    private void show(int status, LostSheet sheet, Words words, HttpServletResponse response) throws IOException {
        answer.secret(status, templates.lost(sheet), words, response);
    }
}
