package no.mandat.workflow.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import no.mandat.domain.document.Document;
import no.mandat.domain.document.DocumentVersion;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.shared.SharedRefusal;

/** All documents and their versions. */
@ApplicationScoped
public class Documents {

    @PersistenceContext
    private EntityManager database;

    void add(Document document) {
        database.persist(document);
    }

    void add(DocumentVersion version) {
        database.persist(version);
    }

    /** The document, if there is one. */
    public Optional<Document> find(DocumentId id) {
        return Optional.ofNullable(database.find(Document.class, id));
    }

    /**
     * The document.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public Document require(DocumentId id) {
        return find(id).orElseThrow(() -> new RefusedException(new SharedRefusal.NotThereOrNotYours()));
    }

    /** A version of it, if there is one. */
    public Optional<DocumentVersion> find(DocumentId id, int number) {
        return Optional.ofNullable(database.find(DocumentVersion.class, new DocumentVersion.Key(id.value(), number)));
    }
}
