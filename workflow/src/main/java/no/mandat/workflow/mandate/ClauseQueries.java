package no.mandat.workflow.mandate;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.attachment.FileType;
import no.mandat.domain.attachment.StoredFile;
import no.mandat.domain.mandate.ClauseNumbers;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.MandateClauses;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.attachment.Attachments;
import no.mandat.workflow.attachment.Download;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Reads the clauses of mandates: for whoever may read the mandate. */
@UseCases
public class ClauseQueries {

    private final Mandates mandates;
    private final ClauseTexts texts;
    private final Attachments attachments;
    private final Access access;

    @PersistenceContext
    private EntityManager database;

    @Inject
    ClauseQueries(Mandates mandates, ClauseTexts texts, Attachments attachments, Access access) {
        this.mandates = mandates;
        this.texts = texts;
        this.attachments = attachments;
        this.access = access;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ClauseQueries() {
        this(null, null, null, null);
    }

    /**
     * The clauses of the mandate.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public ClauseText text(MandateId id) {
        var mandate = mandates.require(id);
        var ignored = access.require(Permission.READ_MANDATE, mandate);
        var clauses = texts.find(id);
        var tree = clauses.map(MandateClauses::tree).orElse(ClauseTree.EMPTY);
        boolean mayEdit = access.allowed(mandate).contains(Permission.EDIT_MANDATE) && mandate.isEditable();
        return new ClauseText(
                clauses.map(MandateClauses::version).orElse(ClauseText.NONE), tree, ClauseNumbers.of(tree), mayEdit);
    }

    /**
     * A picture among the clauses.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public Download picture(MandateId id, UUID picture) {
        var ignored = access.require(Permission.READ_MANDATE, mandates.require(id));
        List<?> found = database.createNativeQuery(
                        "select file_name, file_type, file_size, fingerprint from clause_picture"
                                + " where id = ?1 and mandate_id = ?2",
                        Object[].class)
                .setParameter(1, picture)
                .setParameter(2, id.value())
                .getResultList();
        if (found.isEmpty()) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
        return new Download(file((Object[]) found.getFirst()), picture, attachments);
    }

    private static StoredFile file(Object[] row) {
        return new StoredFile(
                (String) row[0], FileType.valueOf((String) row[1]), ((Number) row[2]).longValue(), (String) row[3]);
    }
}
