package no.mandat.workflow.deliverable;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import no.mandat.domain.attachment.FileType;
import no.mandat.domain.attachment.StoredFile;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.deliverable.ReportPicture;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.PictureId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.attachment.Attachments;
import no.mandat.workflow.attachment.Download;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import org.jspecify.annotations.Nullable;

/** The texts of deliverables: as they are being written, for the group, and as revisions, for whom each is there. */
@UseCases
public class ReportQueries {

    private final Deliverables deliverables;
    private final DeliverableAccess guard;
    private final NamedReaders readers;
    private final WorkingText working;
    private final ReportNames names;
    private final Attachments attachments;

    /** Takes its parts. */
    @Inject
    ReportQueries(
            Deliverables deliverables,
            DeliverableAccess guard,
            NamedReaders readers,
            WorkingText working,
            ReportNames names,
            Attachments attachments) {
        this.deliverables = deliverables;
        this.guard = guard;
        this.readers = readers;
        this.working = working;
        this.names = names;
        this.attachments = attachments;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ReportQueries() {
        this(null, null, null, null, null, null);
    }

    /**
     * What is being written.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public RevisionText working(DeliverableId id) {
        var deliverable = guard.read(id, Permission.READ_DELIVERABLE_DRAFTS);
        var content = working.of(deliverable, null);
        return text(deliverable, 0, ReportHash.of(content), null, content);
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
        var deliverable = guard.readSome(id);
        var found = deliverables
                .picture(picture)
                .filter(one -> one.deliverable().equals(id))
                .filter(one -> isShown(deliverable, picture))
                .orElseThrow(Deliverables::notThere);
        return new Download(file(found), found.content(), attachments);
    }

    /** Who reads what is being written reads all its pictures, but for those of a section that isn't for them. */
    private boolean isShown(Deliverable deliverable, PictureId picture) {
        var allowed = guard.allowed(deliverable);
        if (!allowed.contains(Permission.READ_PUBLISHED_WORK)) {
            return readers.shows(deliverable, picture);
        }
        var readable = Readable.of(deliverable, allowed);
        var exempt = ExemptParts.of(allowed);
        if (readable.drafts() && exempt.closed().isEmpty()) {
            return true;
        }
        return deliverables.revisionsNaming(deliverable.id(), picture).stream()
                        .filter(readable::includes)
                        .anyMatch(number -> shows(deliverable, number, exempt, picture))
                || readable.drafts() && shows(exempt.cover(working.of(deliverable, null)), picture);
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

    static StoredFile file(ReportPicture picture) {
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
        var allowed = guard.allowed(deliverable);
        boolean readsInput = allowed.contains(Permission.READ_CONTRIBUTIONS);
        var shown = ExemptParts.of(allowed).cover(content);
        return new RevisionText(
                deliverable.id(),
                revision,
                hash,
                cutAt,
                shown,
                names.clauses(deliverable.mandate(), shown),
                readsInput ? names.points(content) : Map.of(),
                names.documents(deliverable.mandate(), shown, Permission.readable(allowed)));
    }
}
