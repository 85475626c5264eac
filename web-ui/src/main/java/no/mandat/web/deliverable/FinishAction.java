package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import java.time.Instant;
import java.util.UUID;
import no.mandat.domain.deliverable.DeliverableAction;
import no.mandat.domain.deliverable.DeliverableRefusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.deliverable.DeliverableDetails;
import no.mandat.workflow.deliverable.FinishDeliverable;

/** The leader makes the text ready that the page shows; a review that isn't over is named first. */
record FinishAction(DeliverableDetails deliverable, Seen seen, DeliverableDesk desk, Runnable changed) {

    /** The text that the page shows, and when it was read. */
    record Seen(String hash, Instant at) {}

    void run() {
        try {
            finish(false);
        } catch (RefusedException e) {
            if (e.refusal() instanceof DeliverableRefusal.ReviewOpen open) {
                new FinishDialog(open, () -> finish(true)).open();
            } else {
                Toast.refused(e.refusal());
            }
        }
    }

    private void finish(boolean endsReview) {
        desk.service()
                .finish(new FinishDeliverable(
                        UUID.randomUUID(),
                        deliverable.id(),
                        deliverable.version(),
                        seen.hash(),
                        seen.at(),
                        endsReview));
        Toast.done(t("deliverable.done." + DeliverableAction.FINISH));
        changed.run();
    }
}
