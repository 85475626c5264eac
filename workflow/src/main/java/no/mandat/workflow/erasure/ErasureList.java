package no.mandat.workflow.erasure;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import no.mandat.workflow.auditlog.LogPlaces;
import no.mandat.workflow.operations.Started;
import no.mandat.workflow.shared.Repeating;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the list of what was erased as long as the database is ({@link KeptErasures}). What is erased here is in it before anybody is told; where that
 * couldn't be, or another node did it, the log says so within two minutes, and at each start. What is rolled back never comes into it.
 */
@ApplicationScoped
public class ErasureList {

    private static final Logger LOG = Logger.getLogger(ErasureList.class);

    private static final int AT_ONCE = 1_000;

    private final KeptErasures kept;
    private final LogPlaces places;

    /** The entries that needn't be looked at any more. */
    private final Set<UUID> known = new HashSet<>();

    @Resource
    private ManagedScheduledExecutorService threads;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    @Resource(lookup = "java:jboss/datasources/mandat")
    private DataSource source;

    private @Nullable ScheduledFuture<?> looking;

    @Inject
    ErasureList(KeptErasures kept, LogPlaces places) {
        this.kept = kept;
        this.places = places;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ErasureList() {
        this(null, null);
    }

    /** After what it names was erased again. */
    void begin(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE + 3) Started started) {
        looking = threads.scheduleWithFixedDelay(
                new Repeating(this::bring, LOG, "the list of erasures can't be compared with the database"),
                0,
                1,
                TimeUnit.MINUTES);
    }

    void end(@Observes Shutdown shutdown) {
        if (looking != null) {
            looking.cancel(false);
        }
    }

    /** Something is erased in the running transaction: it is listed as soon as that is committed. */
    public void note(Erased erased) {
        if (!erased.isKept()) {
            return;
        }
        if (transactions.getResource(ErasureList.class) instanceof Noted noted) {
            noted.erased.add(erased);
            return;
        }
        var noted = new Noted();
        noted.erased.add(erased);
        transactions.putResource(ErasureList.class, noted);
        transactions.registerInterposedSynchronization(noted);
    }

    /** What a transaction erases. */
    private final class Noted implements Synchronization {

        private final List<Erased> erased = new ArrayList<>();

        @Override
        public void beforeCompletion() {
            // It may still be rolled back.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                try {
                    add(erased);
                } catch (IOException | RuntimeException e) {
                    LOG.error("what was erased isn't listed yet for a restore; it is tried again each minute", e);
                }
            }
        }
    }

    private synchronized void add(List<Erased> more) throws IOException {
        var fresh =
                more.stream().filter(erased -> !known.contains(erased.entry())).toList();
        if (!fresh.isEmpty()) {
            kept.add(fresh);
            fresh.forEach(erased -> known.add(erased.entry()));
        }
    }

    /** Brings into the list what the database has and it hasn't. */
    synchronized void bring() throws SQLException, IOException {
        kept.read().forEach(erased -> known.add(erased.entry()));
        try (var database = source.getConnection()) {
            var fresh = entries(database);
            fresh.removeAll(known);
            var all = List.copyOf(fresh);
            for (int from = 0; from < all.size(); from += AT_ONCE) {
                var some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
                bring(database, some);
            }
        }
    }

    /** Only what is signed in the log: a row that somebody else wrote would have something erased for good at the next start. What isn't yet is looked at again. */
    private void bring(Connection database, List<UUID> some) throws SQLException, IOException {
        var signed = places.signed(some).keySet();
        add(erased(database, signed).stream().filter(Erased::isKept).toList());
        known.addAll(signed);
    }

    /** Those in the list that the log of the database doesn't say: it is one of before. A row that somebody put there says nothing. */
    List<Erased> lost() throws IOException {
        var listed = kept.read();
        List<Erased> lost = new ArrayList<>();
        for (int from = 0; from < listed.size(); from += AT_ONCE) {
            var some = listed.subList(from, Math.min(from + AT_ONCE, listed.size()));
            var there = places.there(some.stream().map(Erased::entry).toList());
            some.stream().filter(erased -> !there.contains(erased.entry())).forEach(lost::add);
        }
        return lost;
    }

    /** By mandate, as the index has them. */
    private static Set<UUID> entries(Connection database) throws SQLException {
        return ids(
                database,
                "select e.id from mandate m join audit_entry e on e.mandate_id = m.id and e.action in (%s)"
                        .formatted(ErasedKind.actions()));
    }

    private static Set<UUID> ids(Connection database, String sql) throws SQLException {
        try (var query = database.prepareStatement(sql);
                var rows = query.executeQuery()) {
            Set<UUID> ids = new HashSet<>();
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
            return ids;
        }
    }

    private static List<Erased> erased(Connection database, Collection<UUID> entries) throws SQLException {
        if (entries.isEmpty()) {
            return List.of();
        }
        try (var query = database.prepareStatement(
                        "select e.id, e.at, e.actor, e.action, e.subject_id, p.content from audit_entry e join audit_payload p on p.entry_id = e.id"
                                + " where e.id in (%s) order by e.at, e.id".formatted(in(entries)));
                var rows = query.executeQuery()) {
            List<Erased> found = new ArrayList<>();
            while (rows.next()) {
                var entry = rows.getObject(1, UUID.class);
                var at = rows.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC);
                var by = rows.getString(3);
                var subject = rows.getObject(5, UUID.class);
                var payload = rows.getString(6);
                // The database doesn't tell large letters from small ones.
                var erased = ErasedKind.of(rows.getString(4))
                        .flatMap(kind -> Erased.said(entry, at, by, kind, subject, payload));
                if (erased.isEmpty()) {
                    LOG.errorf(
                            "the audit log says in entry %s that something was erased, and not as Mandat says it: it isn't listed",
                            entry);
                }
                erased.ifPresent(found::add);
            }
            return found;
        }
    }

    private static String in(Collection<UUID> ids) {
        return ids.stream().map(id -> "'" + id + "'").collect(Collectors.joining(", "));
    }
}
