package no.mandat.workflow.auditlog;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import no.mandat.verify.WrittenEntry;
import no.mandat.workflow.shared.SqlFault;

/**
 * The entries that this node wrote in transactions that came to nothing. Whoever owns the database can read such an entry and its seal before it is taken back, and put them there again: then something would
 * be signed that was tried and failed (docs/decisions/0106). It is known here as long as that could be.
 */
@ApplicationScoped
public class Undone {

    private final Map<UUID, Instant> undone = new ConcurrentHashMap<>();

    /** The database was asked to keep these. What the transaction manager says of that isn't gone by: of an answer that was lost it says that it was kept. */
    private final Map<UUID, Instant> asked = new ConcurrentHashMap<>();

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    /** One is being written in the running transaction. */
    public void watch(WrittenEntry entry) {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            undone.put(entry.id(), entry.at());
            return;
        }
        written().entries.put(entry.id(), entry.at());
    }

    private Written written() {
        if (transactions.getResource(Undone.class) instanceof Written written) {
            return written;
        }
        var written = new Written();
        transactions.putResource(Undone.class, written);
        transactions.registerInterposedSynchronization(written);
        return written;
    }

    /** The database was asked to keep these. */
    void ask(Map<UUID, Instant> written) {
        asked.putAll(written);
    }

    /** Whether it is one. */
    boolean has(UUID entry) {
        return undone.containsKey(entry);
    }

    /** Whether there are any of which it isn't known yet. */
    boolean isAsking() {
        return !asked.isEmpty();
    }

    /**
     * Learns which of those that the database was asked to keep are there. What it is still about to keep, or to take back, is asked for again.
     *
     * @param waiting some that are there, for they wait for their places
     */
    void settle(Connection database, Collection<WrittenEntry> waiting) throws SQLException {
        waiting.forEach(entry -> asked.remove(entry.id()));
        var others = List.copyOf(asked.keySet());
        for (int from = 0; from < others.size(); from += Waiting.BATCH) {
            settle(database, others.subList(from, Math.min(from + Waiting.BATCH, others.size())));
        }
    }

    private void settle(Connection database, List<UUID> some) throws SQLException {
        try {
            var there = there(database, some);
            for (var entry : some) {
                var at = asked.get(entry);
                if (at != null && !there.contains(entry)) {
                    undone.put(entry, at);
                }
                asked.remove(entry);
            }
        } catch (SQLException e) {
            if (!SqlFault.LOCK_WAIT_TIMEOUT.isIn(e)) {
                throw e;
            }
        }
    }

    private static Set<UUID> there(Connection database, List<UUID> some) throws SQLException {
        var marks = String.join(", ", Collections.nCopies(some.size(), "?"));
        try (var query = database.prepareStatement(
                "select id from audit_entry where id in (%s) lock in share mode nowait".formatted(marks))) {
            for (int i = 0; i < some.size(); i++) {
                query.setObject(i + 1, some.get(i));
            }
            Set<UUID> there = new HashSet<>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    there.add(rows.getObject(1, UUID.class));
                }
            }
            return there;
        }
    }

    /** Those that are older get no place in any case. */
    void forgetBefore(Instant oldest) {
        undone.values().removeIf(oldest::isAfter);
    }

    /** What a transaction writes. */
    private final class Written implements Synchronization {

        private final Map<UUID, Instant> entries = new ConcurrentHashMap<>();
        private boolean complete;

        /** Last of all, as a rule: what is left is to ask the database to keep it. */
        @Override
        public void beforeCompletion() {
            complete = true;
        }

        @Override
        public void afterCompletion(int status) {
            if (complete) {
                ask(entries);
            } else {
                undone.putAll(entries);
            }
        }
    }
}
