package no.mandat.domain.contribution;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.Subject;

/** What happens to a call. */
public sealed interface CallEvent extends DomainEvent {

    /** Which call. */
    CallId call();

    /** In which mandate. */
    MandateId ofMandate();

    @Override
    default Optional<MandateId> mandate() {
        return Optional.of(ofMandate());
    }

    @Override
    default Subject subject() {
        return Subject.of(Call.class, call());
    }

    /** It was begun as a draft. */
    record CallDrafted(CallId call, MandateId ofMandate, List<Change> changes) implements CallEvent {}

    /** What the draft says was changed. */
    record CallEdited(CallId call, MandateId ofMandate, List<Change> changes) implements CallEvent {}

    /** It was decided on. */
    record CallOpened(CallId call, MandateId ofMandate, List<Change> changes) implements CallEvent {}

    /** It is a draft again, before it began. */
    record CallRecalled(CallId call, MandateId ofMandate, List<Change> changes) implements CallEvent {}

    /** People have longer. */
    record CallExtended(CallId call, MandateId ofMandate, List<Change> changes, Optional<String> reason)
            implements CallEvent {}

    /** It takes nothing more: its last instant has come, or somebody ended it before that, with a reason. */
    record CallClosed(CallId call, MandateId ofMandate, List<Change> changes, Optional<String> reason)
            implements CallEvent {

        /** Why somebody ended it before its last instant; nothing where that had come. */
        public Optional<String> early() {
            return reason.filter(
                    why -> changes.stream().anyMatch(change -> change.field().equals("closesAt")));
        }
    }

    /** It takes contributions again. */
    record CallReopened(CallId call, MandateId ofMandate, List<Change> changes, Optional<String> reason)
            implements CallEvent {}

    /** All that came is answered. */
    record CallAnswered(CallId call, MandateId ofMandate, List<Change> changes) implements CallEvent {}

    /** Something that was answered is taken up again. */
    record CallResumed(CallId call, MandateId ofMandate, List<Change> changes) implements CallEvent {}

    /** It was given up. */
    record CallWithdrawn(CallId call, MandateId ofMandate, List<Change> changes, Optional<String> reason)
            implements CallEvent {}
}
