package no.mandat.domain.meeting;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.SpokenId;
import no.mandat.domain.shared.Subject;

/** What happens to the wording of what somebody said in a meeting. */
public sealed interface SpokenEvent extends DomainEvent {

    /** Which one. */
    SpokenId spoken();

    /** In which meeting. */
    MeetingId meeting();

    /** In which mandate. */
    MandateId ofMandate();

    @Override
    default Optional<MandateId> mandate() {
        return Optional.of(ofMandate());
    }

    @Override
    default Subject subject() {
        return Subject.of(Spoken.class, spoken());
    }

    /** What somebody said was written down for them to confirm. */
    record SpokenRecorded(SpokenId spoken, MeetingId meeting, MandateId ofMandate, List<Change> changes)
            implements SpokenEvent {}

    /** They confirmed the wording. */
    record WordingConfirmed(SpokenId spoken, MeetingId meeting, MandateId ofMandate, List<Change> changes)
            implements SpokenEvent {}

    /** They don't want it to be their input. */
    record WordingDeclined(SpokenId spoken, MeetingId meeting, MandateId ofMandate, List<Change> changes)
            implements SpokenEvent {}

    /** What was written down was erased with the contribution that it became, or with who said it. */
    record SpokenErased(SpokenId spoken, MeetingId meeting, MandateId ofMandate, List<Change> changes)
            implements SpokenEvent {}

    /** They didn't say in time. */
    record WordingLapsed(SpokenId spoken, MeetingId meeting, MandateId ofMandate, List<Change> changes)
            implements SpokenEvent {}
}
