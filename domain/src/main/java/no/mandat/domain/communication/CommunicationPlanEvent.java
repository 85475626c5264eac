package no.mandat.domain.communication;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.Subject;

/** What happens to a communications plan as a whole. */
public sealed interface CommunicationPlanEvent extends DomainEvent {

    /** Of which mandate. */
    MandateId ofMandate();

    @Override
    default Optional<MandateId> mandate() {
        return Optional.of(ofMandate());
    }

    @Override
    default Subject subject() {
        return Subject.of(CommunicationPlan.class, ofMandate());
    }

    /** It became another edition, as an item of it was changed. */
    record CommunicationPlanChanged(MandateId ofMandate, List<Change> changes) implements CommunicationPlanEvent {}

    /** One of the two confirmed it as it stands. */
    record CommunicationPlanConfirmed(MandateId ofMandate, List<Change> changes) implements CommunicationPlanEvent {}
}
