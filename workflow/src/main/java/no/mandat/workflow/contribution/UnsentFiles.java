package no.mandat.workflow.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.operations.Configuration;
import org.jboss.logging.Logger;

/**
 * How much room the files take together that nobody has sent yet: so much and no more, so that strangers' drafts don't fill the disk on
 * which everybody's texts are kept (docs/decisions/0063). The database counts them every few seconds while files come; in between is added
 * what comes.
 */
@ApplicationScoped
class UnsentFiles {

    private static final Logger LOG = Logger.getLogger(UnsentFiles.class);

    /** So long what was counted is taken for true. */
    static final Duration COUNTED = Duration.ofSeconds(10);

    private static final long MB = 1024L * 1024L;

    /** From so many percent on the operator is told. */
    private static final int MUCH = 80;

    private final long megabytes;
    private final Clock clock;

    private final AtomicReference<Instant> countedAt = new AtomicReference<>(Instant.EPOCH);
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicBoolean told = new AtomicBoolean();

    @PersistenceContext
    private EntityManager database;

    @Inject
    UnsentFiles(Configuration configuration, Clock clock) {
        this.megabytes = configuration.publicLimits().unsent();
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected UnsentFiles() {
        this(new Configuration(Map.of()), null);
    }

    /**
     * That so many bytes more can come to a draft. Whoever is invited always finds room: they are known, and have one draft each.
     *
     * @throws RefusedException {@link AttachmentRefusal.NoRoom}
     */
    void requireRoom(DraftAddress at, long more) {
        if (more > 0 && !at.invited() && known() + more > megabytes * MB) {
            throw new RefusedException(new AttachmentRefusal.NoRoom());
        }
    }

    /**
     * Takes room for so many bytes that come now. It is asked last: until they are counted again they are taken for there.
     *
     * @throws RefusedException {@link AttachmentRefusal.NoRoom}
     */
    void take(DraftAddress at, long more) {
        requireRoom(at, more);
        bytes.addAndGet(more);
    }

    private long known() {
        var now = clock.instant();
        var before = countedAt.get();
        if (Duration.between(before, now).abs().compareTo(COUNTED) >= 0 && countedAt.compareAndSet(before, now)) {
            bytes.set(count());
            tell(bytes.get() / MB);
        }
        return bytes.get();
    }

    /** Says once that they take much, and once that they don't any more. */
    private void tell(long taken) {
        boolean isMuch = taken * 100 >= megabytes * MUCH;
        if (told.getAndSet(isMuch) == isMuch) {
            return;
        }
        if (isMuch) {
            LOG.warnf(
                    "files that nobody has sent take %d MB; no more are taken beyond %d MB (MANDAT_PUBLIC_UNSENT)",
                    taken, megabytes);
        } else {
            LOG.infof("files that nobody has sent take only %d MB again", taken);
        }
    }

    /** What was sent isn't counted, though a draft still names it; of what comes in parts those that have come are. */
    long count() {
        return (Long) database.createNativeQuery("""
                        select cast(
                            (select coalesce(sum(f.file_size), 0) from open_draft_file f
                                where not exists (select 1 from contribution_file k where k.attachment_id = f.attachment_id))
                            + (select coalesce(sum(u.received), 0) from open_upload u where not u.attached) as signed)
                        """, Long.class).getSingleResult();
    }
}
