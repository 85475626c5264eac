package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import no.mandat.domain.deliverable.DeliverableEvent;
import no.mandat.domain.deliverable.DissentEvent;
import no.mandat.domain.deliverable.RecommendationEvent;
import no.mandat.domain.deliverable.SectionEvent;
import no.mandat.domain.review.CommentEvent;
import no.mandat.domain.review.ReviewEvent;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.workflow.shared.Watch;

/**
 * Tells the pages on which a deliverable is open that something has happened in it, that somebody said something of it, or that somebody
 * began or stopped writing.
 */
@ApplicationScoped
public class DeliverableWatch extends Watch<DeliverableId> {

    private final DeliverableMarks marks;

    @Inject
    DeliverableWatch(DeliverableMarks marks) {
        this.marks = marks;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DeliverableWatch() {
        this(null);
    }

    @Override
    protected Map<DeliverableId, String> marks(Collection<DeliverableId> shown) {
        return marks.of(shown);
    }

    void lookNow(@Observes(during = TransactionPhase.AFTER_SUCCESS) DomainEvent event) {
        boolean ofAPart = event instanceof DeliverableEvent
                || event instanceof SectionEvent
                || event instanceof RecommendationEvent
                || event instanceof DissentEvent
                || event instanceof CommentEvent
                || event instanceof ReviewEvent;
        if (ofAPart) {
            lookSoon();
        }
    }
}
