package no.mandat.workflow.meeting;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.contribution.Calls;
import no.mandat.workflow.contribution.StatisticsQueries;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Reads what the members were asked before an evaluation, and what they answered. */
@UseCases
public class EvaluationQueries {

    /** When nobody answers any more: what others have said then sways nobody. */
    private static final Set<CallStatus> OVER = EnumSet.of(CallStatus.CLOSED, CallStatus.ANSWERED);

    private final MeetingAccess gate;
    private final Calls calls;
    private final StatisticsQueries statistics;
    private final Access access;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    EvaluationQueries(MeetingAccess gate, Calls calls, StatisticsQueries statistics, Access access, Clock clock) {
        this.gate = gate;
        this.calls = calls;
        this.statistics = statistics;
        this.access = access;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected EvaluationQueries() {
        this(null, null, null, null, null);
    }

    /**
     * What is asked before that meeting; nothing, as long as the actor doesn't read the call, and before meetings of other kinds.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public Optional<MembersAsked> of(MeetingId id) {
        var meeting = gate.read(id);
        if (meeting.kind() != MeetingKind.EVALUATION) {
            return Optional.empty();
        }
        var allowed = access.allowed(gate.mandate(meeting));
        return meeting.call()
                .map(calls::require)
                .filter(call ->
                        allowed.contains(call.state().isShown() ? Permission.READ_CALLS : Permission.READ_CALL_DRAFTS))
                .filter(call -> allowed.contains(Permission.READ_CONTRIBUTIONS))
                .map(this::asked);
    }

    private MembersAsked asked(Call call) {
        var status = call.status(clock.instant());
        var counted = statistics.of(call.id());
        return new MembersAsked(
                call.mandate(),
                call.id(),
                status,
                call.window().closesAt(),
                counted.contributions(),
                OVER.contains(status) ? new MembersAsked.Results(counted, statistics.words(call.id())) : null);
    }
}
