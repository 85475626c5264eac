package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.deliverable.DeliverableAction;
import no.mandat.domain.deliverable.DeliverableRefusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.deliverable.DeliverableDetails;
import no.mandat.workflow.deliverable.FinishDeliverable;

/** The leader makes the text ready that the page shows; a review that isn't over is named first, who has unsaved words, and which signatures are missing. */
record FinishAction(DeliverableDetails deliverable, Seen seen, DeliverableDesk desk, Runnable changed) {

    /** The text that the page shows, and when it was read. */
    record Seen(String hash, Instant at) {}

    /**
     * What the leader was asked and said yes to.
     *
     * @param endsReview the review ends
     * @param leavesUnsaved what somebody typed stays outside
     * @param unsigned signatures that have lapsed are missing under these dissents
     */
    private record Agreed(
            boolean endsReview, boolean leavesUnsaved, List<DeliverableRefusal.SignaturesMissing.Unsigned> unsigned) {

        Agreed toEndReview() {
            return new Agreed(true, leavesUnsaved, unsigned);
        }

        Agreed toLeaveUnsaved() {
            return new Agreed(endsReview, true, unsigned);
        }

        Agreed toLeave(DeliverableRefusal.SignaturesMissing missing) {
            return new Agreed(endsReview, leavesUnsaved, missing.dissents());
        }
    }

    void run() {
        try {
            attempt(new Agreed(false, false, List.of()));
        } catch (RefusedException e) {
            Toast.refused(e.refusal());
        }
    }

    /** Asks where that is all that is in the way. */
    private void attempt(Agreed agreed) {
        try {
            finish(agreed);
        } catch (RefusedException e) {
            switch (e.refusal()) {
                case DeliverableRefusal.ReviewOpen open ->
                    FinishDialog.of(open, () -> attempt(agreed.toEndReview())).open();
                case DeliverableRefusal.WordsUnsaved unsaved ->
                    FinishDialog.of(unsaved, () -> attempt(agreed.toLeaveUnsaved()))
                            .open();
                case DeliverableRefusal.SignaturesMissing missing ->
                    FinishDialog.of(missing, () -> attempt(agreed.toLeave(missing)))
                            .open();
                default -> throw e;
            }
        }
    }

    private void finish(Agreed agreed) {
        desk.service()
                .finish(new FinishDeliverable(
                        UUID.randomUUID(),
                        deliverable.id(),
                        deliverable.version(),
                        seen.hash(),
                        seen.at(),
                        agreed.endsReview(),
                        agreed.leavesUnsaved(),
                        agreed.unsigned()));
        Toast.done(t("deliverable.done." + DeliverableAction.FINISH));
        changed.run();
    }
}
