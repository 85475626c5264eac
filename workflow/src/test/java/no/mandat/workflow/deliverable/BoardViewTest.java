package no.mandat.workflow.deliverable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import no.mandat.domain.deliverable.DeliverableState;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.shared.DeliverableId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BoardViewTest {

    private static BoardView view(
            DeliverableState state,
            int revision,
            @Nullable Integer board,
            @Nullable Integer approved,
            @Nullable Integer published) {
        return new BoardView(state, revision, board, approved, published);
    }

    @Test
    void knowsNothingOfWhatWasNeverPutToIt() {
        assertThat(view(DeliverableState.IN_REVIEW, 2, null, null, null))
                .returns(0, BoardView::last)
                .returns(DeliverableState.DRAFT, BoardView::told);
    }

    @Test
    void knowsWhatIsBeforeItAndWhatItReturned() {
        assertThat(view(DeliverableState.IN_APPROVAL, 2, 2, 1, 1))
                .returns(2, BoardView::last)
                .returns(DeliverableState.IN_APPROVAL, BoardView::told);
        assertThat(view(DeliverableState.READY, 2, 2, null, null).told()).isEqualTo(DeliverableState.IN_APPROVAL);
        assertThat(view(DeliverableState.IN_APPROVAL, 3, 2, null, null))
                .as("another revision is before the group")
                .returns(2, BoardView::last)
                .returns(DeliverableState.DRAFT, BoardView::told);
        assertThat(view(DeliverableState.WITHDRAWN, 2, 2, null, null).told()).isEqualTo(DeliverableState.WITHDRAWN);
    }

    @Test
    void isNotToldThatWhatItReturnedIsPublished() {
        assertThat(view(DeliverableState.DRAFT, 4, 4, 3, 3))
                .returns(4, BoardView::last)
                .returns(DeliverableState.DRAFT, BoardView::told);
        assertThat(view(DeliverableState.IN_REVIEW, 5, 4, 3, null).told()).isEqualTo(DeliverableState.DRAFT);
    }

    @Test
    void knowsWhatStandsWhereTheNextRevisionIsWrittenOrWasGivenUp() {
        assertThat(view(DeliverableState.DRAFT, 4, 3, 3, 3))
                .returns(3, BoardView::last)
                .returns(DeliverableState.PUBLISHED, BoardView::told);
        assertThat(view(DeliverableState.APPROVED, 4, 4, 3, null))
                .as("the next one was put to the board, and given up")
                .returns(3, BoardView::last)
                .returns(DeliverableState.APPROVED, BoardView::told);
        assertThat(view(DeliverableState.PUBLISHED, 4, 4, 3, 3))
                .returns(3, BoardView::last)
                .returns(DeliverableState.PUBLISHED, BoardView::told);
    }

    @Test
    void isNotToldThatWhatIsApprovedIsPublishedWhereAnOlderOneIs() {
        assertThat(view(DeliverableState.APPROVED, 4, 4, 4, 3))
                .returns(4, BoardView::last)
                .returns(DeliverableState.APPROVED, BoardView::told);
    }

    @Test
    void theRowOfAListSaysTheSame() {
        var row = new DeliverableRow(
                new DeliverableId(new UUID(1, 1)),
                1,
                DeliverableKind.NOTE,
                "Nytt navn",
                DeliverableState.PUBLISHED,
                4,
                4,
                3,
                3,
                Instant.EPOCH,
                Instant.EPOCH);
        assertThat(row.forBoard())
                .returns(3, DeliverableRow::revision)
                .returns(DeliverableState.PUBLISHED, DeliverableRow::state);
    }
}
