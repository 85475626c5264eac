package no.mandat.workflow.deliverable;

import no.mandat.domain.deliverable.DeliverableState;
import org.jspecify.annotations.Nullable;

/** What the board is told of where a deliverable is: the group's drafts are its own (domain.md, Who may do what). */
final class BoardView {

    private BoardView() {}

    /**
     * The state, for the board.
     *
     * @param state of the revision in progress
     * @param revision the last one that was cut
     * @param board the last one that was put to the board
     * @param approved the last one that was approved
     */
    static DeliverableState state(
            DeliverableState state,
            int revision,
            @Nullable Integer board,
            @Nullable Integer approved,
            boolean published) {
        boolean before = board != null && board == revision;
        if (before && (state == DeliverableState.IN_APPROVAL || state == DeliverableState.READY)) {
            return DeliverableState.IN_APPROVAL;
        }
        if (approved != null) {
            return published ? DeliverableState.PUBLISHED : DeliverableState.APPROVED;
        }
        return state == DeliverableState.WITHDRAWN ? state : DeliverableState.DRAFT;
    }
}
