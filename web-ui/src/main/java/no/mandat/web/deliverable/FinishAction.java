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

/** The leader makes the text ready that the page shows; a review that isn't over is named first, and who has unsaved words. */
record FinishAction(DeliverableDetails deliverable, Seen seen, DeliverableDesk desk, Runnable changed) {

    /** The text that the page shows, and when it was read. */
    record Seen(String hash, Instant at) {}

    void run() {
        try {
            attempt(false, false);
        } catch (RefusedException e) {
            Toast.refused(e.refusal());
        }
    }

    /** Asks where that is all that is in the way. */
    private void attempt(boolean endsReview, boolean leavesUnsaved) {
        try {
            finish(endsReview, leavesUnsaved);
        } catch (RefusedException e) {
            switch (e.refusal()) {
                case DeliverableRefusal.ReviewOpen open ->
                    FinishDialog.of(open, () -> attempt(true, leavesUnsaved)).open();
                case DeliverableRefusal.WordsUnsaved unsaved ->
                    FinishDialog.of(unsaved, () -> attempt(endsReview, true)).open();
                default -> throw e;
            }
        }
    }

    private void finish(boolean endsReview, boolean leavesUnsaved) {
        desk.service()
                .finish(new FinishDeliverable(
                        UUID.randomUUID(),
                        deliverable.id(),
                        deliverable.version(),
                        seen.hash(),
                        seen.at(),
                        endsReview,
                        leavesUnsaved));
        Toast.done(t("deliverable.done." + DeliverableAction.FINISH));
        changed.run();
    }
}
