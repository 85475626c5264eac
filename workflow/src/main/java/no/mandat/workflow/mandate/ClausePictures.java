package no.mandat.workflow.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.attachment.FileType;
import no.mandat.domain.attachment.StoredFile;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.attachment.Attachments;
import no.mandat.workflow.attachment.Download;

/** The pictures among the clauses of all mandates. */
@ApplicationScoped
class ClausePictures {

    private final Attachments attachments;

    @PersistenceContext
    private EntityManager database;

    @Inject
    ClausePictures(Attachments attachments) {
        this.attachments = attachments;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ClausePictures() {
        this(null);
    }

    /** The picture, if it is one of that mandate's. */
    Optional<Download> find(MandateId mandate, UUID picture) {
        List<?> found = database.createNativeQuery(
                        "select file_name, file_type, file_size, fingerprint from clause_picture"
                                + " where id = ?1 and mandate_id = ?2",
                        Object[].class)
                .setParameter(1, picture)
                .setParameter(2, mandate.value())
                .getResultList();
        return found.stream().findFirst().map(row -> new Download(file((Object[]) row), picture, attachments));
    }

    private static StoredFile file(Object[] row) {
        return new StoredFile(
                (String) row[0], FileType.valueOf((String) row[1]), ((Number) row[2]).longValue(), (String) row[3]);
    }
}
