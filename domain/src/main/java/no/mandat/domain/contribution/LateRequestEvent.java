package no.mandat.domain.contribution;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.LateRequestId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.Subject;

/** What happens to the request of somebody to be let in late. */
public sealed interface LateRequestEvent extends DomainEvent {

    /** Which request. */
    LateRequestId request();

    /** In which mandate. */
    MandateId ofMandate();

    @Override
    default Optional<MandateId> mandate() {
        return Optional.of(ofMandate());
    }

    @Override
    default Subject subject() {
        return Subject.of(LateRequest.class, request());
    }

    /** They asked, for the first time or again. */
    record LateEntryAsked(LateRequestId request, MandateId ofMandate, List<Change> changes)
            implements LateRequestEvent {}

    /** They are let in. */
    record LateEntryGranted(LateRequestId request, MandateId ofMandate, List<Change> changes, Optional<String> reason)
            implements LateRequestEvent {}

    /** They aren't. */
    record LateEntryDeclined(LateRequestId request, MandateId ofMandate, List<Change> changes, Optional<String> reason)
            implements LateRequestEvent {}

    /** Nobody waits for it, and they are told nothing. */
    record LateEntryLaidAside(LateRequestId request, MandateId ofMandate, List<Change> changes)
            implements LateRequestEvent {}

    /** Its call takes contributions again, and they are told nothing of it. */
    record LateEntryLapsed(LateRequestId request, MandateId ofMandate, List<Change> changes)
            implements LateRequestEvent {}

    /** Who asked was erased, for they asked for that as well. */
    record LateEntryErased(LateRequestId request, MandateId ofMandate, List<Change> changes)
            implements LateRequestEvent {}
}
