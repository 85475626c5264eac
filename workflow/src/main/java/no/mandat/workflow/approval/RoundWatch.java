package no.mandat.workflow.approval;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import no.mandat.domain.approval.ApprovalEvent;
import no.mandat.domain.shared.RoundId;

/**
 * Tells the pages on which a round is open that something has happened in it, after the commit and in a thread of its own. It
 * tells nobody what: who is told asks, and gets what they may see. Pages of other nodes learn of it when they ask next.
 */
@ApplicationScoped
public class RoundWatch {

    private final Map<RoundId, Set<Runnable>> watchers = new ConcurrentHashMap<>();

    @Resource
    private ManagedExecutorService threads;

    /** Asks to be told; whoever asked takes it back with the answer. */
    public Runnable watch(RoundId round, Runnable told) {
        watchers.computeIfAbsent(round, id -> ConcurrentHashMap.newKeySet()).add(told);
        return () -> watchers.computeIfPresent(round, (id, ofRound) -> {
            ofRound.remove(told);
            return ofRound.isEmpty() ? null : ofRound;
        });
    }

    void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) ApprovalEvent event) {
        tell(event.round());
    }

    void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) RoundTouched event) {
        tell(event.round());
    }

    private void tell(RoundId round) {
        watchers.getOrDefault(round, Set.of()).forEach(threads::submit);
    }
}
