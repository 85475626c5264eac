package no.mandat.domain.mandate;

import java.util.Optional;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.Subject;

/** What happens to a mandate. */
public sealed interface MandateEvent extends DomainEvent
        permits MandateDrafted,
                MandateEdited,
                MandateWithdrawn,
                MandateTextCut,
                MandateSubmitted,
                MandateReturned,
                MandateAdopted,
                MandateAmended,
                MandatePublished,
                ClosingAsked,
                ClosingDeclined,
                ClosingBegun,
                MandateClosed,
                MandateReopened,
                MandateTerminated {

    /** Which mandate. */
    MandateId id();

    @Override
    default Optional<MandateId> mandate() {
        return Optional.of(id());
    }

    @Override
    default Subject subject() {
        return Subject.of(Mandate.class, id());
    }
}
