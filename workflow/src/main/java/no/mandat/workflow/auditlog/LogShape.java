package no.mandat.workflow.auditlog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Of what shape the log's tables are: their columns, what is unique in them, what they refer to and what refers to them, and that nothing is done behind the application's back when something is
 * written. In tables of another shape the same entry can be found by one statement and not by another, so that the log is right and what people read of it isn't.
 */
final class LogShape {

    /** As the migrations make it, a line each. Which collation words are in is the installation's. */
    private static final String MADE = "/db/log-shape.txt";

    private static final List<String> PARTS = List.of(
            """
            select concat_ws(' ', table_name, lower(table_type), engine) from information_schema.tables
            where table_schema = database() and left(table_name, 6) = 'audit_'
            """,
            """
            select concat_ws(' ', concat(table_name, '.', column_name), column_type,
                if(is_nullable = 'YES', 'null', 'not null'), concat('default ', nullif(column_default, 'NULL')),
                nullif(lower(extra), ''), generation_expression)
            from information_schema.columns where table_schema = database() and left(table_name, 6) = 'audit_'
            """,
            """
            select concat(table_name, ' has each once: ', group_concat(column_name order by seq_in_index separator ', '))
            from information_schema.statistics
            where table_schema = database() and left(table_name, 6) = 'audit_' and non_unique = 0
            group by table_name, index_name
            """,
            """
            select concat(c.table_name, '.', c.column_name, ' is of ', c.referenced_table_name, '.', c.referenced_column_name,
                ', on delete ', lower(r.delete_rule), ', on update ', lower(r.update_rule))
            from information_schema.key_column_usage c
                join information_schema.referential_constraints r
                    on r.constraint_schema = c.constraint_schema and r.constraint_name = c.constraint_name and r.table_name = c.table_name
            where database() in (c.table_schema, c.referenced_table_schema)
                and 'audit_' in (left(c.table_name, 6), left(c.referenced_table_name, 6)) and c.referenced_table_name is not null
            """,
            """
            select concat(table_name, ' has ', constraint_name, ' that checks ', check_clause)
            from information_schema.check_constraints where constraint_schema = database() and left(table_name, 6) = 'audit_'
            """,
            """
            select concat(table_name, ' has partition ', partition_name) from information_schema.partitions
            where table_schema = database() and left(table_name, 6) = 'audit_' and partition_name is not null
            """,
            """
            select concat('trigger ', trigger_name, ' on ', event_object_table)
            from information_schema.triggers where trigger_schema = database()
            """,
            """
            select concat('event ', event_name) from information_schema.events where event_schema = database()
            """,
            // Of both only those are told who may make them.
            """
            select distinct concat('the owner may see each ', lower(privilege_type)) from (
                select privilege_type from information_schema.schema_privileges where database() like table_schema
                union all select privilege_type from information_schema.user_privileges) p
            where privilege_type in ('TRIGGER', 'EVENT')
            """);

    private LogShape() {}

    /**
     * What is other than it is made.
     *
     * @param owner a connection of the schema's owner: others aren't told all of it
     */
    static Optional<String> fault(Connection owner) throws SQLException {
        var there = of(owner);
        var made = made();
        var missing = new TreeSet<>(made);
        missing.removeAll(there);
        there.removeAll(made);
        return there.isEmpty() && missing.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "the tables of the audit log aren't those that Mandat makes: too much is %s, and too little %s"
                                .formatted(there, missing));
    }

    /** It, a line each. */
    private static SortedSet<String> of(Connection owner) throws SQLException {
        SortedSet<String> lines = new TreeSet<>();
        for (var part : PARTS) {
            try (var query = owner.prepareStatement(part);
                    var rows = query.executeQuery()) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
        }
        return lines;
    }

    private static List<String> made() {
        try (InputStream in = Objects.requireNonNull(LogShape.class.getResourceAsStream(MADE), MADE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(MADE, e);
        }
    }
}
