package no.mandat.workflow.mandate;

import jakarta.inject.Inject;
import java.util.UUID;
import no.mandat.domain.mandate.ClauseNumbers;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.MandateClauses;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.attachment.Download;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Reads the clauses of mandates: for whoever may read the mandate. */
@UseCases
public class ClauseQueries {

    private final Mandates mandates;
    private final ClauseTexts texts;
    private final ClausePictures pictures;
    private final Access access;

    @Inject
    ClauseQueries(Mandates mandates, ClauseTexts texts, ClausePictures pictures, Access access) {
        this.mandates = mandates;
        this.texts = texts;
        this.pictures = pictures;
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
        return pictures.find(id, picture)
                .orElseThrow(() -> new RefusedException(new SharedRefusal.NotThereOrNotYours()));
    }
}
