package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.attachment.FileType;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.DeliverableRefusal;
import no.mandat.domain.deliverable.ReportPicture;
import no.mandat.domain.shared.PictureId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.attachment.Attachments;
import no.mandat.workflow.attachment.ReceivedFile;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;

/** Keeps the files of pictures with a deliverable. Asks nobody whether they may. */
@ApplicationScoped
class KeptPictures {

    private final Deliverables deliverables;
    private final Reception reception;
    private final Attachments attachments;
    private final Actors actors;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    @Inject
    KeptPictures(
            Deliverables deliverables,
            Reception reception,
            Attachments attachments,
            Actors actors,
            Events events,
            Ids ids,
            Clock clock) {
        this.deliverables = deliverables;
        this.reception = reception;
        this.attachments = attachments;
        this.actors = actors;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected KeptPictures() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * Keeps one, upright and without what a camera wrote into it, for it may be published; a file that is there already is that one again.
     *
     * @throws RefusedException {@link DeliverableRefusal.NoPicture}, {@link DeliverableRefusal.TooManyParts}, {@link AttachmentRefusal} when
     *     it was damaged so that no picture is left of it
     */
    PictureId keep(Deliverable deliverable, ReceivedFile file) {
        if (file.fileType() != FileType.PNG && file.fileType() != FileType.JPEG) {
            throw new RefusedException(new DeliverableRefusal.NoPicture());
        }
        var bare = reception.bare(file);
        try {
            return keepBare(deliverable, bare);
        } finally {
            if (!bare.equals(file)) {
                reception.discard(bare);
            }
        }
    }

    private PictureId keepBare(Deliverable deliverable, ReceivedFile file) {
        var there = deliverables.pictures(deliverable.id());
        var same = there.stream()
                .filter(picture -> picture.asCut().hash().equals(file.fingerprint()))
                .findFirst();
        if (same.isPresent()) {
            return same.get().id();
        }
        if (there.size() >= PictureService.MOST) {
            throw new RefusedException(new DeliverableRefusal.TooManyParts(PictureService.MOST));
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
