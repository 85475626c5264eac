package no.mandat.workflow.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.contribution.DraftRule;
import no.mandat.domain.shared.CallId;
import no.mandat.workflow.attachment.Fingerprints;
import no.mandat.workflow.shared.Forgetful;
import org.hibernate.Session;
import org.hibernate.type.StandardBasicTypes;
import org.jspecify.annotations.Nullable;

/** All that was typed into forms of calls and not sent. It stands outside the audit trail; sending is what is audited. */
@ApplicationScoped
public class OpenDrafts implements Forgetful {

    private static final String KEPT_NO_LONGER = """
            select d.secret_hash from open_draft d
            where (d.saved_at < ?1
                or exists (select 1 from input_call c where c.id = d.call_id and c.closes_at < ?2))
            and coalesce(d.kept_until, d.saved_at) < ?3
            limit ?4 for update skip locked""";

    /** So many are forgotten at once. */
    private static final int AT_ONCE = 500;

    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    @Inject
    OpenDrafts(Clock clock) {
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected OpenDrafts() {
        this(null);
    }

    /** Forgets what is kept no longer ({@link DraftRule}). */
    @Override
    @Transactional
    public void forgetOld() {
        var now = clock.instant();
        for (var old = old(now); !old.isEmpty(); old = old(now)) {
            discard(old);
        }
    }

    /** Some of them, held. */
    private List<String> old(Instant now) {
        return database.unwrap(Session.class)
                .createNativeQuery(KEPT_NO_LONGER, String.class)
                .setParameter(1, now.minus(DraftRule.UNTOUCHED))
                .setParameter(2, now.minus(DraftRule.AFTER_THE_CALL))
                .setParameter(3, now)
                .setParameter(4, AT_ONCE)
                .getResultList();
    }

    /** Throws drafts away, and what was handed in with them and not sent. They are held: what is sent meanwhile keeps its files. */
    void discard(List<String> held) {
        if (held.isEmpty()) {
            return;
        }
        // What a contribution was sent with stays, though a later draft of it names it, too.
        database.createNativeQuery("""
                        delete a from open_draft_file f
                        join attachment_chunk a on a.id = f.attachment_id
                        where f.secret_hash in (?1)
                        and not exists (select 1 from contribution_file k where k.attachment_id = f.attachment_id)
                        """).setParameter(1, held).executeUpdate();
        database.createNativeQuery("delete from open_draft where secret_hash in (?1)")
                .setParameter(1, held)
                .executeUpdate();
    }

    /** What is kept there. */
    Optional<Row> find(DraftPlace place) {
        return find(place, "");
    }

    /** Whether something is kept there of that call. */
    boolean isKept(DraftPlace place, CallId call) {
        return find(place).filter(row -> row.call().equals(call)).isPresent();
    }

    /** The same as {@link #find(DraftPlace)}, held until the transaction ends. */
    Optional<Row> hold(DraftPlace place) {
        return find(place, " for update");
    }

    private Optional<Row> find(DraftPlace place, String lock) {
        return database.unwrap(Session.class)
                .createNativeQuery(
                        "select call_id, content, version, saved_by, saved_at, kept_until from open_draft where secret_hash = ?1"
                                + lock,
                        Object[].class)
                .addScalar("call_id", StandardBasicTypes.UUID)
                .addScalar("content", StandardBasicTypes.STRING)
                .addScalar("version", StandardBasicTypes.INTEGER)
                .addScalar("saved_by", StandardBasicTypes.STRING)
                .addScalar("saved_at", StandardBasicTypes.INSTANT)
                .addScalar("kept_until", StandardBasicTypes.INSTANT)
                .setParameter(1, place.hash())
                .getResultStream()
                .map(Row::of)
                .findFirst();
    }

    void add(DraftPlace place, CallId call, UUID page, String content, Instant now) {
        database.createNativeQuery(
                        "insert into open_draft (secret_hash, call_id, content, version, saved_by, saved_at) values (?1, ?2, ?3, 1, ?4, ?5)")
                .setParameter(1, place.hash())
                .setParameter(2, call.value())
                .setParameter(3, content)
                .setParameter(4, hash(page))
                .setParameter(5, now)
                .executeUpdate();
    }

    void change(DraftPlace place, UUID page, String content, Instant now) {
        database.createNativeQuery(
                        "update open_draft set content = ?2, version = version + 1, saved_by = ?3, saved_at = ?4 where secret_hash = ?1")
                .setParameter(1, place.hash())
                .setParameter(2, content)
                .setParameter(3, hash(page))
                .setParameter(4, now)
                .executeUpdate();
    }

    void drop(DraftPlace place) {
        database.createNativeQuery("delete from open_draft where secret_hash = ?1")
                .setParameter(1, place.hash())
                .executeUpdate();
    }

    /** It is kept until that instant at least, whatever else would hold. */
    void keepUntil(DraftPlace place, Instant until) {
        database.createNativeQuery("update open_draft set kept_until = greatest(coalesce(kept_until, saved_at),"
                        + " cast(?2 as datetime(6))) where secret_hash = ?1")
                .setParameter(1, place.hash())
                .setParameter(2, until)
                .executeUpdate();
    }

    /** Each draft of a call is kept at least as long as was said while that was the call's last instant. */
    void keepAsSaid(CallId call, Instant closesAt) {
        database.createNativeQuery("update open_draft set kept_until = greatest(coalesce(kept_until, saved_at),"
                        + " least(saved_at + interval ?2 day, cast(?3 as datetime(6)))) where call_id = ?1")
                .setParameter(1, call.value())
                .setParameter(2, DraftRule.UNTOUCHED.toDays())
                .setParameter(3, closesAt.plus(DraftRule.AFTER_THE_CALL))
                .executeUpdate();
    }

    private static String hash(UUID page) {
        return Fingerprints.of(page.toString());
    }

    /**
     * A draft as it is kept.
     *
     * @param savedBy the hash of the key of the page that saved it
     * @param keptUntil until when at least it is kept, where that is said
     */
    record Row(
            CallId call,
            String content,
            int version,
            String savedBy,
            Instant savedAt,
            @Nullable Instant keptUntil) {

        private static Row of(@Nullable Object[] row) {
            return new Row(
                    new CallId((UUID) Objects.requireNonNull(row[0])),
                    (String) Objects.requireNonNull(row[1]),
                    (Integer) Objects.requireNonNull(row[2]),
                    (String) Objects.requireNonNull(row[3]),
                    (Instant) Objects.requireNonNull(row[4]),
                    (Instant) row[5]);
        }

        /** Whether that page has read or saved it as it is now. */
        boolean isKnownTo(UUID page, int read) {
            return version == read || savedBy.equals(hash(page));
        }
    }
}
