package no.mandat.domain.approval;

import java.util.Optional;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RecusalId;
import no.mandat.domain.shared.Subject;

/** What happens about somebody's impartiality. */
public sealed interface RecusalEvent extends DomainEvent permits RecusalChanged, ReversalAsked {

    /** Which recusal. */
    RecusalId recusal();

    /** The mandate that it belongs to. */
    MandateId ofMandate();

    /** Of whom. */
    PersonId person();

    @Override
    default Subject subject() {
        return Subject.of(Recusal.class, recusal());
    }

    @Override
    default Optional<MandateId> mandate() {
        return Optional.of(ofMandate());
    }
}
