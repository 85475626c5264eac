package no.mandat.workflow.deliverable;

import jakarta.inject.Inject;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.approval.SeenRevisions;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Remembers which revisions somebody was shown on a deliverable's own page: a round on a later one marks what changed since. */
@UseCases
public class RevisionReadings {

    private final DeliverableAccess guard;
    private final SeenRevisions seen;
    private final Actors actors;

    /** Takes its parts. */
    @Inject
    RevisionReadings(DeliverableAccess guard, SeenRevisions seen, Actors actors) {
        this.guard = guard;
        this.seen = seen;
        this.actors = actors;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected RevisionReadings() {
        this(null, null, null);
    }

    /**
     * Notes that the actor has that revision before them.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, for whom the revision isn't there
     */
    public void noteRead(DeliverableId id, int revision) {
        var deliverable = guard.read(id, Permission.READ_PUBLISHED_WORK);
        boolean there = 0 < revision && revision <= deliverable.revision();
        if (!there || !Readable.of(deliverable, guard.allowed(deliverable)).includes(revision)) {
            throw Deliverables.notThere();
        }
        seen.note(actors.person(), DeliverableAccess.subject(deliverable), revision);
    }
}
