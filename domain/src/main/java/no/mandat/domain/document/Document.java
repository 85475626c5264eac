package no.mandat.domain.document;

import static no.mandat.domain.shared.Change.between;
import static no.mandat.domain.shared.Change.set;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.mandat.domain.attachment.StoredFile;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;

/**
 * A document of a mandate: a file, or an address on the web. A new one takes the place of the one before, and every one is kept as a version. Its
 * classification decides who may read it. It is never deleted; it can be taken out of the list, with a reason.
 */
@Entity
public class Document {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private DocumentId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "mandate_id"))
    private MandateId mandate;

    private String title;

    @Embedded
    private StoredFile file;

    private int versions;

    @Embedded
    private Classification classification;

    @Enumerated(EnumType.STRING)
    private DocumentState state;

    private Instant changedAt;

    @Version
    private int version;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Document() {}

    private Document(
            DocumentId id,
            MandateId mandate,
            String title,
            StoredFile file,
            Classification classification,
            Instant at) {
        this.id = id;
        this.mandate = mandate;
        this.title = title;
        this.file = file;
        this.versions = 1;
        this.classification = classification;
        this.state = DocumentState.LISTED;
        this.changedAt = at;
    }

    /** Adds a document to a mandate, with its first version. */
    public static Addition add(
            DocumentId id,
            MandateId mandate,
            String title,
            StoredFile file,
            Classification classification,
            Instant at) {
        var document = new Document(id, mandate, title, file, classification, at);
        var changes = List.of(
                set("mandate", mandate),
                set("title", title),
                set("fileName", file.fileName()),
                set("fileType", file.fileType()),
                set("fileSize", file.fileSize()),
                set("fingerprint", file.fingerprint()),
                set("versions", document.versions),
                set("openness", classification.openness()),
                set("legalBasis", classification.legalBasis()),
                set("inPart", classification.inPart()),
                set("exemptUntil", classification.exemptUntil()),
                set("state", document.state));
        return new Addition(document, new DocumentAdded(id, mandate, changes));
    }

    /**
     * Puts a new file in the place of the one before.
     *
     * @throws RefusedException {@link DocumentRefusal.SameFile}, {@link DocumentRefusal.OtherKind},
     *     {@link DocumentRefusal.NotPossibleNow}
     */
    public DocumentVersionAdded addVersion(StoredFile next, Instant at) {
        state = after(DocumentAction.ADD_VERSION);
        if (next.isLink() != file.isLink()) {
            throw new RefusedException(new DocumentRefusal.OtherKind());
        }
        if (next.fingerprint().equals(file.fingerprint())) {
            throw new RefusedException(new DocumentRefusal.SameFile());
        }
        var changes = Stream.of(
                        between("versions", versions, versions + 1),
                        between("fileName", file.fileName(), next.fileName()),
                        between("fileType", file.fileType(), next.fileType()),
                        between("fileSize", file.fileSize(), next.fileSize()),
                        between("fingerprint", file.fingerprint(), next.fingerprint()))
                .flatMap(change -> change)
                .toList();
        file = next;
        versions++;
        changedAt = at;
        return new DocumentVersionAdded(id, mandate, changes);
    }

    /**
     * Gives it another title. Where it is as before, nothing happened.
     *
     * @throws RefusedException {@link DocumentRefusal.NotPossibleNow}
     */
    public Optional<DocumentRetitled> retitle(String next, Instant at) {
        state = after(DocumentAction.RETITLE);
        var changes = between("title", title, next).toList();
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        title = next;
        changedAt = at;
        return Optional.of(new DocumentRetitled(id, mandate, changes));
    }

    /**
     * Says anew who it is for. Where all is as before, nothing happened.
     *
     * @throws RefusedException {@link DocumentRefusal.NotPossibleNow}
     */
    public Optional<DocumentReclassified> reclassify(Classification next, Instant at) {
        state = after(DocumentAction.RECLASSIFY);
        var changes = Stream.of(
                        between("openness", classification.openness(), next.openness()),
                        between("legalBasis", classification.legalBasis(), next.legalBasis()),
                        between("inPart", classification.inPart(), next.inPart()),
                        between("exemptUntil", classification.exemptUntil(), next.exemptUntil()))
                .flatMap(change -> change)
                .toList();
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        classification = next;
        changedAt = at;
        return Optional.of(new DocumentReclassified(id, mandate, changes));
    }

    /**
     * Takes it out of the list.
     *
     * @param reason why, in words that the history shows
     * @throws RefusedException {@link DocumentRefusal.NotPossibleNow}
     */
    public DocumentWithdrawn withdraw(String reason, Instant at) {
        var before = state;
        state = after(DocumentAction.WITHDRAW);
        changedAt = at;
        return new DocumentWithdrawn(id, mandate, List.of(new Change("state", before, state)), Optional.of(reason));
    }

    /** What is to be told when somebody fetches a version of it: reading what is exempt leaves a trace, other reading none. */
    public Optional<DocumentRead> read(int number) {
        return classification.openness() == Openness.EXEMPT
                ? Optional.of(new DocumentRead(id, mandate, List.of(set("versions", number))))
                : Optional.empty();
    }

    private DocumentState after(DocumentAction action) {
        return DocumentLife.LIFE
                .next(state, action)
                .orElseThrow(() -> new RefusedException(new DocumentRefusal.NotPossibleNow(state, action)));
    }

    /** Which document. */
    public DocumentId id() {
        return id;
    }

    /** Whose. */
    public MandateId mandate() {
        return mandate;
    }

    /** What it is called. */
    public String title() {
        return title;
    }

    /** The newest file. */
    public StoredFile file() {
        return file;
    }

    /** How many versions there are; the newest has this number. */
    public int versions() {
        return versions;
    }

    /** Who it is for. */
    public Classification classification() {
        return classification;
    }

    /** Where it is in its life. */
    public DocumentState state() {
        return state;
    }

    /** When it was last changed. */
    public Instant changedAt() {
        return changedAt;
    }

    /** Counts its changes, so that nobody overwrites what they haven't seen. */
    public int version() {
        return version;
    }

    /** A new document, and the event that tells of it. */
    public record Addition(Document document, DocumentAdded event) {}
}
