package no.mandat.workflow.deliverable;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.deliverable.DeliverableRefusal;
import no.mandat.domain.shared.PictureId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Keeps the pictures that the texts of a deliverable show. */
@UseCases
public class PictureService {

    /** The most pictures of a deliverable. */
    public static final int MOST = 500;

    private final DeliverableAccess guard;
    private final KeptPictures pictures;

    /** Takes its parts. */
    @Inject
    PictureService(DeliverableAccess guard, KeptPictures pictures) {
        this.guard = guard;
        this.pictures = pictures;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected PictureService() {
        this(null, null);
    }

    /**
     * Adds one; a file that is there already is that one again. What is too large, or no picture at all, {@link Reception} has refused
     * before ({@link AttachmentRefusal}).
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link DeliverableRefusal.DeliverableNotInState},
     *     {@link DeliverableRefusal.NoPicture}, {@link DeliverableRefusal.TooManyParts}
     */
    public PictureId add(@Valid AddPicture command) {
        return pictures.keep(guard.writeSome(command.deliverable()), command.file());
    }
}
