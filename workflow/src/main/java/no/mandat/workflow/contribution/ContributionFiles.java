package no.mandat.workflow.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.attachment.FileType;
import no.mandat.domain.attachment.StoredFile;
import no.mandat.domain.contribution.Contribution;
import no.mandat.domain.contribution.FileRule;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.attachment.Attachments;
import no.mandat.workflow.attachment.Download;
import no.mandat.workflow.shared.SharedRefusal;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.hibernate.type.StandardBasicTypes;

/** The files of each text that was sent. A file that a later text keeps is there once, and named by both. */
@ApplicationScoped
public class ContributionFiles {

    private final Attachments attachments;

    @PersistenceContext
    private EntityManager database;

    @Inject
    ContributionFiles(Attachments attachments) {
        this.attachments = attachments;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ContributionFiles() {
        this(null);
    }

    /** Those of what it says now, in their order. */
    public List<KeptFile> of(Contribution contribution) {
        return of(contribution.id(), contribution.revision());
    }

    /** Those of one of its texts. */
    List<KeptFile> of(ContributionId contribution, int revision) {
        return scalars(
                        query(
                                "select attachment_id, file_name, file_type, file_size, fingerprint from contribution_file where contribution_id = ?1 and revision = ?2 order by no"))
                .setParameter(1, contribution.value())
                .setParameter(2, revision)
                .getResultStream()
                .map(ContributionFiles::file)
                .toList();
    }

    /** They go with its last text. */
    void add(Contribution contribution, List<KeptFile> files) {
        // They refer to its text.
        database.flush();
        int number = 0;
        for (var kept : files) {
            database.createNativeQuery(
                            "insert into contribution_file (contribution_id, revision, no, attachment_id, file_name, file_type, file_size, fingerprint) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
                    .setParameter(1, contribution.id().value())
                    .setParameter(2, contribution.revision())
                    .setParameter(3, ++number)
                    .setParameter(4, kept.id())
                    .setParameter(5, kept.file().fileName())
                    .setParameter(6, kept.file().fileType().name())
                    .setParameter(7, kept.file().fileSize())
                    .setParameter(8, kept.file().fingerprint())
                    .executeUpdate();
        }
    }

    /** Numbers them, in place of what they were called: that may tell who sent them. */
    void forgetNames(ContributionId contribution) {
        var all = scalars(
                        query(
                                "select attachment_id, min(file_name) file_name, file_type, file_size, fingerprint from contribution_file where contribution_id = ?1 group by attachment_id, file_type, file_size, fingerprint order by min(revision), min(no)"))
                .setParameter(1, contribution.value())
                .getResultStream()
                .map(ContributionFiles::file)
                .toList();
        int number = 0;
        for (var kept : all) {
            database.createNativeQuery(
                            "update contribution_file set file_name = ?3 where contribution_id = ?1 and attachment_id = ?2")
                    .setParameter(1, contribution.value())
                    .setParameter(2, kept.id())
                    .setParameter(
                            3,
                            "vedlegg-%d.%s"
                                    .formatted(
                                            ++number,
                                            kept.fileType().extensions().getFirst()))
                    .executeUpdate();
        }
    }

    /** The content of one of them, whichever of its texts it goes with. */
    Download content(ContributionId contribution, UUID file) {
        return scalars(
                        query(
                                "select attachment_id, file_name, file_type, file_size, fingerprint from contribution_file where contribution_id = ?1 and attachment_id = ?2 limit 1"))
                .setParameter(1, contribution.value())
                .setParameter(2, file)
                .getResultStream()
                .map(ContributionFiles::file)
                .findFirst()
                .map(kept -> new Download(kept.file(), kept.id(), attachments))
                .orElseThrow(() -> new RefusedException(new SharedRefusal.NotThereOrNotYours()));
    }

    /**
     * Those of a contribution that says something else.
     *
     * @throws RefusedException {@link AttachmentRefusal}
     */
    static List<KeptFile> changed(List<KeptFile> before, List<UUID> without, List<KeptFile> more) {
        var now = Stream.concat(before.stream().filter(file -> !without.contains(file.id())), more.stream())
                .toList();
        FileRule.require(now.stream().map(KeptFile::file).toList());
        return now;
    }

    /** Their names, as the history tells of them. */
    static Optional<String> names(List<KeptFile> files) {
        return files.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(
                        ", ", files.stream().map(kept -> kept.file().fileName()).toList()));
    }

    private NativeQuery<Object[]> query(String statement) {
        return database.unwrap(Session.class).createNativeQuery(statement, Object[].class);
    }

    static NativeQuery<Object[]> scalars(NativeQuery<Object[]> query) {
        return query.addScalar("attachment_id", StandardBasicTypes.UUID)
                .addScalar("file_name", StandardBasicTypes.STRING)
                .addScalar("file_type", StandardBasicTypes.STRING)
                .addScalar("file_size", StandardBasicTypes.LONG)
                .addScalar("fingerprint", StandardBasicTypes.STRING);
    }

    static KeptFile file(Object[] row) {
        return new KeptFile(
                (UUID) row[0],
                new StoredFile((String) row[1], FileType.valueOf((String) row[2]), (Long) row[3], (String) row[4]));
    }
}
