package no.mandat.domain.study;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.StudyId;
import no.mandat.domain.shared.Subject;

/** What happens to a request for a study. */
public sealed interface StudyEvent extends DomainEvent {

    /** Which one. */
    StudyId study();

    /** Of which mandate. */
    MandateId ofMandate();

    @Override
    default Optional<MandateId> mandate() {
        return Optional.of(ofMandate());
    }

    @Override
    default Subject subject() {
        return Subject.of(Study.class, study());
    }

    /** It was begun. */
    record StudyDrafted(StudyId study, MandateId ofMandate, List<Change> changes) implements StudyEvent {}

    /** It asks for something else. */
    record StudyEdited(StudyId study, MandateId ofMandate, List<Change> changes) implements StudyEvent {}

    /** The leader is asked to endorse it. */
    record StudyEndorsementAsked(StudyId study, MandateId ofMandate, List<Change> changes) implements StudyEvent {}

    /** The leader endorses it. */
    record StudyEndorsed(StudyId study, MandateId ofMandate, List<Change> changes) implements StudyEvent {}

    /** It is written anew, and the endorsement is gone. */
    record StudyRecalled(StudyId study, MandateId ofMandate, List<Change> changes) implements StudyEvent {}

    /** It was sent to the ministry. */
    record StudySubmitted(StudyId study, MandateId ofMandate, List<Change> changes) implements StudyEvent {}

    /** The ministry gives money for it. */
    record StudyGranted(StudyId study, MandateId ofMandate, List<Change> changes) implements StudyEvent {}

    /** The ministry gives none. */
    record StudyDeclined(StudyId study, MandateId ofMandate, List<Change> changes) implements StudyEvent {}

    /** It was ordered. */
    record StudyCommissioned(StudyId study, MandateId ofMandate, List<Change> changes) implements StudyEvent {}

    /** It is expected on another day. */
    record StudyExpected(StudyId study, MandateId ofMandate, List<Change> changes) implements StudyEvent {}

    /** The report is there. */
    record StudyDelivered(StudyId study, MandateId ofMandate, List<Change> changes) implements StudyEvent {}

    /** Nothing comes of it. */
    record StudyWithdrawn(StudyId study, MandateId ofMandate, List<Change> changes, Optional<String> reason)
            implements StudyEvent {}
}
