package no.mandat.workflow.document;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import no.mandat.domain.attachment.StoredFile;
import no.mandat.domain.document.Document;
import no.mandat.domain.document.DocumentRefusal;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.attachment.Attachments;
import no.mandat.workflow.attachment.Fingerprints;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Keeps the documents of a mandate: the secretariat's work (domain.md, Who may do what). */
@UseCases
public class DocumentService {

    private final Documents documents;
    private final Filing filing;
    private final Mandates mandates;
    private final Attachments attachments;
    private final ShutPapers shut;
    private final Access access;
    private final Events events;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    public DocumentService(
            Documents documents,
            Filing filing,
            Mandates mandates,
            Attachments attachments,
            ShutPapers shut,
            Access access,
            Events events,
            Clock clock) {
        this.documents = documents;
        this.filing = filing;
        this.mandates = mandates;
        this.attachments = attachments;
        this.shut = shut;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DocumentService() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * Adds a document, with its first version.
     *
     * @throws RefusedException {@link DocumentRefusal.LegalBasisMissing}
     */
    public DocumentId add(@Valid AddDocument command) {
        return filing.add(kept(command.mandate()), command.title(), command.file(), command.classification());
    }

    /**
     * Adds a document that is an address on the web, with its first version. What it leads to is never fetched.
     *
     * @throws RefusedException {@link DocumentRefusal.LegalBasisMissing}
     */
    public DocumentId addLink(@Valid AddLink command) {
        var document = filing.begin(
                kept(command.mandate()), command.title(), link(command.address()), command.classification());
        filing.keep(document, null);
        return document.id();
    }

    /** The mandate for whoever keeps its documents. */
    private Mandate kept(MandateId id) {
        var mandate = mandates.require(id);
        access.require(Permission.EDIT_DOCUMENTS, mandate);
        return mandate;
    }

    private static StoredFile link(String typed) {
        var address = typed.strip();
        return StoredFile.link(address, Fingerprints.of(address));
    }

    /**
     * Puts a new file in the place of the one before, which is kept.
     *
     * @throws RefusedException {@link SharedRefusal.ChangedMeanwhile}, {@link DocumentRefusal.SameFile},
     *     {@link DocumentRefusal.NotPossibleNow}
     */
    public void addVersion(@Valid AddDocumentVersion command) {
        var document = edited(command.document(), command.version());
        var event = document.addVersion(command.file().stored(), clock.instant());
        filing.keep(document, attachments.keep(command.file()));
        events.fire(event);
    }

    /**
     * Puts a new address in the place of the one before, which is kept.
     *
     * @throws RefusedException {@link SharedRefusal.ChangedMeanwhile}, {@link DocumentRefusal.SameFile},
     *     {@link DocumentRefusal.OtherKind}, {@link DocumentRefusal.NotPossibleNow}
     */
    public void addLinkVersion(@Valid AddLinkVersion command) {
        var document = edited(command.document(), command.version());
        var event = document.addVersion(link(command.address()), clock.instant());
        filing.keep(document, null);
        events.fire(event);
    }

    /**
     * Gives it another title.
     *
     * @throws RefusedException {@link SharedRefusal.ChangedMeanwhile}, {@link DocumentRefusal.NotPossibleNow}
     */
    public void retitle(@Valid RetitleDocument command) {
        var document = edited(command.document(), command.version());
        events.fire(document.retitle(command.title().strip(), clock.instant()));
    }

    /**
     * Says anew who it is for.
     *
     * @throws RefusedException {@link SharedRefusal.ChangedMeanwhile}, {@link DocumentRefusal.LegalBasisMissing},
     *     {@link DocumentRefusal.NotPossibleNow}
     */
    public void reclassify(@Valid ReclassifyDocument command) {
        var document = edited(command.document(), command.version());
        events.fire(document.reclassify(command.classification().classification(), clock.instant()));
    }

    /**
     * Takes it out of the list.
     *
     * @throws RefusedException {@link SharedRefusal.ChangedMeanwhile}, {@link DocumentRefusal.NotPossibleNow}
     */
    public void withdraw(@Valid WithdrawDocument command) {
        var document = edited(command.document(), command.version());
        events.fire(document.withdraw(command.reason().strip(), clock.instant()));
    }

    private Document edited(DocumentId id, int version) {
        var document = documents.require(id);
        shut.require(document);
        access.require(Permission.EDIT_DOCUMENTS, mandates.require(document.mandate()), document.version())
                .at(version);
        return document;
    }
}
