package no.mandat.workflow.deliverable;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.attachment.FileType;
import no.mandat.domain.deliverable.DeliverableRefusal;
import no.mandat.domain.deliverable.ReportPicture;
import no.mandat.domain.shared.PictureId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.attachment.Attachments;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Keeps the pictures that the texts of a deliverable show. */
@UseCases
public class PictureService {

    /** The most pictures of a deliverable. */
    public static final int MOST = 500;

    private final Deliverables deliverables;
    private final DeliverableAccess guard;
    private final Attachments attachments;
    private final Actors actors;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    PictureService(
            Deliverables deliverables,
            DeliverableAccess guard,
            Attachments attachments,
            Actors actors,
            Events events,
            Ids ids,
            Clock clock) {
        this.deliverables = deliverables;
        this.guard = guard;
        this.attachments = attachments;
        this.actors = actors;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected PictureService() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * Adds one; a file that is there already is that one again. What is too large, or no picture at all, {@link Reception} has refused
     * before ({@link AttachmentRefusal}).
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link DeliverableRefusal.DeliverableNotInState},
     *     {@link DeliverableRefusal.NoPicture}, {@link DeliverableRefusal.TooManyParts}
     */
    public PictureId add(@Valid AddPicture command) {
        var deliverable = guard.writeSome(command.deliverable());
        var file = command.file();
        if (file.fileType() != FileType.PNG && file.fileType() != FileType.JPEG) {
            throw new RefusedException(new DeliverableRefusal.NoPicture());
        }
        var there = deliverables.pictures(deliverable.id());
        var same = there.stream()
                .filter(picture -> picture.asCut().hash().equals(file.fingerprint()))
                .findFirst();
        if (same.isPresent()) {
            return same.get().id();
        }
        if (there.size() >= MOST) {
            throw new RefusedException(new DeliverableRefusal.TooManyParts(MOST));
        }
        var stored = new ReportPicture.File(
                file.fileName(),
                file.fileType().mediaType(),
                file.fileSize(),
                file.fingerprint(),
                attachments.keep(file));
        var added = ReportPicture.add(new PictureId(ids.next()), deliverable, stored, actors.person(), clock.instant());
        deliverables.add(added.picture());
        events.fire(added.event());
        return added.picture().id();
    }
}
