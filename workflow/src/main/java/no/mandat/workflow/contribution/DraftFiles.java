package no.mandat.workflow.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import no.mandat.domain.contribution.FileRule;
import no.mandat.workflow.attachment.Attachments;
import no.mandat.workflow.attachment.ReceivedFile;
import org.hibernate.Session;

/** The files that are kept with drafts. When a draft is sent its files are the contribution's; else they go when it goes. */
@ApplicationScoped
class DraftFiles {

    private final Attachments attachments;
    private final OpenDrafts drafts;

    @PersistenceContext
    private EntityManager database;

    @Inject
    DraftFiles(Attachments attachments, OpenDrafts drafts) {
        this.attachments = attachments;
        this.drafts = drafts;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DraftFiles() {
        this(null, null);
    }

    /** Those of a draft, in the order in which they came. */
    List<KeptFile> of(DraftPlace place) {
        return ContributionFiles.scalars(database.unwrap(Session.class)
                        .createNativeQuery(
                                "select attachment_id, file_name, file_type, file_size, fingerprint from open_draft_file where secret_hash = ?1 order by attachment_id",
                                Object[].class))
                .setParameter(1, place.hash())
                .getResultStream()
                .map(ContributionFiles::file)
                .toList();
    }

    /**
     * Keeps one more. The same again is there already.
     *
     * @param room takes room for so many bytes, or refuses them; asked only of a file that is kept then
     */
    void add(DraftPlace place, ReceivedFile received, LongConsumer room) {
        if (isMore(place, received)) {
            room.accept(received.fileSize());
            add(place, received, attachments.keep(received));
        }
    }

    /** The same with content that is kept under that id already; what isn't needed is thrown away. Answers whether it goes with it. */
    boolean adopt(DraftPlace place, ReceivedFile received, UUID content) {
        boolean isMore = isMore(place, received);
        if (isMore) {
            add(place, received, content);
        } else {
            attachments.drop(List.of(content));
        }
        return isMore;
    }

    private boolean isMore(DraftPlace place, ReceivedFile received) {
        var kept = of(place);
        if (kept.stream().anyMatch(one -> one.file().equals(received.stored()))) {
            return false;
        }
        FileRule.require(Stream.concat(kept.stream().map(KeptFile::file), Stream.of(received.stored()))
                .toList());
        return true;
    }

    private void add(DraftPlace place, ReceivedFile received, UUID content) {
        database.createNativeQuery(
                        "insert into open_draft_file (secret_hash, attachment_id, file_name, file_type, file_size, fingerprint) values (?1, ?2, ?3, ?4, ?5, ?6)")
                .setParameter(1, place.hash())
                .setParameter(2, content)
                .setParameter(3, received.fileName())
                .setParameter(4, received.fileType().name())
                .setParameter(5, received.fileSize())
                .setParameter(6, received.fingerprint())
                .executeUpdate();
    }

    void remove(DraftPlace place, UUID file) {
        int removed = database.createNativeQuery(
                        "delete from open_draft_file where secret_hash = ?1 and attachment_id = ?2")
                .setParameter(1, place.hash())
                .setParameter(2, file)
                .executeUpdate();
        if (removed > 0 && !isSent(file)) {
            attachments.drop(List.of(file));
        }
    }

    /** Throws a draft away with its files, but for those that were sent. */
    void discard(DraftPlace place) {
        if (drafts.hold(place).isPresent()) {
            of(place).forEach(file -> remove(place, file.id()));
            drafts.drop(place);
        }
    }

    /** The draft that a contribution was sent from may go on, and its files with it. */
    private boolean isSent(UUID file) {
        return !database.createNativeQuery("select 1 from contribution_file where attachment_id = ?1 limit 1")
                .setParameter(1, file)
                .getResultList()
                .isEmpty();
    }
}
