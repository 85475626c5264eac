package no.mandat.domain.deliverable;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.Subject;

/** What happens to a deliverable. */
public sealed interface DeliverableEvent extends DomainEvent {

    /** Which one. */
    DeliverableId deliverable();

    /** Of which mandate. */
    MandateId ofMandate();

    @Override
    default Optional<MandateId> mandate() {
        return Optional.of(ofMandate());
    }

    @Override
    default Subject subject() {
        return Subject.of(Deliverable.class, deliverable());
    }

    /** The group is going to deliver something. */
    record DeliverableBegun(DeliverableId deliverable, MandateId ofMandate, List<Change> changes)
            implements DeliverableEvent {}

    /** Something else is said of it. */
    record DeliverableEdited(DeliverableId deliverable, MandateId ofMandate, List<Change> changes)
            implements DeliverableEvent {}

    /** The leader confirms that the group delivers it. */
    record DeliverableConfirmed(DeliverableId deliverable, MandateId ofMandate, List<Change> changes)
            implements DeliverableEvent {}

    /** A revision was handed to the group. */
    record DeliverableSubmitted(DeliverableId deliverable, MandateId ofMandate, List<Change> changes)
            implements DeliverableEvent {}

    /** It is written on. */
    record DeliverableRecalled(
            DeliverableId deliverable, MandateId ofMandate, List<Change> changes, Optional<String> reason)
            implements DeliverableEvent {}

    /** Its text is fixed. */
    record DeliverableFinished(DeliverableId deliverable, MandateId ofMandate, List<Change> changes)
            implements DeliverableEvent {}

    /** The mandate was adopted after its text was fixed: it goes the way that both bodies agreed on. */
    record DeliverableRerouted(DeliverableId deliverable, MandateId ofMandate, List<Change> changes)
            implements DeliverableEvent {}

    /** The text that was returned is put to the group again, with a reply. */
    record DeliverableUpheld(DeliverableId deliverable, MandateId ofMandate, List<Change> changes)
            implements DeliverableEvent {}

    /** The round of a step was opened. */
    record StepAsked(DeliverableId deliverable, MandateId ofMandate, List<Change> changes)
            implements DeliverableEvent {}

    /** A step has passed, and another follows. */
    record StepPassed(DeliverableId deliverable, MandateId ofMandate, List<Change> changes)
            implements DeliverableEvent {}

    /** A step has failed: it is written on. */
    record DeliverableReturned(DeliverableId deliverable, MandateId ofMandate, List<Change> changes)
            implements DeliverableEvent {}

    /** A step's round lapsed or was called off: it can be asked again. */
    record DeliverablePaused(DeliverableId deliverable, MandateId ofMandate, List<Change> changes)
            implements DeliverableEvent {}

    /** All steps have passed. */
    record DeliverableApproved(DeliverableId deliverable, MandateId ofMandate, List<Change> changes)
            implements DeliverableEvent {}

    /** An embargo was put on it, moved or lifted. */
    record EmbargoSet(DeliverableId deliverable, MandateId ofMandate, List<Change> changes)
            implements DeliverableEvent {}

    /** Everybody can read it. */
    record DeliverablePublished(DeliverableId deliverable, MandateId ofMandate, List<Change> changes)
            implements DeliverableEvent {}

    /** It was handed over to whom it is for. */
    record DeliverableHandedOver(DeliverableId deliverable, MandateId ofMandate, List<Change> changes)
            implements DeliverableEvent {}

    /** The next revision is being written; the approved one stands. */
    record RevisionBegun(DeliverableId deliverable, MandateId ofMandate, List<Change> changes)
            implements DeliverableEvent {}

    /** The next revision was given up; the approved one stands. */
    record RevisionGivenUp(
            DeliverableId deliverable, MandateId ofMandate, List<Change> changes, Optional<String> reason)
            implements DeliverableEvent {}

    /** The leader corrects the language of the approved text. */
    record CorrectionsWritten(DeliverableId deliverable, MandateId ofMandate, List<Change> changes)
            implements DeliverableEvent {}

    /** Its language isn't corrected after all. */
    record CorrectionsGivenUp(DeliverableId deliverable, MandateId ofMandate, List<Change> changes)
            implements DeliverableEvent {}

    /** Those who decided on the text have the corrections before them. */
    record CorrectionsSent(DeliverableId deliverable, MandateId ofMandate, List<Change> changes)
            implements DeliverableEvent {}

    /** Somebody objected to the corrections: the approved text stands. */
    record CorrectionsDropped(
            DeliverableId deliverable, MandateId ofMandate, List<Change> changes, Optional<String> reason)
            implements DeliverableEvent {}

    /** Nobody objected to the corrections: the corrected text is the approved one. */
    record CorrectionsAdopted(DeliverableId deliverable, MandateId ofMandate, List<Change> changes)
            implements DeliverableEvent {}

    /** It was given up. */
    record DeliverableWithdrawn(
            DeliverableId deliverable, MandateId ofMandate, List<Change> changes, Optional<String> reason)
            implements DeliverableEvent {}
}
