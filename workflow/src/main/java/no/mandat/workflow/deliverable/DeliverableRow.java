package no.mandat.workflow.deliverable;

import java.time.Instant;
import java.util.List;
import no.mandat.domain.deliverable.DeliverableState;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.shared.DeliverableId;
import org.jspecify.annotations.Nullable;

/**
 * A deliverable in its mandate's list.
 *
 * @param state where the revision in progress is, as far as the reader is told
 * @param revision the last one that the reader may read, or 0
 * @param approvedRevision the last one that was approved, as far as the reader is told
 * @param changedAt when something changed last that the reader is told of
 */
public record DeliverableRow(
        DeliverableId id,
        int number,
        DeliverableKind kind,
        String title,
        DeliverableState state,
        int revision,
        @Nullable Integer boardRevision,
        @Nullable Integer approvedRevision,
        @Nullable Integer publishedRevision,
        @Nullable Instant publishedAt,
        Instant changedAt) {

    /** Its place in the list: what a page goes on from. */
    public List<Object> place() {
        return List.of(changedAt, id.value());
    }

    /** What the board is told of it: what was put to it, never what is being written. */
    DeliverableRow forBoard() {
        var view = new BoardView(state, revision, boardRevision, approvedRevision, publishedRevision);
        return told(view.last(), view.told(), boardRevision, approvedRevision);
    }

    /** What those are told of it who read what was published alone. */
    DeliverableRow forEverybody() {
        return told(
                publishedRevision == null ? 0 : publishedRevision, DeliverableState.PUBLISHED, null, publishedRevision);
    }

    private DeliverableRow told(int shown, DeliverableState told, @Nullable Integer board, @Nullable Integer approved) {
        return new DeliverableRow(
                id, number, kind, title, told, shown, board, approved, publishedRevision, publishedAt, changedAt);
    }

    /** The same by another title. */
    DeliverableRow called(String other) {
        return new DeliverableRow(
                id,
                number,
                kind,
                other,
                state,
                revision,
                boardRevision,
                approvedRevision,
                publishedRevision,
                publishedAt,
                changedAt);
    }
}
