package no.mandat.workflow.auditlog;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import no.mandat.verify.Finding;
import no.mandat.verify.LogVerifier;
import no.mandat.verify.SigningKey;
import no.mandat.workflow.auditlog.Checkpoints.Signed;
import no.mandat.workflow.operations.Configuration;
import org.jspecify.annotations.Nullable;

/** Entries of a schema that was there before the log was a tree, and what comes of them when the program of now starts with it. */
@ApplicationScoped
public class OldLog {

    private static final byte[] KEY = new byte[32];

    @Inject
    LogKeys keys;

    @Inject
    Configuration configuration;

    @Inject
    Clock clock;

    @Resource(lookup = "java:jboss/datasources/mandat-migration")
    DataSource owner;

    /** What is done with a schema. */
    @FunctionalInterface
    private interface Work<T> {
        T in(Connection database) throws Exception;
    }

    /** Writes an entry as it was always written. */
    public UUID write(String schema, Instant at, @Nullable UUID mandate, String subject) throws Exception {
        return in(schema, database -> write(database, at, "Tested", mandate, "[]", subject));
    }

    /** Erases names and values as it was done then, when nothing had to say so. */
    public void erase(String schema, UUID entry) throws Exception {
        in(schema, database -> {
            try (var delete = database.prepareStatement("delete from audit_payload where entry_id = ?")) {
                delete.setObject(1, entry);
                return delete.executeUpdate();
            }
        });
    }

    /** Lets its tree grow, says first of what was erased that it was, and verifies what others get. */
    public Optional<Finding> grown(String schema) throws Exception {
        var kept = Files.createTempDirectory("old-log");
        return in(schema, database -> {
            assertThat(new LogKeys(configuration, new LogTime(), clock).opened(database))
                    .isNotEmpty();
            for (var erased : EarlierErasures.erased(database).entrySet()) {
                say(database, erased.getKey(), erased.getValue());
            }
            var undone = new Undone();
            var placed = new Placed();
            var integrator = new Integrator(
                    new Signer(keys, new LogTime(), new KeptCheckpoint(kept), clock),
                    new Seals(configuration, new KeptCheckpoint(kept), undone, placed),
                    undone,
                    placed,
                    new LogTime(),
                    clock);
            while (integrator.step(database)) {
                // One batch after the other.
            }
            integrator.sign(database);
            var verifier = new LogVerifier(
                    keys.signing().stream().map(SigningKey::verifier).toList(), List.of());
            LogExport.write(
                    database, 0, Checkpoints.last(database).map(Signed::size).orElseThrow(), verifier::take);
            return verifier.finish();
        });
    }

    /** What of the log's tables is other than it is made, after that was done to them. */
    public Optional<String> shape(String schema, String... statements) throws Exception {
        return in(schema, database -> {
            try (var statement = database.createStatement()) {
                for (var sql : statements) {
                    statement.execute(sql);
                }
            }
            return LogShape.fault(database, schema);
        });
    }

    /** The same where the database sends whoever asks for another schema to this one. */
    public Optional<String> sentTo(String schema) throws Exception {
        return in(schema, LogShape::fault);
    }

    private void say(Connection database, UUID mandate, List<UUID> entries) throws Exception {
        var ids = entries.stream().map(UUID::toString).collect(Collectors.joining(", "));
        write(
                database,
                clock.instant(),
                "EntriesErased",
                mandate,
                "[{\"after\":\"%s\",\"field\":\"entries\",\"type\":\"text\"}]".formatted(ids),
                "Ombruk");
    }

    private <T> T in(String schema, Work<T> work) throws Exception {
        try (var database = owner.getConnection()) {
            var before = database.getCatalog();
            database.setAutoCommit(false);
            try {
                database.setCatalog(schema);
                var result = work.in(database);
                database.commit();
                return result;
            } finally {
                database.rollback();
                database.setCatalog(before);
                database.setAutoCommit(true);
            }
        }
    }

    private static UUID write(
            Connection database, Instant at, String action, @Nullable UUID mandate, String changes, String subject)
            throws SQLException, GeneralSecurityException {
        var id = UUID.randomUUID();
        var content = "{\"actor\":\"Ola Nordmann\",\"changes\":%s,\"subject\":\"%s\"}".formatted(changes, subject);
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
        try (var entry = database.prepareStatement(
                        "insert into audit_entry (id, at, actor, action, subject_kind, subject_id, mandate_id, request, commitment)"
                                + " values (?, ?, 'system:test', ?, 'Test', ?, ?, 'r', ?)");
                var payload = database.prepareStatement(
                        "insert into audit_payload (entry_id, commitment_key, content) values (?, ?, ?)")) {
            entry.setObject(1, id);
            DatabaseTime.set(entry, 2, at);
            entry.setString(3, action);
            entry.setObject(4, id);
            entry.setObject(5, mandate);
            entry.setBytes(6, mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
            entry.executeUpdate();
            payload.setObject(1, id);
            payload.setBytes(2, KEY);
            payload.setString(3, content);
            payload.executeUpdate();
        }
        if (action.equals("EntriesErased")) {
            await(database, id);
        }
        return id;
    }

    private static void await(Connection database, UUID entry) throws SQLException {
        try (var insert = database.prepareStatement(
                "insert into audit_waiting (at, entry_id) select at, id from audit_entry where id = ?")) {
            insert.setObject(1, entry);
            insert.executeUpdate();
        }
    }
}
