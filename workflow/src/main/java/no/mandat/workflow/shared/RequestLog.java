package no.mandat.workflow.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
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
                    .setParameter(1, command.key())
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
                    .setParameter(2, command.key())
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
                        .setParameter(1, command.key())
                        .getSingleResult();
        boolean same = actors.current().id().equals(row[0])
                && command.name().equals(row[1])
                && Arrays.equals(hash(command), (byte[]) row[2]);
        if (!same) {
            throw new RefusedException(new SharedRefusal.KeyUsedForAnother());
        }
        return row[3] == null ? null : json.fromJson((String) row[3], command.resultType());
    }

    /** Forgets the keys that are older than a week. */
    @Transactional
    public void forgetOld() {
        database.createNativeQuery("delete from request where at < ?1")
                .setParameter(1, clock.instant().minus(KEPT))
                .executeUpdate();
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
