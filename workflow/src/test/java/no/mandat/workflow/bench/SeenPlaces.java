package no.mandat.workflow.bench;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import no.mandat.domain.shared.MandateId;

/** Reads the leaves of the tree as they become readable, again and again beside what is measured, and notes when it saw each. */
final class SeenPlaces implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final DataSource source;
    private final ExecutorService thread;
    private final Future<Void> looking;
    private final Map<UUID, Long> seen = new HashMap<>();
    private long next;
    private long misplaced;
    private boolean ended;

    SeenPlaces(DataSource source, ManagedThreadFactory threads) throws SQLException {
        this.source = source;
        try (var database = source.getConnection();
                var query = database.prepareStatement("select count(*) from audit_leaf");
                var row = query.executeQuery()) {
            row.next();
            next = row.getLong(1);
        }
        thread = Executors.newSingleThreadExecutor(threads);
        looking = thread.submit((Callable<Void>) () -> {
            while (look()) {
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
            return null;
        });
    }

    private boolean look() throws SQLException {
        try (var database = source.getConnection()) {
            return look(database);
        }
    }

    private synchronized boolean look(Connection database) throws SQLException {
        try (var query = database.prepareStatement(
                "select leaf_index, entry_id from audit_leaf where leaf_index >= ? order by leaf_index")) {
            query.setLong(1, next);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    boolean again = seen.put(rows.getObject("entry_id", UUID.class), System.nanoTime()) != null;
                    if (again || rows.getLong("leaf_index") != next) {
                        misplaced++;
                    }
                    next = rows.getLong("leaf_index") + 1;
                }
            }
        }
        notifyAll();
        return !ended;
    }

    /** The entries that tell of something that was done in a mandate, in the order in which it was. */
    List<UUID> entries(MandateId mandate, String action) throws SQLException {
        try (var database = source.getConnection();
                var query = database.prepareStatement(
                        "select id from audit_entry where mandate_id = ? and action = ? order by at, id")) {
            query.setObject(1, mandate.value());
            query.setString(2, action);
            List<UUID> entries = new ArrayList<>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    entries.add(rows.getObject("id", UUID.class));
                }
            }
            return entries;
        }
    }

    /** When each of these was seen, once all were: nanoseconds as {@link System#nanoTime} counts them. */
    synchronized List<Long> of(List<UUID> entries) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!seen.keySet().containsAll(entries)) {
            if (System.nanoTime() > end || looking.isDone()) {
                throw new IllegalStateException(
                        "of %d entries some have no place in the tree".formatted(entries.size()));
            }
            wait(BETWEEN_LOOKS.toMillis());
        }
        return entries.stream().map(seen::get).toList();
    }

    /** How many leaves were in another place than behind the one before, or told of an entry that another one told of. */
    synchronized long misplaced() {
        return misplaced;
    }

    @Override
    public void close() throws Exception {
        synchronized (this) {
            ended = true;
        }
        looking.get();
        thread.shutdown();
    }
}
