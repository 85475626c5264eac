package no.mandat.workflow.document;

import java.util.Set;
import no.mandat.domain.document.Document;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.shared.SharedRefusal;

/**
 * Which documents aren't there for the actor because of what they are papers of. Who knows what that is knows documents, not the other way
 * round.
 */
public interface ShutPapers {

    /** Those of some mandates, read at once. */
    Set<DocumentId> among(Set<MandateId> mandates);

    /** Those of a mandate. */
    default Set<DocumentId> of(MandateId mandate) {
        return among(Set.of(mandate));
    }

    /**
     * Lets only those pass for whom the document is there.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    default void require(Document document) {
        if (of(document.mandate()).contains(document.id())) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
    }
}
