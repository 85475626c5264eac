package no.mandat.workflow.auditlog;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import no.mandat.verify.Checkpoint;
import no.mandat.verify.SigningKey;
import no.mandat.verify.VerifierKey;
import no.mandat.verify.WrongFormatException;
import no.mandat.workflow.auditlog.Checkpoints.Signed;
import no.mandat.workflow.auditlog.PublicLog.PublicKey;
import no.mandat.workflow.operations.CannotStartException;
import no.mandat.workflow.operations.Configuration;
import no.mandat.workflow.operations.Started;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The secret keys that checkpoints are signed with: one, or the old and the new one while they are changed. Each is made of a secret that
 * the installation keeps outside the database (docs/operations.md, MANDAT_AUDIT_KEY).
 */
@ApplicationScoped
class LogKeys {

    private static final Logger LOG = Logger.getLogger(LogKeys.class);

    private final Configuration configuration;
    private final LogTime time;
    private final Clock clock;

    @Resource(lookup = "java:jboss/datasources/mandat")
    private DataSource source;

    private volatile List<SigningKey> signing = List.of();

    private volatile @Nullable Published published;

    @Inject
    LogKeys(Configuration configuration, LogTime time, Clock clock) {
        this.configuration = configuration;
        this.time = time;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected LogKeys() {
        this(null, null, null);
    }

    /** Those that sign. */
    List<SigningKey> signing() {
        return signing;
    }

    /** The public keys that this installation stands for, the newest last. Others that the database names are told of once. */
    List<PublicKey> published(Connection database) throws SQLException {
        var named = PublicKey.all(database);
        var before = published;
        if (before != null && before.named().equals(named)) {
            return before.trusted();
        }
        var trusted = TrustedKeys.of(database, signing);
        named.stream()
                .filter(key -> !trusted.contains(key))
                .forEach(key -> LOG.errorf(
                        "the database names a key for which none of this installation's vouches: %s", key.text()));
        trusted.stream()
                .filter(key -> !named.contains(key))
                .forEach(key -> LOG.errorf(
                        "the database doesn't name a key that this installation stands for: %s", key.text()));
        published = new Published(named, trusted);
        return trusted;
    }

    /** The same, to check by. */
    List<VerifierKey> verifiers(Connection database) throws SQLException {
        return PublicKey.parsed(published(database));
    }

    /** The last checkpoint that is right by them. */
    Optional<Signed> lastSigned(Connection database) throws SQLException {
        return Checkpoints.lastSigned(database, verifiers(database));
    }

    /** Which keys the database names, and which of them are those of this installation. */
    private record Published(List<PublicKey> named, List<PublicKey> trusted) {}

    /**
     * Before anything that is to be logged happens.
     *
     * @throws CannotStartException when the key isn't the one that the log was signed with until now, the log is another one, or its last checkpoint is none
     */
    @Transactional(rollbackOn = Exception.class)
    void open(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) Started started) throws SQLException {
        try (var database = source.getConnection()) {
            signing = opened(database);
        }
    }

    /** Those that sign from now on. */
    List<SigningKey> opened(Connection database) throws SQLException {
        try {
            return opened(database, Checkpoints.last(database));
        } catch (WrongRowException e) {
            throw new CannotStartException(
                    "%s. Somebody else than Mandat wrote it: see docs/operations.md, \"When the audit log is wrong\"."
                            .formatted(e.getMessage()));
        }
    }

    private List<SigningKey> opened(Connection database, Optional<Signed> last) throws SQLException {
        var head = named(database, last);
        var keys = keys(Objects.requireNonNull(head.origin()));
        var known = known(database);
        if (last.isPresent() && signed(last.get(), keys).isEmpty()) {
            throw new CannotStartException(
                    "MANDAT_AUDIT_KEY isn't the one that the audit log was signed with until now. Give it the right one; to change it, give the one of before as MANDAT_AUDIT_KEY_OLD for as long as both are to be used, and until a checkpoint is signed by both.");
        }
        for (var key : keys) {
            if (!known.contains(key.verifier().toString())) {
                add(database, key);
            }
        }
        TrustedKeys.vouch(database, keys);
        time.know(head.within(last.map(Signed::at), clock.instant()).latest());
        return keys;
    }

    /** A checkpoint that one of these keys signed, whoever else did; none where it isn't. */
    static Optional<Checkpoint> signed(Signed stored, List<SigningKey> keys) {
        try {
            var checkpoint = Checkpoint.parse(stored.note());
            return keys.stream()
                            .anyMatch(key -> checkpoint.signedAt(key.verifier()).isPresent())
                    ? Optional.of(checkpoint)
                    : Optional.empty();
        } catch (WrongFormatException e) {
            return Optional.empty();
        }
    }

    /** The log is called what it was called at first. */
    private Head named(Connection database, Optional<Signed> last) throws SQLException {
        var head = Head.hold(database);
        Head.requireOrigin(Optional.ofNullable(head.origin()), last);
        var asked = configuration.auditOrigin();
        if (head.origin() == null) {
            var named = head.called(asked.orElseGet(this::usual));
            named.save(database);
            return named;
        }
        if (asked.isPresent() && !asked.get().equals(head.origin())) {
            throw new CannotStartException(
                    "MANDAT_AUDIT_ORIGIN is '%s', and the audit log is called '%s'. Its name can't be changed."
                            .formatted(asked.get(), head.origin()));
        }
        return head;
    }

    /** As the transparency logs of others are called: by where they are, without the scheme. */
    private String usual() {
        return configuration.publicUrl().replaceFirst("^https?://", "") + "/audit";
    }

    private List<SigningKey> keys(String origin) {
        // Each once: a checkpoint that a key signs twice is none.
        return configuration.auditKeys().stream()
                .map(secret -> key(origin, secret))
                .toList();
    }

    private static SigningKey key(String origin, String secret) {
        try {
            return SecretOfLog.key(origin, secret);
        } catch (WrongFormatException e) {
            throw new CannotStartException("The audit log can't be called '%s': %s.".formatted(origin, e.getMessage()));
        }
    }

    private static Set<String> known(Connection database) throws SQLException {
        return PublicKey.all(database).stream().map(PublicKey::text).collect(Collectors.toSet());
    }

    private void add(Connection database, SigningKey key) throws SQLException {
        try (var insert = database.prepareStatement("insert into audit_key (verifier, since) values (?, ?)")) {
            insert.setString(1, key.verifier().toString());
            DatabaseTime.set(insert, 2, clock.instant());
            insert.executeUpdate();
        }
    }
}
