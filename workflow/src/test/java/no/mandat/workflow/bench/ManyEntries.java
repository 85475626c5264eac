package no.mandat.workflow.bench;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.Subject;
import no.mandat.workflow.auditlog.TestedLog;

/**
 * Entries of the audit trail of a mandate by the million, with their names and values, written by the owner of the schema behind the
 * application's back. Every other one is the first person's, and the rest are those of the others in turn. Two hundred are about each
 * thing, but a sixth about the mandate and a sixth about one report. Of the first ten thousand a hundred are somebody else's, a hundred of
 * an action that isn't else there, and a hundred each about a note and about a study.
 *
 * @param number tells those of one mandate from those of another
 * @param people by their ids in the trail
 * @param rare who acts a hundred times
 */
record ManyEntries(
        DataSource owner,
        int number,
        MandateId mandate,
        List<String> people,
        String rare,
        DeliverableId report,
        DeliverableId note) {

    /** That a third of them are. */
    static final String COMMON_ACTION = "PointEdited";

    static final String RARE_ACTION = "MandateAdopted";

    private static final String ACTION =
            "case when %s then '%s' else elt(1 + s.seq %% 6, '%s', 'SectionWritten', 'MilestoneMoved', '%s', 'DocumentRead', 'CommentMade') end"
                    .formatted(few(15), RARE_ACTION, COMMON_ACTION, COMMON_ACTION);

    private static final String KIND =
            "case when %s then 'Study' when %s then 'Deliverable' else elt(1 + (s.seq div 200) %% 6, 'Milestone', 'Document', 'Point', 'Meeting', 'Mandate', 'Deliverable') end"
                    .formatted(few(25), few(35));

    private static final String CONTENT = """
            concat('{"actor":"Kari Nordmann ', s.seq % 7, '","changes":[{"after":"Tittel nr ', s.seq, '","before":"Tittel nr ', s.seq - 1,
                '","field":"title","type":"text"}],"subject":"Sak nr ', s.seq div 200, '"}')""";

    /** Of the commitments, and what HMAC combines it with. */
    private static final byte[] KEY = key();

    private static final int INNER = 0x36;
    private static final int OUTER = 0x5c;
    private static final int BLOCK = 64;

    /** More than any tree has. */
    private static final long BEHIND = 1_000_000_000;

    /** What there is of the thing that is about nothing with parts, and that there is little about. */
    Subject study() {
        return new Subject("Study", UUID.fromString(thing(0xffff_ffffL)));
    }

    /** Writes those from the first number to the last as if they happened now, to wait for their places in the tree as what the application wrote does. */
    void writeWaiting(TestedLog log, int first, int last) throws SQLException {
        write(first, last, "utc_timestamp(6) + interval s.seq - %d microsecond".formatted(first));
        log.await(owner, id(first), id(last));
    }

    /**
     * Writes those from the first number to the last, so many seconds after each other from the beginning on. They stand behind all that the
     * tree will have: it isn't theirs.
     */
    void write(int first, int last, Instant beginning, int seconds) throws SQLException {
        write(first, last, "from_unixtime(%d + s.seq * %d)".formatted(beginning.getEpochSecond(), seconds));
        execute("insert into audit_leaf (leaf_index, entry_id, hash) select %d + s.seq, %s, unhex(sha2(s.seq, 256)) %s"
                .formatted(number * BEHIND, idOfEach(), range(first, last)));
    }

    private void write(int first, int last, String at) throws SQLException {
        var range = range(first, last);
        var id = idOfEach();
        execute("""
                insert into audit_entry (id, at, actor, action, subject_kind, subject_id, mandate_id, request, commitment)
                select %s, %s, %s, %s, %s, %s, '%s', concat('bench-', s.seq), %s %s
                """.formatted(id, at, actor(), ACTION, KIND, subject(), mandate, commitment(), range));
        execute("insert into audit_payload (entry_id, commitment_key, content) select %s, unhex('%s'), %s %s"
                .formatted(id, hex(KEY), CONTENT, range));
    }

    private static String range(int first, int last) {
        return "from seq_%d_to_%d s".formatted(first, last);
    }

    private String idOfEach() {
        return "cast(concat('%s', lpad(hex(s.seq), 12, '0')) as uuid)".formatted(prefix("0190"));
    }

    private String actor() {
        var others = people.stream().skip(1).map("'%s'"::formatted).collect(Collectors.joining(", "));
        return "case when %s then '%s' when s.seq %% 2 = 0 then '%s' else elt(1 + (s.seq div 2) %% %d, %s) end"
                .formatted(few(5), rare, people.getFirst(), people.size() - 1, others);
    }

    private String subject() {
        return """
                cast(case when %s then '%s' when %s then '%s' else case (s.seq div 200) %% 6 when 4 then '%s' when 5 then '%s'
                    else concat('%s', lpad(hex(s.seq div 200), 12, '0')) end end as uuid)""".formatted(few(25), study().id(), few(35), note, mandate, report, prefix("0191"));
    }

    /** HMAC-SHA-256 of what is in it, which this database hasn't. */
    private static String commitment() {
        return "unhex(sha2(concat(unhex('%s'), unhex(sha2(concat(unhex('%s'), convert(%s using binary)), 256))), 256))"
                .formatted(padded(OUTER), padded(INNER), CONTENT);
    }

    private static String few(int which) {
        return "s.seq <= 10000 and s.seq %% 100 = %d".formatted(which);
    }

    private static byte[] key() {
        var key = new byte[32];
        new Random(1).nextBytes(key);
        return key;
    }

    private static String padded(int with) {
        var padded = new byte[BLOCK];
        System.arraycopy(KEY, 0, padded, 0, KEY.length);
        for (int i = 0; i < BLOCK; i++) {
            padded[i] ^= (byte) with;
        }
        return hex(padded);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** The id of the entry with that number: they are in the order of time. */
    UUID id(int entry) {
        return UUID.fromString(prefix("0190") + "%012x".formatted(entry));
    }

    private String thing(long which) {
        return prefix("0191") + "%012x".formatted(which);
    }

    private String prefix(String begin) {
        return "%s%04x-0000-7000-8000-".formatted(begin, number);
    }

    /** What is told to a replica would take as long again. */
    private void execute(String sql) throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set session foreign_key_checks = 0, unique_checks = 0, sql_log_bin = 0");
            statement.execute(sql);
            statement.execute("set session foreign_key_checks = 1, unique_checks = 1, sql_log_bin = 1");
        }
    }
}
