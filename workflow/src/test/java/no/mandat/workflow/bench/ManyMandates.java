package no.mandat.workflow.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import no.mandat.workflow.shared.Actor;

/**
 * Mandates by the million, written by the owner of the schema behind the application's back: each has a group and a
 * secretariat of its own, and a thousand share a board. A hundred of the first thousand are withdrawn, and no other.
 */
final class ManyMandates {

    /** The last days lie around it, evenly. */
    static final LocalDate MIDDLE = LocalDate.of(2030, 1, 1).plusDays(1500);

    private static final int MILESTONES = 12;

    private final DataSource owner;

    ManyMandates(DataSource owner) {
        this.owner = owner;
    }

    /** Writes those from the first number to the last. */
    void write(int first, int last) throws SQLException {
        var range = "from seq_%d_to_%d s".formatted(first, last);
        var boards = "from seq_%d_to_%d s".formatted((first + 999) / 1000, (last + 999) / 1000);
        execute(List.of(
                "insert ignore into body (id, name, kind, version) select %s, concat('Styre ', s.seq), 'BOARD', 0 %s"
                        .formatted(id("b00", "s.seq"), boards),
                "insert into body (id, name, kind, version) select %s, concat('Gruppe ', s.seq), 'EXPERT_GROUP', 0 %s"
                        .formatted(id("e00", "s.seq"), range),
                "insert into body (id, name, kind, version) select %s, concat('Sekretariat ', s.seq), 'SECRETARIAT', 0 %s"
                        .formatted(id("c00", "s.seq"), range),
                """
                insert into mandate (id, title, short_name, board_id, expert_group_id, secretariat_id, last_day, state, changed_at, version)
                select %s, concat('Ekspertgruppe nr ', s.seq, ' for ', substr(md5(s.seq), 1, 12)), concat('Nr ', s.seq), %s, %s, %s,
                    date_add('2030-01-01', interval (s.seq * 7919) %% 3000 day), if(s.seq <= 1000 and s.seq %% 10 = 0, 'WITHDRAWN', 'DRAFT'),
                    date_add('2026-01-01', interval (s.seq * 104729) %% 20000000 second), 0
                %s
                """.formatted(
                                id("d00", "s.seq"),
                                id("b00", "(s.seq + 999) div 1000"),
                                id("e00", "s.seq"),
                                id("c00", "s.seq"),
                                range)));
    }

    /** Gives each of those from the first number to the last a plan: a year of milestones, some of them late, some slipping. */
    void plan(int first, int last) throws SQLException {
        var range = "from seq_%d_to_%d s".formatted(first, last);
        var mandate = id("d00", "s.seq");
        var due = "date_add(date_sub(curdate(), interval 120 day), interval (s.seq * 37) % 120 + 30 * n.seq day)";
        execute(List.of("""
                insert into milestone (id, mandate_id, title, due_day, due_whole_month, baseline, board_controlled, state,
                    date_changes, moves, changed_at, version)
                select uuid(), %1$s, concat('Milepæl ', n.seq), %2$s, false, date_sub(%2$s, interval if(s.seq %% 3 = 0, n.seq %% 3, 0) day), false,
                    if(n.seq = 1, 'DROPPED', 'PLANNED'), 0, 0, '2026-01-01', 0
                %3$s join seq_1_to_%4$d n
                """.formatted(mandate, due, range, MILESTONES), """
                insert into plan_standing (mandate_id, next_due, slipping)
                select m.mandate_id, min(m.due_day), max(m.due_day > m.baseline) from milestone m join (select %s as id %s) x on x.id = m.mandate_id
                where m.state = 'PLANNED' group by m.mandate_id
                """.formatted(mandate, range)));
    }

    /** Puts somebody into every so-manieth secretariat, from the first number to the last. */
    void seatInSecretariats(Actor.Someone person, int first, int step, int last) throws SQLException {
        seat(person, "HEAD", id("c00", "s.seq"), "seq_%d_to_%d_step_%d s".formatted(first, last, step));
    }

    /** Puts somebody onto a board, which has a thousand mandates. */
    void seatOnBoard(Actor.Someone person, int board) throws SQLException {
        seat(person, "MEMBER", id("b00", "s.seq"), "seq_%1$d_to_%1$d s".formatted(board));
    }

    private void seat(Actor.Someone person, String role, String body, String numbers) throws SQLException {
        execute(List.of(
                "insert into membership (id, body_id, person_id, role, from_day, version) select uuid(), %s, '%s', '%s', '2020-01-01', 0 from %s"
                        .formatted(body, person.personId().value(), role, numbers)));
    }

    /** Lets the database see what it holds now. */
    void analyze() throws SQLException {
        execute(List.of(
                "analyze table mandate",
                "analyze table body",
                "analyze table membership",
                "analyze table milestone",
                "analyze table plan_standing"));
    }

    private void execute(List<String> statements) throws SQLException {
        try (Connection connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set session foreign_key_checks = 0, unique_checks = 0");
            for (var sql : statements) {
                statement.execute(sql);
            }
            statement.execute("set session foreign_key_checks = 1, unique_checks = 1");
        }
    }

    /** The id of a numbered thing: its kind in the third group, its number in the last. */
    private static String id(String kind, String number) {
        return "cast(concat('01900000-0000-7%2$s-8000-', lpad(hex(%1$s), 12, '0')) as uuid)"
                .formatted("(" + number + ")", kind);
    }
}
