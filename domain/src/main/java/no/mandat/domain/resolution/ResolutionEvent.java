package no.mandat.domain.resolution;

import java.util.Optional;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.ResolutionId;
import no.mandat.domain.shared.Subject;

/** What happens to a resolution. */
public sealed interface ResolutionEvent extends DomainEvent
        permits ResolutionDrafted,
                ResolutionEdited,
                ResolutionSubmitted,
                ResolutionReturned,
                ResolutionDecided,
                ResolutionWithdrawn {

    /** Which resolution. */
    ResolutionId resolution();

    /** In which mandate. */
    MandateId ofMandate();

    @Override
    default Optional<MandateId> mandate() {
        return Optional.of(ofMandate());
    }

    @Override
    default Subject subject() {
        return Subject.of(Resolution.class, resolution());
    }
}
