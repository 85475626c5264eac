package no.mandat.web.approval;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.shared.PositionId;
import no.mandat.web.shared.PathDownload;
import no.mandat.web.shared.SignedReceipt;
import no.mandat.workflow.approval.ApprovalQueries;
import no.mandat.workflow.words.Words;

/** Gives somebody their own receipt as others check it. What is not theirs looks like what isn't there. */
@WebServlet(ApprovalNavigation.DOWNLOAD + "/*")
public class ReceiptDownload extends PathDownload {

    private static final long serialVersionUID = 1L;

    private final transient ApprovalQueries queries;

    /** Takes what it reads from. */
    @Inject
    public ReceiptDownload(ApprovalQueries queries) {
        super("\\.(txt)");
        this.queries = queries;
    }

    @Override
    protected void send(UUID id, String part, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var position = new PositionId(id);
        var receipt = queries.receipt(position);
        var language = Optional.ofNullable(request.getParameter("language")).orElse("");
        SignedReceipt.send(
                queries.signedReceipt(position), receipt.reference(), Words.in(Locale.of(language)), response);
    }
}
