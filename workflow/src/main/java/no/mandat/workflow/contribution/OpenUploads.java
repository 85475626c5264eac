package no.mandat.workflow.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.mandat.workflow.attachment.Attachments;
import no.mandat.workflow.shared.Forgetful;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.hibernate.type.StandardBasicTypes;
import org.jspecify.annotations.Nullable;

/** The files that come to drafts in parts. What has come of one is kept for a while; once it is whole its content is its draft's. */
@ApplicationScoped
public class OpenUploads implements Forgetful {

    /** So long after its last part one that isn't whole is kept. */
    static final Duration KEPT = Duration.ofDays(1);

    /** One that is younger may have a draft that is only just kept with it. */
    private static final Duration JUST_BEGUN = Duration.ofMinutes(1);

    private static final String ROW =
            "select id, file_name, file_size, received, attached from open_upload where secret_hash = ?1 and %s";

    private static final String OLD = """
            select u.id, u.file_name, u.file_size, u.received, u.attached from open_upload u
            where u.touched_at < ?1
                or u.touched_at < ?2 and not exists (select 1 from open_draft d where d.secret_hash = u.secret_hash)
            limit ?3 for update skip locked""";

    /** So many are forgotten at once. */
    private static final int AT_ONCE = 500;

    private final Attachments attachments;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    @Inject
    OpenUploads(Attachments attachments, Clock clock) {
        this.attachments = attachments;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected OpenUploads() {
        this(null, null);
    }

    /** Forgets those that nobody goes on with, and those whose draft is gone. */
    @Override
    @Transactional
    public void forgetOld() {
        var now = clock.instant();
        for (var old = old(now); !old.isEmpty(); old = old(now)) {
            old.forEach(this::drop);
        }
    }

    /** Some of them, held: none of them is sent or gone on with between what is thrown away of it and the rest. */
    private List<UploadState> old(Instant now) {
        return rows(OLD)
                .setParameter(1, now.minus(KEPT))
                .setParameter(2, now.minus(JUST_BEGUN))
                .setParameter(3, AT_ONCE)
                .getResultStream()
                .map(OpenUploads::state)
                .toList();
    }

    /** The same file, of which a part has come to that draft or all of it. */
    Optional<UploadState> like(DraftPlace place, ComingFile file) {
        return rows(ROW.formatted("file_name = ?2 and file_size = ?3 and modified_at = ?4"))
                .setParameter(1, place.hash())
                .setParameter(2, file.name())
                .setParameter(3, file.size())
                .setParameter(4, file.modified())
                .getResultStream()
                .findFirst()
                .map(OpenUploads::state);
    }

    /** Those of a draft that aren't whole. */
    List<UploadState> half(DraftPlace place) {
        return rows(ROW.formatted("not attached"))
                .setParameter(1, place.hash())
                .getResultStream()
                .map(OpenUploads::state)
                .toList();
    }

    Optional<UploadState> find(DraftPlace place, UUID id) {
        return find(place, id, "");
    }

    /** The same, held until the transaction ends. */
    Optional<UploadState> hold(DraftPlace place, UUID id) {
        return find(place, id, " for update");
    }

    private Optional<UploadState> find(DraftPlace place, UUID id, String lock) {
        return rows(ROW.formatted("id = ?2") + lock)
                .setParameter(1, place.hash())
                .setParameter(2, id)
                .getResultStream()
                .findFirst()
                .map(OpenUploads::state);
    }

    private NativeQuery<Object[]> rows(String sql) {
        return database.unwrap(Session.class)
                .createNativeQuery(sql, Object[].class)
                .addScalar("id", StandardBasicTypes.UUID)
                .addScalar("file_name", StandardBasicTypes.STRING)
                .addScalar("file_size", StandardBasicTypes.LONG)
                .addScalar("received", StandardBasicTypes.LONG)
                .addScalar("attached", StandardBasicTypes.BOOLEAN);
    }

    private static UploadState state(@Nullable Object[] row) {
        return new UploadState(
                (UUID) Objects.requireNonNull(row[0]),
                (String) Objects.requireNonNull(row[1]),
                (Long) Objects.requireNonNull(row[2]),
                (Long) Objects.requireNonNull(row[3]),
                (Boolean) Objects.requireNonNull(row[4]));
    }

    UploadState begin(DraftPlace place, UUID id, ComingFile file) {
        database.createNativeQuery(
                        "insert into open_upload (id, secret_hash, file_name, file_size, modified_at, received, attached, touched_at) values (?1, ?2, ?3, ?4, ?5, 0, false, ?6)")
                .setParameter(1, id)
                .setParameter(2, place.hash())
                .setParameter(3, file.name())
                .setParameter(4, file.size())
                .setParameter(5, file.modified())
                .setParameter(6, clock.instant())
                .executeUpdate();
        return new UploadState(id, file.name(), file.size(), 0, false);
    }

    /** Keeps the next part of one that is held. */
    UploadState put(UploadState held, byte[] part) {
        attachments.put(held.id(), Math.toIntExact(held.received() / Attachments.PIECE), part);
        long received = held.received() + part.length;
        database.createNativeQuery("update open_upload set received = ?2, touched_at = ?3 where id = ?1")
                .setParameter(1, held.id())
                .setParameter(2, received)
                .setParameter(3, clock.instant())
                .executeUpdate();
        return new UploadState(held.id(), held.name(), held.size(), received, held.attached());
    }

    /** Its content is the draft's now. */
    void attached(UUID id) {
        database.createNativeQuery("update open_upload set attached = true, touched_at = ?2 where id = ?1")
                .setParameter(1, id)
                .setParameter(2, clock.instant())
                .executeUpdate();
    }

    /** Throws one away, and what has come of it unless that is the draft's. */
    void drop(UploadState upload) {
        if (!upload.attached()) {
            attachments.drop(List.of(upload.id()));
        }
        database.createNativeQuery("delete from open_upload where id = ?1")
                .setParameter(1, upload.id())
                .executeUpdate();
    }
}
