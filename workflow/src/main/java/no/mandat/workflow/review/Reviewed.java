package no.mandat.workflow.review;

import no.mandat.domain.review.Revision;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.Subject;

/**
 * A text that is reviewed.
 *
 * @param title what it is called
 * @param last its last revision; of the number 0 while there is none
 * @param open whether it takes reviews and comments now
 * @param writable whether it is being written now
 * @param path where its page is
 */
public record Reviewed(
        DeliverableId id, MandateId mandate, String title, Revision last, boolean open, boolean writable, String path) {

    /** What people are partial in. */
    Subject subject() {
        return new Subject("Deliverable", id.value());
    }
}
