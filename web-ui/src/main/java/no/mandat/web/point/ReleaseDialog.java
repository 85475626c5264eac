package no.mandat.web.point;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import no.mandat.domain.shared.CallId;
import no.mandat.web.shared.AskingDialog;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.point.ReleaseAnswers;
import no.mandat.workflow.point.ReleaseService;

/** Asks once before contributors are told; where they are many, it goes on by itself. */
final class ReleaseDialog extends AskingDialog {

    private static final long serialVersionUID = 1L;

    private final transient ReleaseService service;
    private final CallId call;

    ReleaseDialog(CallId call, int unanswered, int unplaced, ReleaseService service, Runnable done) {
        super(t("points.release.title"), done);
        this.call = call;
        this.service = service;
        var text = new Paragraph(t("points.release.text", unanswered));
        text.addClassName("dialog-text");
        ask(t("points.release"), text);
        if (unplaced > 0) {
            var warning = new Paragraph(t("points.release.unplaced", unplaced));
            warning.addClassName("dialog-text");
            add(warning);
        }
    }

    @Override
    protected void carryOut() {
        var released = service.release(new ReleaseAnswers(UUID.randomUUID(), call));
        Toast.done(t(
                released.more() ? "points.released.some" : "points.released",
                released.contributions(),
                released.unanswered()));
    }
}
