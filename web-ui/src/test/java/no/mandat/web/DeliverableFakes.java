package no.mandat.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.mandat.workflow.deliverable.MyDeliverableRow;
import no.mandat.workflow.deliverable.MyDeliverables;
import no.mandat.workflow.review.ReviewQueries;
import no.mandat.workflow.review.WaitingReview;

/** What of deliverables waits for people, as far as the views can tell. */
public final class DeliverableFakes {

    public final List<MyDeliverableRow> mine = new ArrayList<>();
    public final List<WaitingReview> toReview = new ArrayList<>();

    public Map<Class<?>, Object> parts() {
        return Map.of(MyDeliverables.class, new Mine(), ReviewQueries.class, new Reviews());
    }

    private final class Mine extends MyDeliverables {

        @Override
        public List<MyDeliverableRow> mine() {
            return List.copyOf(mine);
        }
    }

    private final class Reviews extends ReviewQueries {

        @Override
        public List<WaitingReview> mine() {
            return List.copyOf(toReview);
        }
    }
}
