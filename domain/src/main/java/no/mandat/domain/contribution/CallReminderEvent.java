package no.mandat.domain.contribution;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.Subject;

/** What happens to the reminders of a call. */
public sealed interface CallReminderEvent extends DomainEvent {

    /** Of which call. */
    CallId call();

    /** In which mandate. */
    MandateId ofMandate();

    @Override
    default Optional<MandateId> mandate() {
        return Optional.of(ofMandate());
    }

    @Override
    default Subject subject() {
        return Subject.of(CallReminders.class, call());
    }

    /** How many days before its end people are reminded. */
    record CallRemindersChosen(CallId call, MandateId ofMandate, List<Change> changes) implements CallReminderEvent {}

    /** Those who haven't answered were reminded. */
    record CallReminded(CallId call, MandateId ofMandate, List<Change> changes) implements CallReminderEvent {}
}
