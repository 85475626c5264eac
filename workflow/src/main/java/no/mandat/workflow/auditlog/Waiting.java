package no.mandat.workflow.auditlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.mandat.verify.LogVerifier;
import no.mandat.verify.WrittenEntry;
import no.mandat.workflow.auditlog.Checkpoints.Signed;
import org.jspecify.annotations.Nullable;

/** The entries that have no place in the tree yet. */
final class Waiting {

    /** So many are taken at once. */
    static final int BATCH = 1_000;

    /** Rows that no entry stands behind aren't of the application, nor those that it didn't seal: they neither get a place nor take that of others. */
    private static final String NEXT = "select w.seal, " + EntryRow.COLUMNS + """
             from audit_waiting w straight_join audit_entry e on e.id = w.entry_id and e.at = w.at
            where w.at >= ? and (w.at > ? or w.entry_id > ?) and w.at <= ?
                and not exists (select 1 from audit_leaf l where l.entry_id = w.entry_id)
            order by w.at, w.entry_id limit %d
            """.formatted(BATCH);

    /** Before all others. */
    private static final UUID FIRST = new UUID(0, 0);

    private Waiting() {}

    /**
     * From when to when entries may be to get a place. The application writes none that isn't; whoever else does would have the log signed for times that
     * haven't come, or made wrong for good by what is dated back. Those wait, and are told of by {@link SelfCheck}.
     */
    record Bounds(Instant from, Instant to) {

        static final Duration SKEW = Duration.ofSeconds(2);

        /** By so much each entry is later than the one before while the clock is behind the log. Here, for the program that exports has nothing of the server's. */
        static final Duration TICK = Duration.ofNanos(1_000);

        /** By so much the log's time goes on while the clock is behind it ({@link LogTime}). */
        private static final Duration TICKS = TICK.multipliedBy(BATCH);

        /**
         * Those of now.
         *
         * @param signed when the last checkpoint was signed; none before the first
         */
        static Bounds of(Connection database, Optional<Instant> signed, Instant now) throws SQLException {
            return of(now, Head.latest(database, signed, now));
        }

        /**
         * The same, with what another node wrote whose clock is ahead, or this one before its clock was set back: it gets its place when its time has come. What is later
         * than that isn't of a node.
         */
        static Bounds withWhatIsAhead(Connection database, Optional<Signed> last, Instant now) throws SQLException {
            var bounds = of(database, last.map(Signed::at), now);
            return new Bounds(bounds.from, bounds.to.plus(Strays.LONGEST));
        }

        /** @param latest the latest that is known in the log */
        static Bounds of(Instant now, @Nullable Instant latest) {
            var soon = now.plus(SKEW);
            if (latest == null) {
                return new Bounds(Instant.EPOCH, soon);
            }
            var next = latest.plus(TICKS);
            return new Bounds(latest.minus(LogVerifier.LATEST), next.isAfter(soon) ? next : soon);
        }
    }

    /** The first of those that are the application's own, in the order in which they get their places. */
    static List<WrittenEntry> first(Connection database, Bounds bounds, Own own) throws SQLException {
        List<WrittenEntry> first = new ArrayList<>();
        try (var query = database.prepareStatement(NEXT)) {
            var page = page(query, bounds.from(), FIRST, bounds.to());
            while (true) {
                page.sealed.stream()
                        .filter(one -> own.is(one.entry, one.seal))
                        .limit(BATCH - first.size())
                        .forEach(one -> first.add(one.entry));
                if (!page.full || page.sealed.isEmpty() || first.size() == BATCH) {
                    return first;
                }
                var last = page.sealed.getLast().entry;
                page = page(query, last.at(), last.id(), bounds.to());
            }
        }
    }

    /** Some of them, those that can be read: what can't is nothing that the application wrote, it waits, and the self-check tells of it. */
    private record Page(List<Sealed> sealed, boolean full) {}

    private record Sealed(WrittenEntry entry, byte @Nullable [] seal) {}

    private static Page page(PreparedStatement query, Instant from, UUID behind, Instant to) throws SQLException {
        DatabaseTime.set(query, 1, from);
        DatabaseTime.set(query, 2, from);
        query.setObject(3, behind);
        DatabaseTime.set(query, 4, to);
        List<Sealed> sealed = new ArrayList<>();
        int read = 0;
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                read++;
                sealed(rows).ifPresent(sealed::add);
            }
        }
        return new Page(sealed, read == BATCH);
    }

    private static Optional<Sealed> sealed(ResultSet row) throws SQLException {
        try {
            return Optional.of(new Sealed(EntryRow.of(row), row.getBytes("seal")));
        } catch (WrongRowException e) {
            return Optional.empty();
        }
    }

    /** They have their places now. */
    static void remove(Connection database, List<WrittenEntry> placed) throws SQLException {
        try (var delete = database.prepareStatement("delete from audit_waiting where at = ? and entry_id = ?")) {
            for (var entry : placed) {
                DatabaseTime.set(delete, 1, entry.at());
                delete.setObject(2, entry.id());
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }
}
