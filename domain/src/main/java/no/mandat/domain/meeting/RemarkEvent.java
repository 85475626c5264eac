package no.mandat.domain.meeting;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.RemarkId;
import no.mandat.domain.shared.Subject;

/** What happens to a remark on the minutes of a meeting. */
public sealed interface RemarkEvent extends DomainEvent {

    /** Which one. */
    RemarkId remark();

    /** Of which meeting. */
    MeetingId meeting();

    /** In which mandate. */
    MandateId ofMandate();

    @Override
    default Optional<MandateId> mandate() {
        return Optional.of(ofMandate());
    }

    @Override
    default Subject subject() {
        return Subject.of(MinutesRemark.class, remark());
    }

    /** Somebody who attended remarked on the minutes. */
    record RemarkMade(RemarkId remark, MeetingId meeting, MandateId ofMandate, List<Change> changes)
            implements RemarkEvent {}

    /** The secretariat answered it. */
    record RemarkAnswered(RemarkId remark, MeetingId meeting, MandateId ofMandate, List<Change> changes)
            implements RemarkEvent {}

    /** They took it back. */
    record RemarkWithdrawn(RemarkId remark, MeetingId meeting, MandateId ofMandate, List<Change> changes)
            implements RemarkEvent {}

    /** It is printed with the minutes. */
    record RemarkPrinted(RemarkId remark, MeetingId meeting, MandateId ofMandate, List<Change> changes)
            implements RemarkEvent {}
}
