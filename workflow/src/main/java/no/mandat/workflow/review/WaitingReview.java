package no.mandat.workflow.review;

import java.time.LocalDate;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.ReviewId;

/**
 * A review that awaits somebody's verdict.
 *
 * @param mandateName the mandate's short name
 * @param title what the text is called
 * @param revision which of its revisions
 * @param path where its page is
 */
public record WaitingReview(
        ReviewId id,
        DeliverableId deliverable,
        MandateId mandate,
        String mandateName,
        String title,
        int revision,
        LocalDate due,
        String path) {}
