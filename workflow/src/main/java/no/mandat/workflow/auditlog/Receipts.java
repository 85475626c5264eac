package no.mandat.workflow.auditlog;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import no.mandat.verify.LogForm;
import no.mandat.verify.Receipt;
import no.mandat.verify.VerifierKey;
import no.mandat.verify.WrongFormatException;
import no.mandat.workflow.auditlog.Checkpoints.Signed;
import no.mandat.workflow.shared.Actor;

/**
 * Receipts of entries (docs/audit-format.md, "Receipts"): what an entry says, and that it stands in the log that a checkpoint was signed for. Who
 * may have which is for whoever asks to know.
 */
@ApplicationScoped
public class Receipts {

    /** As many are looked at for the last that stands in the log. */
    private static final int MOST = 100;

    private final LogKeys keys;
    private final LoggedEntries entries;

    @Resource(lookup = "java:jboss/datasources/mandat")
    private DataSource source;

    @Inject
    Receipts(LogKeys keys, LoggedEntries entries) {
        this.keys = keys;
        this.entries = entries;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Receipts() {
        this(null, null);
    }

    /**
     * That of an entry, against the first checkpoint that covers it: always the same.
     *
     * @return none while no checkpoint covers it, which takes a minute at most, and none of one whose names and values are erased
     */
    public Optional<String> of(UUID entry) {
        return Reading.from(source, database -> of(database, entry));
    }

    /** That of an act ({@link #of}). */
    public Optional<String> of(Act act) {
        return Reading.from(source, database -> {
            var last = last(database, act);
            return last.isPresent() ? of(database, last.get().entry()) : Optional.empty();
        });
    }

    /**
     * What there is to say of the receipt of an act, without making it.
     *
     * @return none where nothing of the kind happened
     */
    public Optional<ActReceipt> about(Act act) {
        return Reading.from(source, database -> last(database, act));
    }

    /** The last that stands in the log: what doesn't was written by somebody else. */
    private Optional<ActReceipt> last(Connection database, Act act) throws SQLException {
        var found = newest(database, act);
        var last = keys.lastSigned(database);
        long covered = last.map(Signed::size).orElse(0L);
        var logged = entries.of(database, found, last);
        return found.stream()
                .flatMap(id -> Stream.ofNullable(logged.get(id)))
                .filter(LoggedEntry::stands)
                .findFirst()
                .map(one -> receipt(one, covered));
    }

    private static ActReceipt receipt(LoggedEntry one, long covered) {
        var entry = one.entry();
        return new ActReceipt(
                entry.id(),
                entry.action(),
                entry.at(),
                entry.actor().startsWith(Actor.Automaton.PREFIX),
                one.isAmong(covered));
    }

    private static List<UUID> newest(Connection database, Act act) throws SQLException {
        var places = String.join(", ", Collections.nCopies(act.actions().size(), "?"));
        try (var query = database.prepareStatement(
                "select e.id from audit_entry e where e.mandate_id = ? and e.subject_kind = ? and e.subject_id = ? and e.action in ("
                        + places + ")" + (act.by().isPresent() ? " and e.actor = ?" : "")
                        + " order by e.at desc, e.id desc limit " + MOST)) {
            int place = 0;
            query.setObject(++place, act.mandate().value());
            query.setString(++place, act.subject().kind());
            query.setObject(++place, act.subject().id());
            for (var action : act.actions()) {
                query.setString(++place, action);
            }
            if (act.by().isPresent()) {
                query.setString(++place, act.by().get().toString());
            }
            try (var rows = query.executeQuery()) {
                List<UUID> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
                return found;
            }
        }
    }

    private Optional<String> of(Connection database, UUID entry) throws SQLException {
        try (var query =
                database.prepareStatement("select l.leaf_index, p.commitment_key, p.content, " + EntryRow.COLUMNS
                        + " from audit_entry e join audit_leaf l on l.entry_id = e.id join audit_payload p on p.entry_id = e.id"
                        + " where e.id = ? and l.leaf_index >= 0")) {
            query.setObject(1, entry);
            try (var row = query.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                long index = row.getLong("leaf_index");
                var verifiers = keys.verifiers(database);
                var covering = Checkpoints.firstSigned(database, index + 1, verifiers);
                if (covering.isEmpty()) {
                    return Optional.empty();
                }
                var said = LogForm.said(EntryRow.of(row), row.getBytes("commitment_key"), row.getString("content"));
                var proof = new StoredTree(database).at(covering.get().size()).proof(index);
                var receipt = Receipt.text(said, proof, covering.get().note());
                requireRight(receipt, verifiers);
                return Optional.of(receipt);
            }
        }
    }

    /** @throws IllegalStateException where what the database has gives none that anybody would believe */
    private static void requireRight(String receipt, List<VerifierKey> keys) {
        try {
            var finding = Receipt.parse(receipt).check(keys);
            if (finding.isPresent()) {
                throw new IllegalStateException("a receipt isn't given, for it would be wrong: " + finding.get());
            }
        } catch (WrongFormatException e) {
            throw new IllegalStateException("a receipt isn't given, for it would be none", e);
        }
    }
}
