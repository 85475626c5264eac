package no.mandat.domain.consent;

import java.util.Optional;
import no.mandat.domain.shared.AmendmentId;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.Subject;

/** What happens to an amendment. */
public sealed interface AmendmentEvent extends DomainEvent
        permits AmendmentDrafted,
                AmendmentEdited,
                AmendmentRevised,
                AmendmentRebased,
                AmendmentSubmitted,
                AmendmentReturned,
                AmendmentDeclined,
                AmendmentEntered,
                AmendmentWithdrawn {

    /** Which. */
    AmendmentId id();

    /** Of which mandate. */
    MandateId ofMandate();

    @Override
    default Optional<MandateId> mandate() {
        return Optional.of(ofMandate());
    }

    @Override
    default Subject subject() {
        return Subject.of(Amendment.class, id());
    }
}
