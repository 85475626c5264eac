package no.mandat.workflow.deliverable;

import jakarta.inject.Inject;
import java.util.Optional;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.DeliverableEvent.CorrectionsAdopted;
import no.mandat.domain.deliverable.DeliverableEvent.DeliverableApproved;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.Subject;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.auditlog.Act;
import no.mandat.workflow.auditlog.ActReceipt;
import no.mandat.workflow.auditlog.Receipts;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Receipts of the approval of what groups deliver, for whoever reads the approved text. */
@UseCases
public class DeliverableReceipts {

    private final DeliverableAccess guard;
    private final Receipts receipts;

    /** Takes its parts. */
    @Inject
    DeliverableReceipts(DeliverableAccess guard, Receipts receipts) {
        this.guard = guard;
        this.receipts = receipts;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DeliverableReceipts() {
        this(null, null);
    }

    /**
     * What there is to say of that of its last approval.
     *
     * @return none where no text is approved that the reader has
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public Optional<ActReceipt> of(DeliverableId id) {
        return approval(id).flatMap(receipts::about);
    }

    /**
     * That of its last approval as others check it (docs/audit-format.md, "Receipts").
     *
     * @return none where there is none, or until it is signed
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public Optional<String> signed(DeliverableId id) {
        return approval(id).flatMap(receipts::of);
    }

    private Optional<Act> approval(DeliverableId id) {
        var deliverable = guard.read(id, Permission.READ_PUBLISHED_WORK);
        var readable = Readable.of(deliverable, guard.allowed(deliverable));
        if (readable.isNothing()) {
            throw Deliverables.notThere();
        }
        return deliverable
                .approvedRevision()
                .filter(readable::includes)
                .map(approved -> Act.of(
                        deliverable.mandate(),
                        Subject.of(Deliverable.class, id),
                        DeliverableApproved.class,
                        CorrectionsAdopted.class));
    }
}
