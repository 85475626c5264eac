package no.mandat.workflow.review;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.SectionId;
import no.mandat.workflow.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;

/**
 * What reviews must know of the text they are about; texts know reviews, not the other way round. But for {@link #write} nothing of it asks
 * whether the actor may do it: that is for whoever calls.
 */
public interface ReviewedText {

    /**
     * The text.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    Reviewed require(DeliverableId id);

    /**
     * The same, as it stays until the transaction ends: it isn't finished, recalled or cut anew meanwhile.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    Reviewed hold(DeliverableId id);

    /**
     * The same, while nobody else holds it.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    Reviewed lock(DeliverableId id);

    /** Several at once; what isn't there is left out. */
    Map<DeliverableId, Reviewed> all(Collection<DeliverableId> ids);

    /**
     * What a revision says.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    ReportContent content(DeliverableId id, int revision);

    /** What it says as it is being written. */
    ReportContent current(DeliverableId id);

    /** Who writes all of it. */
    Set<PersonId> editors(DeliverableId id);

    /** Whether the actor writes that section of it, or all of it where none is named. */
    boolean isWrittenByActor(DeliverableId id, @Nullable SectionId section);

    /** Of which sections of it the actor is the author, whether or not they write all of it. */
    Set<SectionId> authoredByActor(DeliverableId id);

    /**
     * Writes a section of it, as the actor.
     *
     * @param text Markdown
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, and as writing it does
     */
    void write(SectionId section, String text);
}
