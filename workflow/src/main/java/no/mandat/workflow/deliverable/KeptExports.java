package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.workflow.attachment.Attachments;
import no.mandat.workflow.jobs.Jobs;
import no.mandat.workflow.operations.Started;
import no.mandat.workflow.shared.Forgetful;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.TemporaryFolder;
import org.hibernate.query.NativeQuery;
import org.hibernate.type.StandardBasicTypes;
import org.jspecify.annotations.Nullable;

/**
 * The files that revisions were exported as (docs/decisions/0075). One is asked for once, however many ask, and is there as a whole or not at
 * all. Asks nobody whether they may.
 */
@ApplicationScoped
class KeptExports implements Forgetful {

    /** So long after somebody fetched it last one is kept. */
    static final Duration KEPT = Duration.ofDays(30);

    /** So long after it was asked for one that couldn't be made is forgotten: whoever asks again begins anew. */
    static final Duration WAITED_FOR = Duration.ofDays(2);

    /** That somebody fetched it is written down so often. */
    private static final Duration USED = Duration.ofHours(6);

    private static final int AT_ONCE = 100;

    private final Attachments attachments;
    private final Jobs jobs;
    private final Ids ids;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    @Inject
    KeptExports(Attachments attachments, Jobs jobs, Ids ids, Clock clock) {
        this.attachments = attachments;
        this.jobs = jobs;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected KeptExports() {
        this(null, null, null, null);
    }

    /**
     * What is known of one.
     *
     * @param key of all that it depends on
     * @param content under which id its file is kept; none while it is being made
     */
    record Kept(
            UUID id,
            String key,
            DeliverableId deliverable,
            int revision,
            ReportFormat format,
            ExportReaders readers,
            @Nullable UUID content,
            long size,
            String fingerprint) {}

    /** The one of that key, and that it is used; it is asked for where it isn't there. In the running transaction. */
    Kept ask(String key, DeliverableId deliverable, int revision, ReportFormat format, ExportReaders readers) {
        var now = clock.instant();
        var there = find("export_key = ?1", key);
        if (there.isEmpty()) {
            update(
                    "insert ignore into report_export (id, export_key, deliverable_id, revision, format, readers, asked_at,"
                            + " used_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7)",
                    ids.next(),
                    key,
                    deliverable.value(),
                    revision,
                    format.name(),
                    readers.name(),
                    now);
        } else {
            update(
                    "update report_export set used_at = ?2 where id = ?1 and used_at < ?3",
                    there.get().id(),
                    now,
                    now.minus(USED));
        }
        // Where somebody else asks at the same moment, theirs is the one.
        var kept =
                there.or(() -> find("export_key = ?1 lock in share mode", key)).orElseThrow();
        if (kept.content() == null && !isAskedFor(kept)) {
            jobs.schedule(ExportJob.KIND, kept.id().toString(), now);
        }
        return kept;
    }

    /** One that is running isn't to run once more for each who asks. */
    private boolean isAskedFor(Kept kept) {
        return jobs.isUnderWay(ExportJob.KIND, kept.id().toString()) || isFailing(kept);
    }

    /** Whether the last attempt to make it failed. */
    boolean isFailing(Kept kept) {
        return kept.content() == null
                && !jobs.failing(ExportJob.KIND, Set.of(kept.id().toString())).isEmpty();
    }

    /** How many were asked for before it and aren't made yet; those that failed are tried again later, and nobody waits for them. */
    int ahead(Kept kept) {
        var waiting = list(
                        "content_id is null and asked_at < (select x.asked_at from report_export x where x.id = ?1)",
                        kept.id())
                .stream()
                .map(one -> one.id().toString())
                .collect(Collectors.toSet());
        waiting.removeAll(jobs.failing(ExportJob.KIND, waiting));
        return waiting.size();
    }

    /** One by its id. */
    @Transactional
    Optional<Kept> find(UUID id) {
        return find("id = ?1", id);
    }

    /** Keeps the file of one that was asked for, all of it in one transaction. */
    @Transactional
    void keep(UUID id, Path file) {
        if (find("id = ?1 and content_id is null for update", id).isEmpty()) {
            return;
        }
        var content = attachments.keep(file);
        update(
                "update report_export set content_id = ?2, file_size = ?3, fingerprint = ?4 where id = ?1",
                id,
                content.id(),
                content.size(),
                content.fingerprint());
    }

    /** Forgets one that nobody can want any more. */
    @Transactional
    void drop(UUID id) {
        find("id = ?1 for update", id).ifPresent(this::forget);
    }

    /** Forgets those that nobody has fetched for long, those that couldn't be made, and what killed servers left of some. */
    @Override
    @Transactional
    public void forgetOld() {
        var now = clock.instant();
        forget("used_at < ?1 or content_id is null and asked_at < ?2", now.minus(KEPT), now.minus(WAITED_FOR));
        TemporaryFolder.EXPORTS.forget(now.minus(WAITED_FOR));
    }

    /** Another program may write them otherwise: what was made before it started is found no more, and forgotten by and by. */
    @Transactional
    void start(@Observes Started started) {
        update("update report_export set export_key = id, used_at = ?1 where content_id is not null", Instant.EPOCH);
    }

    private void forget(String which, Object... values) {
        var limited = which + " limit " + AT_ONCE + " for update skip locked";
        for (var old = list(limited, values); !old.isEmpty(); old = list(limited, values)) {
            old.forEach(this::forget);
        }
    }

    private void forget(Kept kept) {
        if (kept.content() != null) {
            attachments.drop(List.of(kept.content()));
        }
        update("delete from report_export where id = ?1", kept.id());
    }

    private Optional<Kept> find(String which, Object value) {
        return list(which, value).stream().findFirst();
    }

    @SuppressWarnings("unchecked")
    private List<Kept> list(String which, Object... values) {
        NativeQuery<Object[]> query = database.createNativeQuery(
                        "select id, export_key, deliverable_id, revision, format, readers, content_id,"
                                + " coalesce(file_size, 0) as size, coalesce(fingerprint, '') as hash"
                                + " from report_export where "
                                + which)
                .unwrap(NativeQuery.class);
        query.addScalar("id", StandardBasicTypes.UUID)
                .addScalar("export_key", StandardBasicTypes.STRING)
                .addScalar("deliverable_id", StandardBasicTypes.UUID)
                .addScalar("revision", StandardBasicTypes.INTEGER)
                .addScalar("format", StandardBasicTypes.STRING)
                .addScalar("readers", StandardBasicTypes.STRING)
                .addScalar("content_id", StandardBasicTypes.UUID)
                .addScalar("size", StandardBasicTypes.LONG)
                .addScalar("hash", StandardBasicTypes.STRING);
        set(query, values);
        return query.getResultStream().map(KeptExports::kept).toList();
    }

    private static Kept kept(@Nullable Object[] row) {
        return new Kept(
                (UUID) row[0],
                (String) row[1],
                new DeliverableId((UUID) row[2]),
                (Integer) row[3],
                ReportFormat.valueOf((String) row[4]),
                ExportReaders.valueOf((String) row[5]),
                (UUID) row[6],
                (Long) row[7],
                (String) row[8]);
    }

    private void update(String statement, Object... values) {
        var query = database.createNativeQuery(statement);
        set(query, values);
        query.executeUpdate();
    }

    private static void set(Query query, Object... values) {
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
    }
}
