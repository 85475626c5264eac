package no.mandat.workflow.auditlog;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.Subject;
import no.mandat.verify.LogForm;
import no.mandat.verify.Receipt;

/**
 * Receipts of entries (docs/audit-format.md, "Receipts"): what an entry says, and that it stands in the log that a checkpoint was signed for. Who
 * may have which is for whoever asks to know.
 */
@ApplicationScoped
public class Receipts {

    @Resource(lookup = "java:jboss/datasources/mandat")
    private DataSource source;

    /**
     * That of an entry, against the first checkpoint that covers it: always the same.
     *
     * @return none while no checkpoint covers it, which takes a minute at most, and none of one whose names and values are erased
     */
    public Optional<String> of(UUID entry) {
        return Reading.from(source, database -> of(database, entry));
    }

    /**
     * That of the last time that one of these things happened to a subject ({@link #of}).
     *
     * @param actions by their names in the history
     */
    public Optional<String> ofLast(MandateId mandate, Subject subject, List<String> actions) {
        return Reading.from(source, database -> {
            var entry = last(database, mandate, subject, actions);
            return entry.isPresent() ? of(database, entry.get()) : Optional.empty();
        });
    }

    private static Optional<UUID> last(Connection database, MandateId mandate, Subject subject, List<String> actions)
            throws SQLException {
        var places = String.join(", ", Collections.nCopies(actions.size(), "?"));
        try (var query = database.prepareStatement(
                "select id from audit_entry where mandate_id = ? and subject_kind = ? and subject_id = ? and action in ("
                        + places + ") order by at desc, id desc limit 1")) {
            query.setObject(1, mandate.value());
            query.setString(2, subject.kind());
            query.setObject(3, subject.id());
            for (int i = 0; i < actions.size(); i++) {
                query.setString(4 + i, actions.get(i));
            }
            try (var row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        }
    }

    private static Optional<String> of(Connection database, UUID entry) throws SQLException {
        try (var query =
                database.prepareStatement("select l.leaf_index, p.commitment_key, p.content, " + EntryRow.COLUMNS
                        + " from audit_entry e join audit_leaf l on l.entry_id = e.id join audit_payload p on p.entry_id = e.id"
                        + " where e.id = ?")) {
            query.setObject(1, entry);
            try (var row = query.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                long index = row.getLong("leaf_index");
                var covering = Checkpoints.covering(database, index + 1);
                if (covering.isEmpty()) {
                    return Optional.empty();
                }
                var said = LogForm.said(EntryRow.of(row), row.getBytes("commitment_key"), row.getString("content"));
                var proof = new StoredTree(database).at(covering.get().size()).proof(index);
                return Optional.of(Receipt.text(said, proof, covering.get().note()));
            }
        }
    }
}
