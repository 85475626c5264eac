package no.mandat.web.point;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import no.mandat.domain.point.PointRefusal;
import no.mandat.domain.shared.CallId;
import no.mandat.web.shared.AskingDialog;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.point.HeldAnswers;
import no.mandat.workflow.point.ReleaseAnswers;
import no.mandat.workflow.point.ReleaseService;
import no.mandat.workflow.shared.KeysetQuery;

/**
 * Says how many contributors would be told now, and asks once; where none would, it says why. Where they are many, telling them goes on by
 * itself.
 */
final class ReleaseDialog extends AskingDialog {

    private static final long serialVersionUID = 1L;

    private final transient ReleaseService service;
    private final CallId call;

    ReleaseDialog(CallId call, int unanswered, int unplaced, ReleaseService service, Runnable done) {
        super(t("points.release"), done);
        this.call = call;
        this.service = service;
        int ready = service.ready(call);
        var held = service.held(call);
        if (ready > 0) {
            setHeaderTitle(t("points.release.title"));
            ask(t("points.release"), text(t("points.release.text", ready, left(unanswered, ready))));
            if (unplaced > 0) {
                add(text(t("points.release.unplaced", unplaced)));
            }
            if (held.contributions() > 0) {
                add(text(t(words(held))));
            }
        } else if (held.contributions() > 0) {
            add(text(t(words(held))));
        } else if (unanswered > 0) {
            add(text(t(new PointRefusal.NothingToRelease(unanswered))));
        } else {
            setHeaderTitle(t("points.release.finish"));
            ask(t("points.release.finish"), text(t("points.release.empty")));
        }
    }

    private static PointRefusal words(HeldAnswers held) {
        return new PointRefusal.HeldByEmbargo(held.contributions(), held.deliverables());
    }

    private static Paragraph text(String words) {
        var text = new Paragraph(words);
        text.addClassName("dialog-text");
        return text;
    }

    /** How many wait on; less than none, where they aren't counted that far. */
    private static int left(int unanswered, int ready) {
        return ready > ReleaseService.AT_ONCE || unanswered > KeysetQuery.COUNT_CAP
                ? -1
                : Math.max(0, unanswered - ready);
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
