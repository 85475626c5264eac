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
import java.util.regex.Pattern;

/**
 * Of what shape the log's tables are: their columns, what is unique in them, what they refer to and what refers to them, and that nothing is done behind the application's back when something is
 * written. In tables of another shape the same entry can be found by one statement and not by another, so that the log is right and what people read of it isn't.
 */
final class LogShape {

    /** As the migrations make it, a line each. Which collation words are in is the installation's. */
    private static final String MADE = "/db/log-shape.txt";

    private static final Pattern SCHEMA = Pattern.compile("//[^/]+/([^/?]+)");

    /** Each of the schema that is asked for, wherever the database sends a connection. */
    private static final List<String> PARTS = List.of(
            """
            select concat_ws(' ', table_name, lower(table_type), engine) from information_schema.tables
            where table_schema = ? and left(table_name, 6) = 'audit_'
            """,
            """
            select concat_ws(' ', concat(table_name, '.', column_name), column_type,
                if(is_nullable = 'YES', 'null', 'not null'), concat('default ', nullif(column_default, 'NULL')),
                nullif(lower(extra), ''), generation_expression)
            from information_schema.columns where table_schema = ? and left(table_name, 6) = 'audit_'
            """,
            """
            select concat(table_name, ' has each once: ', group_concat(column_name order by seq_in_index separator ', '))
            from information_schema.statistics
            where table_schema = ? and left(table_name, 6) = 'audit_' and non_unique = 0
            group by table_name, index_name
            """,
            """
            select concat(c.table_name, '.', c.column_name, ' is of ', c.referenced_table_name, '.', c.referenced_column_name,
                ', on delete ', lower(r.delete_rule), ', on update ', lower(r.update_rule))
            from information_schema.key_column_usage c
                join information_schema.referential_constraints r
                    on r.constraint_schema = c.constraint_schema and r.constraint_name = c.constraint_name and r.table_name = c.table_name
            where ? in (c.table_schema, c.referenced_table_schema)
                and 'audit_' in (left(c.table_name, 6), left(c.referenced_table_name, 6)) and c.referenced_table_name is not null
            """,
            """
            select concat(table_name, ' has ', constraint_name, ' that checks ', check_clause)
            from information_schema.check_constraints where constraint_schema = ? and left(table_name, 6) = 'audit_'
            """,
            """
            select concat(table_name, ' has partition ', partition_name) from information_schema.partitions
            where table_schema = ? and left(table_name, 6) = 'audit_' and partition_name is not null
            """,
            """
            select concat('trigger ', trigger_name, ' on ', event_object_table)
            from information_schema.triggers where trigger_schema = ?
            """,
            """
            select concat('event ', event_name) from information_schema.events where event_schema = ?
            """,
            // Of both only those are told who may make them.
            """
            select distinct concat('the owner may see each ', lower(privilege_type)) from (
                select privilege_type from information_schema.schema_privileges where replace(table_schema, '\\\\', '') = ?
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
        var elsewhere = elsewhere(owner);
        return elsewhere.isPresent() ? elsewhere : fault(owner, asked(owner));
    }

    /** That the database has a connection work in another schema than it was made for: what it is shown there isn't what others are. */
    static Optional<String> elsewhere(Connection database) throws SQLException {
        try (var query = database.prepareStatement("select database()");
                var row = query.executeQuery()) {
            row.next();
            var is = row.getString(1);
            var asked = asked(database);
            return asked.equals(is)
                    ? Optional.empty()
                    : Optional.of("the database sends connections for %s to %s".formatted(asked, is));
        }
    }

    /** For which schema a connection was made, by its address. */
    private static String asked(Connection database) throws SQLException {
        var address = SCHEMA.matcher(database.getMetaData().getURL());
        if (!address.find()) {
            throw new IllegalStateException("MANDAT_DB_URL doesn't name a schema");
        }
        return address.group(1);
    }

    /** The same of a schema. */
    static Optional<String> fault(Connection owner, String schema) throws SQLException {
        var there = of(owner, schema);
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
    private static SortedSet<String> of(Connection owner, String schema) throws SQLException {
        SortedSet<String> lines = new TreeSet<>();
        for (var part : PARTS) {
            try (var query = owner.prepareStatement(part)) {
                for (int i = 1; i <= query.getParameterMetaData().getParameterCount(); i++) {
                    query.setString(i, schema);
                }
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        lines.add(rows.getString(1));
                    }
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
