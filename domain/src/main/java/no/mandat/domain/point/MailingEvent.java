package no.mandat.domain.point;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.MailingId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PointId;
import no.mandat.domain.shared.Subject;

/** What happens to a mailing. */
public sealed interface MailingEvent extends DomainEvent {

    /** Which mailing. */
    MailingId mailing();

    /** In which mandate. */
    MandateId ofMandate();

    @Override
    default Optional<MandateId> mandate() {
        return Optional.of(ofMandate());
    }

    @Override
    default Subject subject() {
        return Subject.of(Mailing.class, mailing());
    }

    /** Texts that are nearly the same were found. */
    record MailingFound(MailingId mailing, MandateId ofMandate, List<Change> changes) implements MailingEvent {}

    /** More of them were found. */
    record MailingGrown(MailingId mailing, MandateId ofMandate, List<Change> changes) implements MailingEvent {}

    /** Somebody chose points that say the same, to be answered as one or with it. */
    record MailingGathered(MailingId mailing, MandateId ofMandate, List<Change> changes) implements MailingEvent {}

    /** All in it are answered as one. */
    record MailingConfirmed(MailingId mailing, MandateId ofMandate, List<Change> changes) implements MailingEvent {}

    /** Each in it is answered by itself. */
    record MailingDismissed(MailingId mailing, MandateId ofMandate, List<Change> changes) implements MailingEvent {}

    /** One of its points is answered by itself, or is no point any more. */
    record MailingLeft(MailingId mailing, MandateId ofMandate, PointId point, List<Change> changes)
            implements MailingEvent {}

    /** Nothing of it is left. */
    record MailingEnded(MailingId mailing, MandateId ofMandate, List<Change> changes) implements MailingEvent {}
}
