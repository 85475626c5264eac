package no.mandat.workflow.auditlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** By audit_mention the story of a clause is found. It follows from the names and values of the entries, which verifiers look at: somebody else could take a step out of the story there, or put one in. */
final class Mentions {

    /** As the migration that made the table found them, where names and values are there. */
    private static final String MISSING = """
            select count(distinct one.clause, e.id)
            from audit_payload p
                join audit_entry e on e.id = p.entry_id
                join json_table(if(json_valid(p.content), p.content, '{}'), '$.changes[*]' columns (
                    field varchar(200) path '$.field',
                    type varchar(60) path '$.type',
                    was longtext path '$.before',
                    now longtext path '$.after')) c
                join json_table(
                    concat('[', replace(json_quote(concat_ws(', ', nullif(c.was, ''), nullif(c.now, ''))), ', ', '","'), ']'),
                    '$[*]' columns (clause varchar(36) path '$')) one
            where (p.content like '%"type":"ClauseId"%' or p.content like '%"field":"clauses%')
                and (c.type = 'ClauseId' or c.type = 'text' and substring_index(c.field, '.', 1) = 'clauses')
                and one.clause regexp '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
                and not exists (select 1 from audit_mention m
                    where m.clause_id = cast(one.clause as uuid) and m.at = e.at and m.entry_id = e.id)
            """;

    /** What is said of entries that are of another time, or don't have the clause in their names and values. */
    private static final String TOO_MUCH = """
            select count(*)
            from audit_mention m
                left join audit_entry e on e.id = m.entry_id and e.at = m.at
                left join audit_payload p on p.entry_id = m.entry_id
            where e.id is null or locate(cast(m.clause_id as char character set utf8mb4) collate utf8mb4_bin, p.content) = 0
            """;

    private Mentions() {}

    /** What is wrong there, in words. */
    static Optional<String> fault(Connection database) throws SQLException {
        long missing = count(database, MISSING);
        long tooMuch = count(database, TOO_MUCH);
        return missing + tooMuch == 0
                ? Optional.empty()
                : Optional.of("audit_mention isn't what the entries say of clauses: %d are missing, and %d are too much"
                        .formatted(missing, tooMuch));
    }

    private static long count(Connection database, String sql) throws SQLException {
        try (var query = database.prepareStatement(sql);
                var row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
