package no.mandat.workflow.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import no.mandat.domain.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which keys were used for what, and with which result. The key is the transaction's first insert: of two calls
 * with one key the second waits for the first to commit, fails on it, and is answered with the first one's result.
 */
@ApplicationScoped
public class RequestLog {

    static final Duration KEPT = Duration.ofDays(7);

    private final Jsonb json = JsonbBuilder.create();
    private final Actors actors;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    @Inject
    RequestLog(Actors actors, Clock clock) {
        this.actors = actors;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected RequestLog() {
        this(null, null);
    }

    void enter(KeyedCommand command) {
        try {
            database.createNativeQuery(
                            "insert into request (request_key, actor, command, hash, at) values (?1, ?2, ?3, ?4, ?5)")
                    .setParameter(1, kept(command.key()))
                    .setParameter(2, actors.current().id())
                    .setParameter(3, command.name())
                    .setParameter(4, hash(command))
                    .setParameter(5, clock.instant())
                    .executeUpdate();
        } catch (PersistenceException e) {
            if (SqlFault.DUPLICATE_KEY.isIn(e)) {
                throw new AlreadyCarriedOut(command);
            }
            throw e;
        }
    }

    void complete(KeyedCommand command, @Nullable Object result) {
        if (result != null) {
            database.createNativeQuery("update request set result = ?1 where request_key = ?2")
                    .setParameter(1, json.toJson(result))
                    .setParameter(2, kept(command.key()))
                    .executeUpdate();
        }
    }

    /**
     * The result of the first call with this key.
     *
     * @throws RefusedException {@link SharedRefusal.KeyUsedForAnother} when it was somebody else's or said something else
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @Nullable Object firstResult(KeyedCommand command) {
        var row = (Object[])
                database.createNativeQuery("select actor, command, hash, result from request where request_key = ?1")
                        .setParameter(1, kept(command.key()))
                        .getSingleResult();
        boolean same = actors.current().id().equals(row[0])
                && command.name().equals(row[1])
                && Arrays.equals(hash(command), (byte[]) row[2]);
        if (!same) {
            throw new RefusedException(new SharedRefusal.KeyUsedForAnother());
        }
        return row[3] == null ? null : json.fromJson((String) row[3], command.resultType());
    }

    /** Whether something was carried out under that key, in the last week. */
    public boolean knows(UUID key) {
        return !database.createNativeQuery("select 1 from request where request_key = ?1")
                .setParameter(1, kept(key))
                .getResultList()
                .isEmpty();
    }

    /** Forgets the keys that are older than a week. */
    @Transactional
    public void forgetOld() {
        database.createNativeQuery("delete from request where at < ?1")
                .setParameter(1, clock.instant().minus(KEPT))
                .executeUpdate();
    }

    /** A key may be the secret by which somebody finds their own again: the log keeps no more than what shows that it has come before. */
    private static UUID kept(UUID key) {
        var hash = ByteBuffer.wrap(CanonicalJson.sha256("{\"key\":\"%s\"}".formatted(key)));
        // In the form of a random one (version 4 of RFC 9562): MariaDB doesn't take every value as a UUID.
        return new UUID(
                hash.getLong() & 0xffff_ffff_ffff_0fffL | 0x4000L,
                hash.getLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L);
    }

    private byte[] hash(KeyedCommand command) {
        return CanonicalJson.sha256(json.toJson(command.content()));
    }

    /** The key is in the log already. */
    static final class AlreadyCarriedOut extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient KeyedCommand command;

        AlreadyCarriedOut(KeyedCommand command) {
            super("key %s is in the log".formatted(command.key()));
            this.command = command;
        }

        KeyedCommand command() {
            return command;
        }
    }
}
