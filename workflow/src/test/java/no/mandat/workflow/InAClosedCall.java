package no.mandat.workflow;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.shared.CallId;
import no.mandat.workflow.contribution.CallService;
import no.mandat.workflow.contribution.CloseCall;
import no.mandat.workflow.contribution.DraftCall;
import no.mandat.workflow.contribution.OpenCall;
import no.mandat.workflow.contribution.QuestionForm;
import no.mandat.workflow.contribution.cluster.Cluster;

/** A call that is closed, and what came to it, of which there can be much: it is written behind the application's back. */
public abstract class InAClosedCall extends InAGroup {

    private static final int WRITTEN_AT_ONCE = 500;
    private static final long NUMBER = 0xFFFF_FFFF_FFFFL;

    @Inject
    CallService calls;

    @Inject
    Clock clock;

    @Resource(lookup = "java:jboss/datasources/mandat-migration")
    protected DataSource owner;

    protected CallId closedCall(QuestionForm... questions) {
        var now = clock.instant();
        var form = CallForms.of(
                false, Audience.PUBLIC, now.minusSeconds(60), now.plus(Duration.ofDays(2)), List.of(questions));
        return World.as(secretary, () -> {
            var id = calls.draft(new DraftCall(UUID.randomUUID(), mandate, form));
            calls.open(new OpenCall(UUID.randomUUID(), id, 0));
            calls.close(new CloseCall(UUID.randomUUID(), id, "Nok"));
            return id;
        });
    }

    /** So many contributions of a point each, which have the numbers from a first one on. */
    protected void write(CallId call, QuestionId question, long first, int answers, IntFunction<String> words)
            throws SQLException {
        var range = "from seq_%d_to_%d s".formatted(first, first + answers - 1);
        try (var connection = owner.getConnection();
                var statement = connection.createStatement();
                var points = connection.prepareStatement(
                        "insert into point (id, contribution_id, call_id, mandate_id, number, passages, words, state, changed_at, version)"
                                + " values (?, ?, '%s', '%s', 1, '%s', ?, 'OPEN', '2026-06-01', 0)"
                                        .formatted(call, mandate, passages(question)))) {
            connection.setAutoCommit(false);
            statement.execute(contributions(call, "'Innsender '", "'RECEIVED'", "null", range));
            for (int answer = 0; answer < answers; answer++) {
                points.setString(1, "01900000-0000-7f00-8000-%012x".formatted(first + answer));
                points.setString(2, "01900000-0000-7a00-8000-%012x".formatted(first + answer));
                points.setString(3, words.apply(answer));
                points.addBatch();
                if ((answer + 1) % WRITTEN_AT_ONCE == 0) {
                    points.executeBatch();
                }
            }
            points.executeBatch();
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("analyze table contribution");
            statement.execute("analyze table point");
        }
    }

    /** The mailings that were found among those that were written from that number on, by what stands in the database. */
    protected List<Cluster<Integer>> mailings(CallId call, long first) throws SQLException {
        Map<Integer, List<Cluster.Member<Integer>>> found = new LinkedHashMap<>();
        try (var connection = owner.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select m.lead_id, o.point_id, o.similarity from mailing m join mailing_member o on o.mailing_id = m.id"
                                + " where m.call_id = '%s' order by m.senders desc, m.id, o.similarity desc, o.point_id"
                                        .formatted(call))) {
            while (rows.next()) {
                found.computeIfAbsent(answer(rows.getString(1), first), lead -> new ArrayList<>())
                        .add(new Cluster.Member<>(answer(rows.getString(2), first), rows.getDouble(3)));
            }
        }
        return found.entrySet().stream()
                .map(mailing -> new Cluster<>(mailing.getKey(), mailing.getValue()))
                .toList();
    }

    /** As if those of fewer senders had never been found. */
    protected void forgetMailings(CallId call, int below) throws SQLException {
        var some = "call_id = '%s' and senders < %d".formatted(call, below);
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "delete from mailing_member where mailing_id in (select id from mailing where %s)".formatted(some));
            statement.execute("delete from mailing where " + some);
        }
    }

    /** Which number a point has among those that were written from that one on. */
    private static int answer(String point, long first) {
        return (int) ((UUID.fromString(point).getLeastSignificantBits() & NUMBER) - first);
    }

    /** What inserts contributions whose numbers are {@code s.seq} in that range. */
    protected String contributions(CallId call, String name, String handling, String handler, String range) {
        return "insert into contribution (id, call_id, mandate_id, reference, contributor, email, category, publication,"
                + " language, state, handling, handler_id, revision, content_hash, sent_at, shown_since, changed_at, version)"
                + " select %s, '%s', '%s', concat('B-', s.seq), concat(%s, s.seq), concat('nr', s.seq, '@fjord.example'),"
                        .formatted(id("a00"), call, mandate, name)
                + " if(s.seq %% 4 = 0, 'INDUSTRY', null), 'WITH_NAME', 'nb', 'SUBMITTED', %s, %s, 1, sha2(s.seq, 256),"
                        .formatted(handling, handler)
                + " date_add('2026-01-01', interval s.seq second), date_add('2026-01-01', interval s.seq second), '2026-06-01', 0 "
                + range;
    }

    protected static String passages(QuestionId question) {
        return "[{\"question\":\"%s\",\"from\":0,\"to\":1}]".formatted(question);
    }

    protected static String id(String kind) {
        return "cast(concat('01900000-0000-7%s-8000-', lpad(hex(s.seq), 12, '0')) as uuid)".formatted(kind);
    }
}
