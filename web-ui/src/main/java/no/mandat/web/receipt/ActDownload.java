package no.mandat.web.receipt;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.DissentId;
import no.mandat.domain.shared.Id;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.RoundId;
import no.mandat.web.shared.PathDownload;
import no.mandat.web.shared.SignedReceipt;
import no.mandat.workflow.approval.RoundReceipts;
import no.mandat.workflow.auditlog.ActReceipt;
import no.mandat.workflow.deliverable.DeliverableReceipts;
import no.mandat.workflow.deliverable.SignatureReceipts;
import no.mandat.workflow.mandate.MandateReceipts;
import no.mandat.workflow.meeting.MinutesReceipts;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.words.Words;

/**
 * Gives the receipt of a decision, to whoever reads what was decided, or of a signature, to whoever signed. What isn't theirs, and what wasn't
 * decided, looks like what isn't there.
 */
@WebServlet(ActDownload.PLACE + "/*")
public class ActDownload extends PathDownload {

    static final String PLACE = "/download/acts";

    private static final long serialVersionUID = 1L;

    private final transient RoundReceipts rounds;
    private final transient DeliverableReceipts deliverables;
    private final transient MinutesReceipts minutes;
    private final transient MandateReceipts mandates;
    private final transient SignatureReceipts signatures;

    /** Takes what it reads from. */
    @Inject
    public ActDownload(
            RoundReceipts rounds,
            DeliverableReceipts deliverables,
            MinutesReceipts minutes,
            MandateReceipts mandates,
            SignatureReceipts signatures) {
        super("/(round|deliverable|minutes|mandate|signature)\\.txt");
        this.rounds = rounds;
        this.deliverables = deliverables;
        this.minutes = minutes;
        this.mandates = mandates;
        this.signatures = signatures;
    }

    static String address(ReceiptOf of, Id id, String language) {
        return "%s/%s/%s.txt?language=%s".formatted(PLACE, id, of.path(), language);
    }

    @Override
    protected void send(UUID id, String part, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var of = ReceiptOf.path(part);
        var receipt = about(of, id).orElseThrow(() -> new RefusedException(new SharedRefusal.NotThereOrNotYours()));
        var language = Optional.ofNullable(request.getParameter("language")).orElse("");
        SignedReceipt.send(signed(of, id), receipt.reference(), Words.in(Locale.of(language)), response);
    }

    private Optional<ActReceipt> about(ReceiptOf of, UUID id) {
        return switch (of) {
            case ROUND -> rounds.of(new RoundId(id));
            case DELIVERABLE -> deliverables.of(new DeliverableId(id));
            case MINUTES -> minutes.of(new MeetingId(id));
            case MANDATE -> mandates.of(new MandateId(id));
            case SIGNATURE -> Optional.of(signatures.of(new DissentId(id)));
        };
    }

    private Optional<String> signed(ReceiptOf of, UUID id) {
        return switch (of) {
            case ROUND -> rounds.signed(new RoundId(id));
            case DELIVERABLE -> deliverables.signed(new DeliverableId(id));
            case MINUTES -> minutes.signed(new MeetingId(id));
            case MANDATE -> mandates.signed(new MandateId(id));
            case SIGNATURE -> signatures.signed(new DissentId(id));
        };
    }
}
