package no.mandat.workflow.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import no.mandat.domain.attachment.StoredFile;
import no.mandat.domain.document.Document;
import no.mandat.domain.document.DocumentRefusal;
import no.mandat.domain.document.DocumentVersion;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.attachment.Attachments;
import no.mandat.workflow.attachment.ReceivedFile;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;

/** Puts documents into the list of a mandate, as a part of use cases. */
@ApplicationScoped
public class Filing {

    private final Documents documents;
    private final Mandates mandates;
    private final Attachments attachments;
    private final Access access;
    private final Actors actors;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    public Filing(
            Documents documents,
            Mandates mandates,
            Attachments attachments,
            Access access,
            Actors actors,
            Events events,
            Ids ids,
            Clock clock) {
        this.documents = documents;
        this.mandates = mandates;
        this.attachments = attachments;
        this.access = access;
        this.actors = actors;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Filing() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * A file becomes a document, with its first version.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours} for whoever doesn't keep the mandate's documents,
     *     {@link MandateRefusal.IsOver}, {@link DocumentRefusal.LegalBasisMissing}
     */
    public DocumentId add(MandateId mandate, String title, ReceivedFile file, ClassificationForm classification) {
        var document = begin(mandate, title, file.stored(), classification);
        keep(document, attachments.keep(file));
        return document.id();
    }

    /** The document without its first version. */
    Document begin(MandateId id, String title, StoredFile file, ClassificationForm classification) {
        var mandate = mandates.require(id);
        access.require(Permission.EDIT_DOCUMENTS, mandate);
        var addition = Document.add(
                new DocumentId(ids.next()),
                mandate.id(),
                title.strip(),
                file,
                classification.classification(),
                clock.instant());
        documents.add(addition.document());
        events.fire(addition.event());
        return addition.document();
    }

    /** Its latest version. */
    void keep(Document document, @Nullable UUID attachment) {
        documents.add(new DocumentVersion(
                document.id(), document.versions(), document.file(), attachment, actors.person(), clock.instant()));
    }
}
