package no.mandat.workflow.auditlog;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import no.mandat.verify.LogForm;
import no.mandat.workflow.auditlog.Checkpoints.Signed;

/** Writes the whole log as others check it (docs/audit-format.md, "The export"), up to its last checkpoint. */
final class LogExport {

    private static final int PAGE = 1_000;

    /** That names and values were erased, and no checkpoint covers yet what says so. */
    private static final String WAITING = "select w.seal, " + EntryRow.COLUMNS + """
             from audit_waiting w join audit_entry e on e.id = w.entry_id and e.at = w.at
            where e.action = 'EntriesErased' and w.at >= ? and w.at <= ?
                and not exists (select 1 from audit_leaf l where l.entry_id = w.entry_id)
            """;

    /** The same of one that has its place. */
    private static final String UNSIGNED = """
            select exists (
                select 1 from audit_leaf l join audit_entry e on e.id = l.entry_id
                where l.leaf_index >= ? and l.leaf_index < (select tree_size from audit_head) and e.action = 'EntriesErased')
            """;

    private static final String SECRET = """
            select l.leaf_index
            from approval_round r
                join round_position p on p.round_id = r.id
                join audit_entry e on e.mandate_id = r.mandate_id and e.subject_id = p.id and e.subject_kind = 'Position'
                join audit_leaf l on l.entry_id = e.id
            where r.secret and r.state in ('OPEN', 'CANCELLED')
            """;

    private final Connection database;
    private final long size;
    private final Set<Long> withheld;
    private final Lines lines;

    private LogExport(Connection database, long size, Set<Long> withheld, Lines lines) {
        this.database = database;
        this.size = size;
        this.withheld = withheld;
        this.lines = lines;
    }

    /** Where the lines go. */
    @FunctionalInterface
    interface Lines {

        /** The next one, without its end. */
        void take(String line) throws IOException;

        /** Into a file. */
        static Lines into(OutputStream out) {
            return line -> {
                out.write(line.getBytes(StandardCharsets.UTF_8));
                out.write('\n');
            };
        }
    }

    /**
     * Writes it, as it was at one moment.
     *
     * @param database in which nothing changes meanwhile: a transaction with a consistent snapshot
     * @param from how many entries, and the checkpoints of them, whoever reads it has already
     * @param own what of the rest is of the application
     * @return how many entries it covers; none, and nothing written, where the last erasure is only just being signed
     */
    static Optional<Long> write(Connection database, long from, Own own, Lines lines) throws SQLException, IOException {
        return write(database, from, own, Set.of(), lines);
    }

    /**
     * The same from the beginning, without what the positions say of a secret round that is open, or was called off: who took which in one is told to nobody
     * (docs/domain.md). They stand where they stand, as hashes.
     */
    static Optional<Long> readable(Connection database, Own own, Lines lines) throws SQLException, IOException {
        return write(database, 0, own, secret(database), lines);
    }

    private static Optional<Long> write(Connection database, long from, Own own, Set<Long> withheld, Lines lines)
            throws SQLException, IOException {
        var last = Checkpoints.last(database);
        if (last.isEmpty() || isErasureUnsaid(database, last.get(), own)) {
            return Optional.empty();
        }
        long size = last.get().size();
        new LogExport(database, size, withheld, lines).write(from);
        return Optional.of(size);
    }

    /** Writes the entries from one on, up to a size. */
    static void write(Connection database, long from, long size, Lines lines) throws SQLException, IOException {
        new LogExport(database, size, Set.of(), lines).write(from);
    }

    private static Set<Long> secret(Connection database) throws SQLException {
        try (var query = database.prepareStatement(SECRET);
                var rows = query.executeQuery()) {
            Set<Long> places = new HashSet<>();
            while (rows.next()) {
                places.add(rows.getLong(1));
            }
            return places;
        }
    }

    /** What the application didn't write says nothing: whoever owns the database could keep everybody from the log by it. */
    private static boolean isErasureUnsaid(Connection database, Signed last, Own own) throws SQLException {
        return isOneWaiting(database, last, own)
                || isOneUnsigned(database, last)
                        && Head.grown(database, own, Optional.of(last)).isPresent();
    }

    private static boolean isOneWaiting(Connection database, Signed last, Own own) throws SQLException {
        var bounds = Waiting.Bounds.of(database, Optional.of(last.at()), now(database));
        try (var query = database.prepareStatement(WAITING)) {
            DatabaseTime.set(query, 1, bounds.from());
            DatabaseTime.set(query, 2, bounds.to());
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    if (isOwn(rows, own)) {
                        return true;
                    }
                }
                return false;
            }
        }
    }

    private static boolean isOwn(ResultSet row, Own own) throws SQLException {
        try {
            return own.is(EntryRow.of(row), row.getBytes("seal"));
        } catch (WrongRowException e) {
            return false;
        }
    }

    private static boolean isOneUnsigned(Connection database, Signed last) throws SQLException {
        try (var query = database.prepareStatement(UNSIGNED)) {
            query.setLong(1, last.size());
            try (var row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** By the database, which the program that exports has, and no clock of the server's. */
    private static Instant now(Connection database) throws SQLException {
        try (var query = database.prepareStatement("select utc_timestamp(6) as at");
                var row = query.executeQuery()) {
            row.next();
            return Objects.requireNonNull(DatabaseTime.get(row, "at"));
        }
    }

    private void write(long begin) throws SQLException, IOException {
        if (begin == 0) {
            lines.take(LogForm.header(Head.origin(database).orElseThrow(WrongHeadException::nameless)));
        }
        for (long from = begin; from < size; from += PAGE) {
            page(from, Math.min(from + PAGE, size));
        }
    }

    private void page(long from, long to) throws SQLException, IOException {
        var checkpoints = checkpoints(from, to);
        try (var query = database.prepareStatement("select l.leaf_index, l.hash, p.commitment_key, p.content, "
                + EntryRow.COLUMNS
                + " from audit_leaf l join audit_entry e on e.id = l.entry_id left join audit_payload p on p.entry_id = e.id"
                + " where l.leaf_index >= ? and l.leaf_index < ? order by l.leaf_index")) {
            query.setLong(1, from);
            query.setLong(2, to);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    long place = rows.getLong("leaf_index");
                    lines.take(isWithheld(rows, place) ? LogForm.withheld(EntryRow.leaf(rows)) : entry(rows));
                    long covered = place + 1;
                    if (!checkpoints.isEmpty() && checkpoints.peek().size() == covered) {
                        lines.take(LogForm.checkpoint(checkpoints.remove().note()));
                    }
                }
            }
        }
    }

    private static String entry(ResultSet row) throws SQLException {
        var entry = EntryRow.of(row);
        var leaf = EntryRow.leaf(row);
        var payload = row.getString("content");
        return payload == null
                ? LogForm.line(entry, leaf)
                : LogForm.line(entry, row.getBytes("commitment_key"), onOneLine(payload), leaf);
    }

    /** Only what is what it was: somebody may have made a position of another entry, to have it withheld. */
    private boolean isWithheld(ResultSet row, long place) throws SQLException {
        return withheld.contains(place) && EntryRow.of(row).leaf().equals(EntryRow.leaf(row));
    }

    /**
     * The application writes no newline there; whoever does would add lines of their own to the export. What stands in its place is nowhere right in JSON: a blank could be what was there
     * before, and nobody would see that it had been changed.
     */
    private static String onOneLine(String payload) {
        return payload.replace('\n', '\u0001');
    }

    /** Those that cover more than so many entries, and not more than so many. */
    private Deque<Signed> checkpoints(long from, long to) throws SQLException {
        try (var query = database.prepareStatement(
                "select tree_size, at, note from audit_checkpoint where tree_size > ? and tree_size <= ? order by tree_size")) {
            query.setLong(1, from);
            query.setLong(2, to);
            List<Signed> found = new ArrayList<>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(Checkpoints.of(rows));
                }
            }
            return new ArrayDeque<>(found);
        }
    }
}
