package no.mandat.domain.deliverable;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.DissentId;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.Subject;

/** What happens to a dissent, or a remark, on a deliverable. */
public sealed interface DissentEvent extends DomainEvent {

    /** Which one. */
    DissentId dissent();

    /** Of which mandate. */
    MandateId ofMandate();

    @Override
    default Optional<MandateId> mandate() {
        return Optional.of(ofMandate());
    }

    @Override
    default Subject subject() {
        return Subject.of(Dissent.class, dissent());
    }

    /** Somebody differs, or adds something, and has signed it. */
    record DissentRaised(DissentId dissent, MandateId ofMandate, List<Change> changes) implements DissentEvent {}

    /** It says something else; who signed before must sign again. */
    record DissentEdited(DissentId dissent, MandateId ofMandate, List<Change> changes) implements DissentEvent {}

    /** Somebody has signed it. */
    record DissentSigned(DissentId dissent, MandateId ofMandate, List<Change> changes) implements DissentEvent {}

    /** What it differs from says something else; who signed before must sign again. */
    record SignaturesLapsed(DissentId dissent, MandateId ofMandate, List<Change> changes) implements DissentEvent {}

    /** Somebody has taken their signature back. */
    record SignatureWithdrawn(DissentId dissent, MandateId ofMandate, List<Change> changes) implements DissentEvent {}
}
