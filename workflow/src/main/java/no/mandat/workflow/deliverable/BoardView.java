package no.mandat.workflow.deliverable;

import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.DeliverableState;
import no.mandat.workflow.shared.LastRevision;
import org.jspecify.annotations.Nullable;

/**
 * What the board is told of where a deliverable is: the group's drafts are its own (domain.md, Who may do what).
 *
 * @param state of the revision in progress
 * @param revision the last one that was cut
 * @param board the last one that was put to the board
 * @param approved the last one that was approved
 * @param published the one that everybody can read
 */
record BoardView(
        DeliverableState state,
        int revision,
        @Nullable Integer board,
        @Nullable Integer approved,
        @Nullable Integer published) {

    static BoardView of(Deliverable deliverable) {
        return new BoardView(
                deliverable.state(),
                deliverable.revision(),
                deliverable.boardRevision().orElse(null),
                deliverable.approvedRevision().orElse(null),
                deliverable.publishedRevision().orElse(null));
    }

    /**
     * The last revision that is there for the board, or 0: the one that stands where no next one is on its way, though the board may have
     * been asked about one that was given up. {@link LastRevision#forBoard} asks a database the same.
     */
    int last() {
        int standing = approved == null ? 0 : approved;
        return state.isSettled() || board == null ? standing : Math.max(standing, board);
    }

    /** Where that revision is. */
    DeliverableState told() {
        boolean before = board != null && board == revision;
        if (before && (state == DeliverableState.IN_APPROVAL || state == DeliverableState.READY)) {
            return DeliverableState.IN_APPROVAL;
        }
        if (approved != null && approved == last()) {
            return approved.equals(published) ? DeliverableState.PUBLISHED : DeliverableState.APPROVED;
        }
        return state == DeliverableState.WITHDRAWN ? state : DeliverableState.DRAFT;
    }
}
