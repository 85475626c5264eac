package no.mandat.domain.communication;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.CommunicationId;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.Subject;

/** What happens to an item of a communications plan. */
public sealed interface CommunicationEvent extends DomainEvent {

    /** Which one. */
    CommunicationId communication();

    /** Of which mandate. */
    MandateId ofMandate();

    @Override
    default Optional<MandateId> mandate() {
        return Optional.of(ofMandate());
    }

    @Override
    default Subject subject() {
        return Subject.of(Communication.class, communication());
    }

    /** It was planned. */
    record CommunicationPlanned(CommunicationId communication, MandateId ofMandate, List<Change> changes)
            implements CommunicationEvent {}

    /** It says something else. */
    record CommunicationEdited(CommunicationId communication, MandateId ofMandate, List<Change> changes)
            implements CommunicationEvent {}

    /** It can go out as it stands. */
    record CommunicationMadeReady(CommunicationId communication, MandateId ofMandate, List<Change> changes)
            implements CommunicationEvent {}

    /** It went out. */
    record CommunicationPublished(CommunicationId communication, MandateId ofMandate, List<Change> changes)
            implements CommunicationEvent {}

    /** It will not go out. */
    record CommunicationDropped(
            CommunicationId communication, MandateId ofMandate, List<Change> changes, Optional<String> reason)
            implements CommunicationEvent {}
}
