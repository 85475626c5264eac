package no.mandat.workflow.deliverable;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.mandat.domain.attachment.FileType;
import no.mandat.domain.attachment.StoredFile;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.deliverable.ReportPicture;
import no.mandat.domain.mandate.ClauseNumbers;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PictureId;
import no.mandat.domain.shared.PointId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.attachment.Attachments;
import no.mandat.workflow.attachment.Download;
import no.mandat.workflow.mandate.MandateTexts;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import org.jspecify.annotations.Nullable;

/** The texts of deliverables: as they are being written, for the group, and as revisions, for whom each is there. */
@UseCases
public class ReportQueries {

    private final Deliverables deliverables;
    private final DeliverableAccess guard;
    private final WorkingText working;
    private final MandateTexts texts;
    private final Attachments attachments;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    ReportQueries(
            Deliverables deliverables,
            DeliverableAccess guard,
            WorkingText working,
            MandateTexts texts,
            Attachments attachments) {
        this.deliverables = deliverables;
        this.guard = guard;
        this.working = working;
        this.texts = texts;
        this.attachments = attachments;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ReportQueries() {
        this(null, null, null, null, null);
    }

    /**
     * What is being written.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public RevisionText working(DeliverableId id) {
        var deliverable = guard.read(id, Permission.READ_DELIVERABLE_DRAFTS);
        return text(deliverable, 0, "", null, working.of(deliverable, null));
    }

    /**
     * A revision.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, for whom it isn't there
     */
    public RevisionText revision(DeliverableId id, int number) {
        var deliverable = readable(id, number);
        var cut = deliverables.requireRevision(id, number);
        return text(deliverable, number, cut.contentHash(), cut.cutAt(), cut.content());
    }

    /**
     * A picture that a text shows.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, for whom no text is there that shows it
     */
    public Download picture(DeliverableId id, PictureId picture) {
        var deliverable = guard.read(id, Permission.READ_PUBLISHED_WORK);
        var readable = Readable.of(deliverable, guard.allowed(deliverable));
        var found = deliverables
                .picture(picture)
                .filter(one -> one.deliverable().equals(id))
                .filter(one -> isShown(readable, picture))
                .orElseThrow(Deliverables::notThere);
        return new Download(file(found), found.content(), attachments);
    }

    /** Who reads what is being written reads all its pictures, but for those of a section that isn't for them. */
    private boolean isShown(Readable readable, PictureId picture) {
        var deliverable = readable.deliverable();
        var exempt = exempt(deliverable);
        if (!readable.drafts()) {
            return readable.revisions().stream().anyMatch(number -> shows(deliverable, number, exempt, picture));
        }
        return exempt.closed().isEmpty()
                || shows(exempt.cover(working.of(deliverable, null)), picture)
                || IntStream.rangeClosed(1, deliverable.revision())
                        .anyMatch(number -> shows(deliverable, number, exempt, picture));
    }

    private boolean shows(Deliverable deliverable, int revision, ExemptParts exempt, PictureId picture) {
        return deliverables
                .revision(deliverable.id(), revision)
                .filter(cut -> shows(exempt.cover(cut.content()), picture))
                .isPresent();
    }

    private static boolean shows(ReportContent content, PictureId picture) {
        return content.pictures().stream().anyMatch(one -> one.id().equals(picture));
    }

    private ExemptParts exempt(Deliverable deliverable) {
        return ExemptParts.of(guard.allowed(deliverable));
    }

    private static StoredFile file(ReportPicture picture) {
        var cut = picture.asCut();
        var type = cut.mediaType().equals(FileType.PNG.mediaType()) ? FileType.PNG : FileType.JPEG;
        return new StoredFile(picture.name(), type, cut.size(), cut.hash());
    }

    private Deliverable readable(DeliverableId id, int revision) {
        var deliverable = guard.read(id, Permission.READ_PUBLISHED_WORK);
        if (!Readable.of(deliverable, guard.allowed(deliverable)).includes(revision)) {
            throw Deliverables.notThere();
        }
        return deliverable;
    }

    private RevisionText text(
            Deliverable deliverable, int revision, String hash, @Nullable Instant cutAt, ReportContent content) {
        boolean readsInput = guard.allowed(deliverable).contains(Permission.READ_CONTRIBUTIONS);
        var shown = exempt(deliverable).cover(content);
        return new RevisionText(
                deliverable.id(),
                revision,
                hash,
                cutAt,
                shown,
                clauses(deliverable.mandate(), shown),
                readsInput ? points(shown) : Map.of());
    }

    private Map<ClauseId, String> clauses(MandateId mandate, ReportContent content) {
        Set<ClauseId> named = Stream.concat(
                        content.sections().stream().map(ReportContent.Section::clauses),
                        content.recommendations().stream().map(ReportContent.Recommendation::clauses))
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
        Map<ClauseId, String> labels = new HashMap<>();
        if (!named.isEmpty()) {
            ClauseNumbers.of(texts.clauses(mandate)).forEach((clause, number) -> {
                if (named.contains(clause)) {
                    labels.put(clause, number.text());
                }
            });
        }
        return labels;
    }

    private Map<PointId, String> points(ReportContent content) {
        List<PointId> named = content.recommendations().stream()
                .flatMap(one -> one.points().stream())
                .distinct()
                .toList();
        Map<PointId, String> references = new HashMap<>();
        if (!named.isEmpty()) {
            database.createQuery("""
                            select p.id, c.reference, p.number from Point p
                            join Contribution c on c.id.value = p.contribution.value where p.id.value in :points
                            """, Object[].class)
                    .setParameter("points", named.stream().map(PointId::value).toList())
                    .getResultStream()
                    .forEach(row -> references.put((PointId) row[0], row[1] + "-" + row[2]));
        }
        return references;
    }
}
