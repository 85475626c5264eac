package no.mandat.domain.closing;

import java.util.Optional;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MotionId;
import no.mandat.domain.shared.Subject;

/** What happens to a motion. */
public sealed interface MotionEvent extends DomainEvent permits MotionMade, MotionAgreed, MotionPassedOn, MotionEnded {

    /** Which. */
    MotionId id();

    /** In which mandate. */
    MandateId ofMandate();

    @Override
    default Optional<MandateId> mandate() {
        return Optional.of(ofMandate());
    }

    @Override
    default Subject subject() {
        return Subject.of(Motion.class, id());
    }
}
