package no.mandat.workflow.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import no.mandat.domain.approval.ApprovalEvent;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.shared.Watch;

/** Tells the pages on which a round is open that something has happened in it. */
@ApplicationScoped
public class RoundWatch extends Watch<RoundId> {

    private final RoundMarks marks;

    @Inject
    RoundWatch(RoundMarks marks) {
        this.marks = marks;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected RoundWatch() {
        this(null);
    }

    @Override
    protected Map<RoundId, String> marks(Collection<RoundId> shown) {
        return marks.of(shown);
    }

    void lookNow(@Observes(during = TransactionPhase.AFTER_SUCCESS) ApprovalEvent event) {
        lookSoon();
    }

    void lookNow(@Observes(during = TransactionPhase.AFTER_SUCCESS) RoundTouched event) {
        lookSoon();
    }
}
