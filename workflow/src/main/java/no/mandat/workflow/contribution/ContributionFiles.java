package no.mandat.workflow.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
                            "insert into contribution_file (contribution_id, revision, no, attachment_id, file_name, file_type, file_size, fingerprint, told) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, true)")
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

    /**
     * The number of a file among those of what the contribution says now, from 1.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public int number(Contribution contribution, UUID file) {
        var all = of(contribution).stream().map(KeptFile::id).toList();
        if (!all.contains(file)) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
        return all.indexOf(file) + 1;
    }

    /** Whether whoever sent those of what it says now was told that they can be published: older forms didn't say so. */
    public boolean senderWasTold(Contribution contribution) {
        return !database.createNativeQuery(
                        "select 1 from contribution_file where contribution_id = ?1 and revision = ?2 and told limit 1")
                .setParameter(1, contribution.id().value())
                .setParameter(2, contribution.revision())
                .getResultList()
                .isEmpty();
    }

    /** Those of what these say now that were offered to everybody, in their order. */
    public Map<ContributionId, List<KeptFile>> offered(Collection<ContributionId> contributions) {
        if (contributions.isEmpty()) {
            return Map.of();
        }
        return scalars(query("""
                        select f.contribution_id, f.attachment_id, f.file_name, f.file_type, f.file_size, f.fingerprint
                        from contribution_file f
                        join contribution c on c.id = f.contribution_id and c.revision = f.revision
                        join offered_file o on o.attachment_id = f.attachment_id and o.contribution_id = f.contribution_id
                        where f.contribution_id in (:ids) order by f.contribution_id, f.no
                        """))
                .addScalar("contribution_id", StandardBasicTypes.UUID)
                .setParameterList(
                        "ids", contributions.stream().map(ContributionId::value).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> new ContributionId((UUID) row[5]),
                        Collectors.mapping(ContributionFiles::file, Collectors.toList())));
    }

    /** Whether that one was. */
    public boolean isOffered(FileOfContribution file) {
        return offered(List.of(file.contribution())).values().stream()
                .flatMap(List::stream)
                .anyMatch(kept -> kept.id().equals(file.file()));
    }

    /** Offers it to everybody. */
    public void offer(FileOfContribution file) {
        database.createNativeQuery("insert into offered_file (attachment_id, contribution_id) values (?1, ?2)")
                .setParameter(1, file.file())
                .setParameter(2, file.contribution().value())
                .executeUpdate();
    }

    /** Offers it no more. */
    public void withhold(FileOfContribution file) {
        database.createNativeQuery("delete from offered_file where attachment_id = ?1 and contribution_id = ?2")
                .setParameter(1, file.file())
                .setParameter(2, file.contribution().value())
                .executeUpdate();
    }

    /** Offers none of them any more. */
    void withholdAll(ContributionId contribution) {
        database.createNativeQuery("delete from offered_file where contribution_id = ?1")
                .setParameter(1, contribution.value())
                .executeUpdate();
    }

    /** The content of one of them, whichever of its texts it goes with. */
    public Download content(ContributionId contribution, UUID file) {
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
     * Those of a contribution that says something else. One that stays and comes again is there already.
     *
     * @throws RefusedException {@link AttachmentRefusal}
     */
    static List<KeptFile> changed(List<KeptFile> before, List<UUID> without, List<KeptFile> more) {
        var stay = before.stream().filter(one -> !without.contains(one.id())).toList();
        var there = stay.stream().map(KeptFile::file).toList();
        var now = Stream.concat(stay.stream(), more.stream().filter(one -> !there.contains(one.file())))
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
