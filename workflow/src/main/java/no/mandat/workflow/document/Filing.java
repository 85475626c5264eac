package no.mandat.workflow.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import no.mandat.domain.attachment.StoredFile;
import no.mandat.domain.document.Document;
import no.mandat.domain.document.DocumentRefusal;
import no.mandat.domain.document.DocumentVersion;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.attachment.Attachments;
import no.mandat.workflow.attachment.ReceivedFile;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import org.jspecify.annotations.Nullable;

/** Puts documents into the list of a mandate, for use cases that have asked whether the actor may. */
@ApplicationScoped
public class Filing {

    private final Documents documents;
    private final Attachments attachments;
    private final Actors actors;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    public Filing(Documents documents, Attachments attachments, Actors actors, Events events, Ids ids, Clock clock) {
        this.documents = documents;
        this.attachments = attachments;
        this.actors = actors;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Filing() {
        this(null, null, null, null, null, null);
    }

    /**
     * A file becomes a document, with its first version.
     *
     * @throws RefusedException {@link DocumentRefusal.LegalBasisMissing}
     */
    public DocumentId add(Mandate mandate, String title, ReceivedFile file, ClassificationForm classification) {
        var document = begin(mandate, title, file.stored(), classification);
        keep(document, attachments.keep(file));
        return document.id();
    }

    /** The document without its first version. */
    Document begin(Mandate mandate, String title, StoredFile file, ClassificationForm classification) {
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
