package no.mandat.domain.consent;

import java.util.Optional;
import no.mandat.domain.shared.ConsentId;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.Subject;

/** What happens to the consent of both bodies. */
public sealed interface ConsentEvent extends DomainEvent permits ConsentAsked, ConsentTurned {

    /** Which. */
    ConsentId id();

    /** To what of which mandate. */
    MandateId ofMandate();

    @Override
    default Optional<MandateId> mandate() {
        return Optional.of(ofMandate());
    }

    @Override
    default Subject subject() {
        return Subject.of(Consent.class, id());
    }
}
