package no.mandat.workflow.auditlog;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.mandat.verify.Hash;
import no.mandat.verify.LogForm;
import no.mandat.workflow.auditlog.Checkpoints.Signed;

/** Writes the whole log as others check it (docs/audit-format.md, "The export"), up to its last checkpoint. */
final class LogExport {

    private static final int PAGE = 1_000;

    /** That names and values were erased, and no checkpoint covers yet what says so. */
    private static final String UNSAID = """
            select exists (
                select 1 from audit_waiting w join audit_entry e on e.id = w.entry_id where e.action = 'EntriesErased'
                union all
                select 1 from audit_leaf l join audit_entry e on e.id = l.entry_id
                where l.leaf_index >= ? and e.action = 'EntriesErased')
            """;

    private static final String SAID_LATER = """
            select coalesce(min(l.leaf_index), 9223372036854775807)
            from audit_erasure x
                join audit_leaf l on l.entry_id = x.entry_id and l.leaf_index < %d
                join audit_leaf s on s.entry_id = x.said_by and s.leaf_index >= %d
            """;

    private static final String SECRET = """
            select coalesce(min(l.leaf_index), 9223372036854775807)
            from approval_round r
                join round_position p on p.round_id = r.id
                join audit_entry e on e.mandate_id = r.mandate_id and e.subject_id = p.id and e.subject_kind = 'Position'
                join audit_payload q on q.entry_id = e.id
                join audit_leaf l on l.entry_id = e.id
            where r.secret and r.state in ('OPEN', 'CANCELLED')
            """;

    private final Connection database;
    private final long size;
    private final Lines lines;

    private LogExport(Connection database, long size, Lines lines) {
        this.database = database;
        this.size = size;
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
     * @return how many entries it covers; none, and nothing written, where the last erasure is only just being signed
     */
    static Optional<Long> write(Connection database, long from, Lines lines) throws SQLException, IOException {
        long size = Checkpoints.last(database).map(Signed::size).orElse(0L);
        if (size == 0 || isErasureUnsaid(database, size)) {
            return Optional.empty();
        }
        write(database, from, size, lines);
        return Optional.of(size);
    }

    /**
     * The same from the beginning, up to the last checkpoint before the first position of a secret round that is open, or was called off: who took which in one
     * is told to nobody (docs/domain.md).
     */
    static Optional<Long> readable(Connection database, Lines lines) throws SQLException, IOException {
        long last = Checkpoints.last(database).map(Signed::size).orElse(0L);
        long size = readableSize(database, first(database, SECRET));
        if (size == 0 || isErasureUnsaid(database, last)) {
            return Optional.empty();
        }
        write(database, 0, size, lines);
        return Optional.of(size);
    }

    /** An entry without names and values isn't in it either, where what says that they were erased stands behind its end. */
    private static long readableSize(Connection database, long most) throws SQLException {
        long size = Checkpoints.before(database, most).map(Signed::size).orElse(0L);
        long unsaid = first(database, SAID_LATER.formatted(size, size));
        return unsaid < size ? readableSize(database, unsaid) : size;
    }

    private static long first(Connection database, String places) throws SQLException {
        try (var query = database.prepareStatement(places);
                var row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Writes the entries from one on, up to a size. */
    static void write(Connection database, long from, long size, Lines lines) throws SQLException, IOException {
        new LogExport(database, size, lines).write(from);
    }

    private static boolean isErasureUnsaid(Connection database, long size) throws SQLException {
        try (var query = database.prepareStatement(UNSAID)) {
            query.setLong(1, size);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private void write(long begin) throws SQLException, IOException {
        if (begin == 0) {
            lines.take(LogForm.header(Objects.requireNonNull(Head.read(database).origin())));
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
                    lines.take(entry(rows));
                    long covered = rows.getLong("leaf_index") + 1;
                    if (!checkpoints.isEmpty() && checkpoints.peek().size() == covered) {
                        lines.take(LogForm.checkpoint(checkpoints.remove().note()));
                    }
                }
            }
        }
    }

    private static String entry(ResultSet row) throws SQLException {
        var entry = EntryRow.of(row);
        var leaf = Hash.of(row.getBytes("hash"));
        var payload = row.getString("content");
        return payload == null
                ? LogForm.line(entry, leaf)
                : LogForm.line(entry, row.getBytes("commitment_key"), payload, leaf);
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
