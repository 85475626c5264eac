package no.mandat.workflow.operations;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.UUID;
import javax.sql.DataSource;
import no.mandat.domain.point.PointState;
import no.mandat.workflow.InServer;
import no.mandat.workflow.auditlog.OldLog;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What migrations make of rows that were there before them, in a schema that is made for that and dropped. */
class MigrationsIT extends InServer {

    /** Of the mandate, of its bodies, which are one, and of its call. */
    private static final String ID = "01900000-0000-7000-8000-000000000001";

    @Inject
    Migrations migrations;

    @Inject
    OldLog old;

    @Resource(lookup = "java:jboss/datasources/mandat-migration")
    DataSource owner;

    @BeforeEach
    void databaseOfBefore() throws SQLException {
        drop();
        inItsSchema().target("51").load().migrate();
        execute("insert into oldmandat.body (id, name, kind, version) values ('%s', 'Styret', 'BOARD', 0)"
                .formatted(ID));
        execute("""
                insert into oldmandat.mandate (id, title, short_name, board_id, expert_group_id, secretariat_id, last_day, state,
                    changed_at, version)
                values ('%1$s', 'Ombruk', 'Ombruk', '%1$s', '%1$s', '%1$s', '2030-01-01', 'ADOPTED', '2026-01-01', 0)
                """.formatted(ID));
        execute("""
                insert into oldmandat.input_call (id, mandate_id, number, title, content, audience, opens_at, closes_at, state,
                    changed_at, version)
                values ('%1$s', '%1$s', 1, 'Ombruk', '{}', 'PUBLIC', '2026-02-01', '2026-03-05', 'CLOSED', '2026-03-05', 0)
                """.formatted(ID));
    }

    @AfterEach
    void drop() throws SQLException {
        execute("drop database if exists oldmandat");
    }

    private FluentConfiguration inItsSchema() {
        return migrations.configured().schemas("oldmandat");
    }

    /** Contributions of the first of March that something became of later, on the ninth at last what nobody else sees. */
    @Test
    void bringRowsOfVersion51ToWhatTheyWouldBe() throws SQLException {
        contribution("sent", "confirmed_at = '2026-03-02'");
        contribution("named", "publication = 'WITH_NAME', confirmed_at = '2026-03-02'");
        contribution("named-unconfirmed", "publication = 'WITH_NAME'");
        contribution("replaced", "revision = 2");
        text("replaced", 2, "2026-03-04");
        contribution("exempt", "openness = 'EXEMPT'");
        contribution("erased", "erasure = 'PERSON', contributor = '', email = ''");
        contribution("answered", "handling = 'ANSWERED'");
        point("answered", 1, PointState.RELEASED, "2026-03-06");
        point("answered", 2, PointState.RELEASED, "2026-03-07");
        contribution("answered-named", "handling = 'ANSWERED', publication = 'WITH_NAME', confirmed_at = '2026-03-08'");
        point("answered-named", 1, PointState.RELEASED, "2026-03-07");
        contribution("answered-pointless", "handling = 'ANSWERED'");
        contribution("under-way", "handling = 'UNDER_CONSIDERATION'");
        for (var state : PointState.values()) {
            point("under-way", 2 * state.ordinal() + 1, state, "2026-03-07");
            point("under-way", 2 * state.ordinal() + 2, state, "2026-03-07");
        }
        execute("insert into oldmandat.point_clause (point_id, clause_id)"
                + " select id, uuid() from oldmandat.point where mod(number, 2) = 0");
        contribution("withdrawn", "state = 'WITHDRAWN'");
        contribution("withdrawn-erased", "state = 'WITHDRAWN', erasure = 'PERSON', contributor = '', email = ''");
        invitation("sent", "state = 'SENT', contribution_id = null");
        invitation("answered", "state = 'ANSWERED'");
        invitation("withdrawn", "state = 'ANSWERED'");
        invitation("withdrawn-erased", "state = 'ANSWERED', email = '', changed_at = '2026-03-10'");

        inItsSchema().load().migrate();

        assertThat(rows("select reference, date(shown_since), narrowed_at from oldmandat.contribution"))
                .containsExactlyInAnyOrder(
                        "sent 2026-03-01 null",
                        "named 2026-03-02 null",
                        "named-unconfirmed 2026-03-01 null",
                        "replaced 2026-03-04 null",
                        "exempt 2026-03-09 null",
                        "erased 2026-03-09 null",
                        "answered 2026-03-07 null",
                        "answered-named 2026-03-08 null",
                        "answered-pointless 2026-03-01 null",
                        "under-way 2026-03-01 null",
                        "withdrawn 2026-03-01 null",
                        "withdrawn-erased 2026-03-09 null");
        assertThat(rows("select distinct language, letter_language from oldmandat.contribution"))
                .as("nobody knows in which language the page was")
                .containsExactly("nb null");
        assertThat(rows("select p.state, if(p.placed, 'placed', 'unplaced'), p.taken_up_for, p.version"
                        + " from oldmandat.point p join oldmandat.contribution c on c.id = p.contribution_id"
                        + " where c.reference = 'under-way' order by p.number"))
                .containsExactly(
                        "OPEN unplaced null 4",
                        "OPEN placed null 4",
                        "PROPOSED unplaced null 4",
                        "PROPOSED placed null 4",
                        "CONFIRMED unplaced null 4",
                        "CONFIRMED placed null 4",
                        "RELEASED unplaced null 4",
                        "RELEASED placed null 4");
        assertThat(rows("select invitee, state, date(changed_at), version from oldmandat.call_invitation"))
                .containsExactlyInAnyOrder(
                        "sent SENT 2026-03-02 4",
                        "answered ANSWERED 2026-03-02 4",
                        "withdrawn SENT 2026-03-09 5",
                        "withdrawn-erased REVOKED 2026-03-10 5");
    }

    /** In tables of another shape an entry can be found by one statement and not by another. */
    @Test
    void makeTheLogsTablesOfTheShapeThatTheSelfCheckKnows() throws Exception {
        inItsSchema().load().migrate();
        assertThat(old.shape("oldmandat")).isEmpty();
        assertThat(old.sentTo("oldmandat"))
                .hasValueSatisfying(words -> assertThat(words).contains("connections for mandat to oldmandat"));

        requireShape(
                "audit_entry.mandate_id varchar(36) null",
                "alter table audit_entry modify mandate_id varchar(36) collate ascii_bin",
                "alter table audit_entry modify mandate_id uuid");
        requireShape(
                "audit_leaf.leaf_index bigint(20) null",
                "alter table audit_leaf drop primary key, modify leaf_index bigint null",
                "alter table audit_leaf modify leaf_index bigint not null, add primary key (leaf_index)");
        requireShape(
                "audit_leaf has each once: entry_id",
                "alter table audit_leaf drop foreign key audit_leaf_of_entry, drop index audit_leaf_once",
                "alter table audit_leaf add constraint audit_leaf_once unique (entry_id),"
                        + " add constraint audit_leaf_of_entry foreign key (entry_id) references audit_entry (id)");
        requireShape(
                "audit_payload.entry_id is of audit_entry.id",
                "alter table audit_payload drop foreign key audit_payload_of_entry",
                "alter table audit_payload add constraint audit_payload_of_entry foreign key (entry_id) references audit_entry (id)");
        requireShape(
                "audit_waiting.seal binary(32) null virtual generated",
                "alter table audit_waiting drop column seal, add column seal binary(32) as (unhex(md5(entry_id)))",
                "alter table audit_waiting drop column seal, add column seal binary(32)");
        requireShape(
                "trigger otherwise on audit_entry",
                "create trigger otherwise before insert on audit_entry for each row set new.actor = 'x'",
                "drop trigger otherwise");
        requireShape(
                "trigger elsewhere on round_position",
                "create trigger elsewhere after insert on round_position for each row set @x = 1",
                "drop trigger elsewhere");
        requireShape(
                "event nightly", "create event nightly on schedule every 1 day do set @x = 1", "drop event nightly");
        requireShape(
                "audit_waiting.seal binary(32) null default ",
                "alter table audit_waiting modify seal binary(32) default 'x'",
                "alter table audit_waiting modify seal binary(32)");
        requireShape(
                "audit_waiting has partition most",
                "alter table audit_waiting partition by range columns (at) (partition most values less than ('2038-01-01'), partition rest values less than maxvalue)",
                "alter table audit_waiting remove partitioning");
        requireShape(
                "audit_entry has none_of_his that checks ",
                "alter table audit_entry add constraint none_of_his check (actor <> 'his')",
                "alter table audit_entry drop constraint none_of_his");
        requireShape(
                "beside.entry_id is of audit_entry.id",
                "create table beside (entry_id uuid not null, constraint beside_entry foreign key (entry_id) references audit_entry (id))",
                "drop table beside");
        requireShape(
                "audit_head base table Aria",
                "alter table audit_head engine = Aria",
                "alter table audit_head engine = InnoDB");
    }

    private void requireShape(String fault, String alter, String restore) throws Exception {
        assertThat(old.shape("oldmandat", alter))
                .hasValueSatisfying(words -> assertThat(words).contains(fault));
        assertThat(old.shape("oldmandat", restore)).as(restore).isEmpty();
    }

    /** What was cut after an approval wasn't decided on in it: another text that was given up, corrections of the language. */
    @Test
    void tellOfDeliverablesOfVersion83WhatWasDecidedOnAndByWhichRoundTheyWereReturned() throws SQLException {
        inItsSchema().target("83").load().migrate();
        execute("insert into oldmandat.person (id, name, email, version) values ('%s', 'Ada', 'ada@example.invalid', 0)"
                .formatted(ID));
        deliverable(1, "state = 'APPROVED', approved_revision = 3, approved_at = '2026-05-02'");
        revision(1, 1, "2026-05-01", null);
        revision(1, 2, "2026-05-03", null);
        revision(1, 3, "2026-05-04", 1);
        deliverable(2, "state = 'APPROVED', approved_revision = 2, approved_at = '2026-05-06'");
        revision(2, 1, "2026-05-01", null);
        revision(2, 2, "2026-05-03", 1);
        for (var at : List.of("2026-05-02", "2026-05-06")) {
            execute("""
                    insert into oldmandat.audit_entry (id, at, actor, action, subject_kind, subject_id, request, commitment)
                    select uuid(), '%s', 'system', 'DeliverableApproved', 'Deliverable', id, 'r', repeat('0', 32)
                    from oldmandat.deliverable where number = 2
                    """.formatted(at));
        }
        deliverable(3, "state = 'DRAFT', returned_revision = 1");
        revision(3, 1, "2026-05-01", null);
        round(3, 1, "GROUP", "PASSED");
        round(3, 2, "BOARD", "FAILED");
        round(3, 3, "GROUP", "CANCELLED");
        deliverable(4, "state = 'IN_REVIEW', revision = 2, approved_revision = 1, approved_at = '2026-05-02'");
        revision(4, 1, "2026-05-01", null);
        revision(4, 2, "2026-05-03", 1);
        deliverable(5, "state = 'DRAFT'");
        deliverable(6, "state = 'DRAFT', approved_revision = 1, approved_at = '2026-05-02', returned_revision = 2");
        revision(6, 1, "2026-05-01", null);
        revision(6, 2, "2026-05-03", 1);
        round(6, 1, "GROUP", "PASSED");
        execute("update oldmandat.deliverable_round set revision_no = 2 where step_round_id like '%601'");
        deliverable(7, "state = 'APPROVED', revision = 2, approved_revision = 2, approved_at = '2026-05-02'");
        revision(7, 1, "2026-05-01", null);
        revision(7, 2, "2026-05-03", 1);
        execute("insert into oldmandat.deliverable_approval select id, 2 from oldmandat.deliverable where number = 7");
        round(7, 1, "GROUP", "FAILED");
        execute("update oldmandat.deliverable_round set revision_no = 2 where step_round_id like '%701'");

        inItsSchema().load().migrate();

        assertThat(rows("""
                        select number, decided_revision, date(first_approved_at), right(cast(returned_round_id as char), 3)
                        from oldmandat.deliverable order by number
                        """))
                .containsExactly(
                        "1 1 2026-05-02 null",
                        "2 2 2026-05-02 null",
                        "3 null null 302",
                        "4 1 2026-05-02 null",
                        "5 null null null",
                        "6 1 2026-05-02 601",
                        "7 1 2026-05-02 null");
        assertThat(rows("""
                        select d.number, r.revision, r.corrects from oldmandat.deliverable_revision r
                            join oldmandat.deliverable d on d.id = r.deliverable_id
                        where r.corrects is not null
                        """))
                .as("what went the way of a next revision corrects nothing")
                .containsExactlyInAnyOrder("1 3 1", "7 2 1");
    }

    /** Whether what stood above it was taken out before or after it. */
    @Test
    void tellOfWhatWasTakenOutBeforeVersion87WhatItStoodIn() throws SQLException {
        inItsSchema().target("86").load().migrate();
        deliverable(1, "state = 'DRAFT'");
        section(1, 1, "Internt", "INTERNAL", false);
        section(2, 2, "Unntatt under internt", "EXEMPT", true);
        section(3, 3, "Under begge", "OPEN", true);
        section(4, 2, "Under internt", "OPEN", true);
        section(5, 2, "Står", "OPEN", false);
        section(6, 1, "Unntatt", "EXEMPT", false);
        section(7, 1, "Åpent", "OPEN", true);
        section(8, 2, "Står nå under unntatt", "INTERNAL", true);
        section(9, 1, "Sist", "OPEN", false);
        section(10, 2, "Under sist", "OPEN", true);
        section(11, 1, "Unntatt og tatt ut", "EXEMPT", true);
        section(12, 1, "Tatt ut før det", "OPEN", true);
        section(13, 2, "Skrevet mens det sto under det unntatte", "OPEN", true);

        inItsSchema().load().migrate();

        assertThat(rows("select section_rank, openness, legal_basis from oldmandat.section order by section_rank"))
                .containsExactly(
                        "1 INTERNAL null",
                        "2 EXEMPT § 2",
                        "3 EXEMPT § 2",
                        "4 INTERNAL null",
                        "5 OPEN null",
                        "6 EXEMPT § 6",
                        "7 OPEN null",
                        "8 EXEMPT § 6",
                        "9 OPEN null",
                        "10 OPEN null",
                        "11 EXEMPT § 11",
                        "12 OPEN null",
                        "13 EXEMPT § 11");
    }

    /** Entries of before the log was a tree get their places as they are, those too whose names and values were erased by then. */
    @Test
    void giveEntriesOfBeforeVersion88TheirPlacesUnchanged() throws Exception {
        inItsSchema().target("87").load().migrate();
        var first = Instant.parse("2026-05-01T08:00:00.123456Z");
        var mandate = UUID.fromString(ID);
        List<UUID> entries = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            entries.add(old.write("oldmandat", first.plusSeconds(i), i % 50 == 7 ? null : mandate, "Sak " + i));
        }
        for (int erased : List.of(0, 7, 120, 299)) {
            old.erase("oldmandat", entries.get(erased));
        }
        var all =
                "select id, at, actor, action, subject_kind, subject_id, mandate_id, request, hex(commitment), content"
                        + " from oldmandat.audit_entry left join oldmandat.audit_payload on entry_id = id"
                        + " where action = 'Tested' order by at";
        var before = rows(all);

        inItsSchema().load().migrate();
        assertThat(rows("select entry_id from oldmandat.audit_erased_before"))
                .containsExactlyInAnyOrder(
                        entries.get(0).toString(),
                        entries.get(7).toString(),
                        entries.get(120).toString(),
                        entries.get(299).toString());

        assertThat(old.grown("oldmandat")).isEmpty();
        assertThat(rows(all)).hasSize(300).isEqualTo(before);
        assertThat(rows("select entry_id from oldmandat.audit_leaf where leaf_index < 300 order by leaf_index"))
                .isEqualTo(entries.stream().map(UUID::toString).toList());
        assertThat(rows("select count(*) from oldmandat.audit_waiting")).containsExactly("0");
    }

    /** What mentions a clause is found, several at once and those that were taken out, too; what only looks like it isn't. */
    @Test
    void findWhatMentionedClausesBeforeVersion92() throws SQLException {
        inItsSchema().target("89").load().migrate();
        var one = "019a0000-0000-7000-8000-0000000000c1";
        var other = "019a0000-0000-7000-8000-0000000000c2";
        mentioning("Linked", "clauses", "ClauseId", null, one);
        mentioning("Moved", "clauses", "ClauseId", one, other);
        mentioning("Several", "clauses", "ClauseId", null, one + ", " + other);
        mentioning("Emptied", "clauses", "text", one + ", " + other, "");
        mentioning("Numbered", "clauses.1", "text", one, "");
        mentioning("Clause", "clause", "ClauseId", null, other);
        mentioning("Title", "title", "text", null, one);
        mentioning("Quoted", "title", "text", null, "\\\\\"type\\\\\":\\\\\"ClauseId\\\\\" " + one);
        mentioning("Words", "clauses", "text", "Spørsmål 1", "");
        mentioning("None", "clauses", "ClauseId", null, "");
        execute(
                "insert into oldmandat.audit_entry (id, at, actor, action, subject_kind, subject_id, request, commitment)"
                        + " values (uuid(), '2026-05-02', 'system', 'Erased', 'Test', uuid(), 'r', repeat('0', 32))");

        inItsSchema().load().migrate();

        assertThat(rows("""
                        select e.action, right(cast(m.clause_id as char), 2) from oldmandat.audit_mention m
                            join oldmandat.audit_entry e on e.id = m.entry_id and e.at = m.at
                        order by e.action, m.clause_id
                        """))
                .containsExactly(
                        "Clause c2",
                        "Emptied c1",
                        "Emptied c2",
                        "Linked c1",
                        "Moved c1",
                        "Moved c2",
                        "Numbered c1",
                        "Several c1",
                        "Several c2");
    }

    private void mentioning(String action, String field, String type, @Nullable String before, String after)
            throws SQLException {
        execute(
                "insert into oldmandat.audit_entry (id, at, actor, action, subject_kind, subject_id, request, commitment)"
                        + " values (uuid(), '2026-05-01', 'system', '%s', 'Test', uuid(), 'r', repeat('0', 32))"
                                .formatted(action));
        execute("""
                insert into oldmandat.audit_payload (entry_id, commitment_key, content)
                select id, repeat('0', 32), '{"actor":"Ada","changes":[{"field":"%s","type":"%s",%s"after":"%s"}],"subject":"Sak"}'
                from oldmandat.audit_entry where action = '%s'
                """.formatted(field, type, before == null ? "" : "\"before\":\"" + before + "\",", after, action));
    }

    private void section(int rank, int depth, String title, String openness, boolean removed) throws SQLException {
        execute("""
                insert into oldmandat.section (id, deliverable_id, mandate_id, section_rank, depth, title, text, summary, openness,
                    legal_basis, in_part, removed, changed_at, version)
                select uuid(), id, mandate_id, %1$d, %2$d, '%3$s', '', '', '%4$s', if('%4$s' = 'EXEMPT', '§ %1$d', null), false, %5$s,
                    '2026-05-09', 0
                from oldmandat.deliverable where number = 1
                """.formatted(rank, depth, title, openness, removed));
    }

    private void deliverable(int number, String changes) throws SQLException {
        execute("""
                insert into oldmandat.deliverable (id, mandate_id, number, kind, title, text_language, summary, receiver, state, revision,
                    content_hash, route, step, figures, returned_revision, approved_route, changed_at, version)
                values (uuid(), '%s', %d, 'NOTE', 'Ombruk', 'nb', '', '', 'DRAFT', 1, '', '[]', 0, '[]', 0, '[]', '2026-05-09', 4)
                """.formatted(ID, number));
        execute("update oldmandat.deliverable set %s where number = %d".formatted(changes, number));
    }

    private void revision(int number, int revision, String cut, @Nullable Integer corrects) throws SQLException {
        execute("""
                insert into oldmandat.deliverable_revision (deliverable_id, revision, content, content_hash, cut_by, cut_at, clauses, corrects)
                select id, %d, '{}', '', '%s', '%s', '', %s from oldmandat.deliverable where number = %d
                """.formatted(revision, ID, cut, corrects, number));
    }

    /** Of the first revision; the third round of the second deliverable has the id that ends with 203. */
    private void round(int number, int which, String asked, String state) throws SQLException {
        var round = ID.substring(0, ID.length() - 3) + number + "0" + which;
        execute("""
                insert into oldmandat.approval_round (id, mandate_id, body_id, title, subject_kind, subject_id, revision, content_hash, kind,
                    quorum_part, quorum_whole, threshold_part, threshold_whole, objections_block, silence_approves, secret, corrections,
                    state, opened_by, opened_at, last_day, deadline, extended, version)
                select '%1$s', mandate_id, mandate_id, title, 'Deliverable', id, 1, '', 'DECISION', 1, 2, 1, 2, true, false, false, false,
                    '%2$s', mandate_id, '2026-05-02', '2026-05-03', '2026-05-03', false, 0
                from oldmandat.deliverable where number = %3$d
                """.formatted(round, state, number));
        execute("""
                insert into oldmandat.deliverable_round (deliverable_id, step_round_id, revision_no, step_no, step_asked)
                select id, '%1$s', 1, if('%2$s' = 'BOARD', 2, 1), '%2$s' from oldmandat.deliverable where number = %3$d
                """.formatted(round, asked, number));
    }

    private void contribution(String reference, String changes) throws SQLException {
        execute("""
                insert into oldmandat.contribution (id, call_id, mandate_id, reference, contributor, email, publication, language, state,
                    revision, content_hash, sent_at, changed_at, version)
                values (uuid(), '%1$s', '%1$s', '%2$s', 'Innsender', 'innsender@example.invalid', 'WITHOUT_NAME', 'nb', 'SUBMITTED',
                    1, repeat('0', 64), '2026-03-01', '2026-03-09', 4)
                """.formatted(ID, reference));
        text(reference, 1, "2026-03-01");
        execute("update oldmandat.contribution set %s where reference = '%s'".formatted(changes, reference));
    }

    private void text(String reference, int revision, String sent) throws SQLException {
        execute("""
                insert into oldmandat.contribution_text (contribution_id, revision, replies, content_hash, sent_at)
                select id, %d, '{}', content_hash, '%s' from oldmandat.contribution where reference = '%s'
                """.formatted(revision, sent, reference));
    }

    /** @param released when, where it is */
    private void point(String reference, int number, PointState state, String released) throws SQLException {
        execute("""
                insert into oldmandat.point (id, contribution_id, call_id, mandate_id, number, passages, words, state, released_at,
                    changed_at, version)
                select uuid(), id, call_id, mandate_id, %1$d, '[]', 'Ombruk', '%2$s', if('%2$s' = 'RELEASED', '%3$s', null), '2026-03-09', 4
                from oldmandat.contribution where reference = '%4$s'
                """.formatted(number, state, released, reference));
    }

    private void invitation(String reference, String changes) throws SQLException {
        execute("""
                insert into oldmandat.call_invitation (id, call_id, mandate_id, invitee, email, language, state, sent_at, contribution_id,
                    changed_at, version)
                select uuid(), call_id, mandate_id, reference, 'innsender@example.invalid', 'nb', 'SENT', '2026-02-01', id, '2026-03-02', 4
                from oldmandat.contribution where reference = '%s'
                """.formatted(reference));
        execute("update oldmandat.call_invitation set %s where invitee = '%s'".formatted(changes, reference));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The columns of each row, with a blank between them. */
    private List<String> rows(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var connection = owner.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                var row = new StringJoiner(" ");
                for (int column = 1; column <= columns; column++) {
                    row.add(rows.getString(column));
                }
                found.add(row.toString());
            }
        }
        return found;
    }
}
