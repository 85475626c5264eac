package no.mandat.domain.document;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.attachment.StoredFile;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A version of a document: written once, and never changed. The document's event of the same moment names what is in it.
 */
@Entity
public class DocumentVersion {

    @EmbeddedId
    private Key key;

    @Embedded
    private StoredFile file;

    private @Nullable UUID attachmentId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    private PersonId person;

    private Instant at;

    /** Which document's, and the how manieth, from 1. */
    @Embeddable
    public record Key(
            @Column(name = "document_id") UUID document,
            @Column(name = "number") int number) implements Serializable {}

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected DocumentVersion() {}

    /**
     * A version.
     *
     * @param attachment under which the file's content is kept; none of a link
     * @param person who handed it in
     */
    public DocumentVersion(
            DocumentId document, int number, StoredFile file, @Nullable UUID attachment, PersonId person, Instant at) {
        this.key = new Key(document.value(), number);
        this.file = file;
        this.attachmentId = attachment;
        this.person = person;
        this.at = at;
    }

    /** What it is called, its kind, size and fingerprint. */
    public StoredFile file() {
        return file;
    }

    /** Under which its content is kept, if there is any. */
    public Optional<UUID> attachment() {
        return Optional.ofNullable(attachmentId);
    }
}
