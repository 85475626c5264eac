package no.mandat.workflow.meeting;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.CallState;
import no.mandat.domain.contribution.Window;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.MeetingRefusal;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.contribution.CallForm;
import no.mandat.workflow.contribution.CallService;
import no.mandat.workflow.contribution.Calls;
import no.mandat.workflow.contribution.DraftCall;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Asks the members before the group evaluates its work (domain.md, Evaluation): a call of its own, which the meeting knows. */
@UseCases
public class EvaluationService {

    private final MeetingAccess gate;
    private final CallService asking;
    private final Calls calls;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    EvaluationService(MeetingAccess gate, CallService asking, Calls calls, Events events, Ids ids, Clock clock) {
        this.gate = gate;
        this.asking = asking;
        this.calls = calls;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected EvaluationService() {
        this(null, null, null, null, null, null);
    }

    /**
     * Begins the call as a draft, for the members alone, until the end of the day before the meeting.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MandateRefusal.Expired},
     *     {@link MeetingRefusal.MeetingNotInState}, {@link MeetingRefusal.NotAnEvaluation}, {@link MeetingRefusal.AsksAlready},
     *     {@link MeetingRefusal.NoTimeToAsk}; as {@link CallService#draft}
     */
    public CallId ask(@Valid AskMembers command) {
        var meeting = gate.run(command.meeting());
        if (meeting.kind() != MeetingKind.EVALUATION) {
            throw new RefusedException(new MeetingRefusal.NotAnEvaluation(meeting.kind()));
        }
        meeting.requireAgendaOpen();
        if (meeting.call()
                .map(calls::require)
                .filter(call -> call.state() != CallState.WITHDRAWN)
                .isPresent()) {
            throw new RefusedException(new MeetingRefusal.AsksAlready());
        }
        var form = ofMembers(command.form(), window(meeting));
        var call = asking.draft(new DraftCall(ids.next(), meeting.mandate(), form));
        events.fire(meeting.ask(call, clock.instant()));
        return call;
    }

    /** From now on; as long as nobody has opened it, the secretariat can say otherwise. */
    private Window window(Meeting meeting) {
        var now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        return Optional.ofNullable(meeting.says().time())
                .map(time -> time.startsAt()
                        .atZone(clock.getZone())
                        .toLocalDate()
                        .minusDays(1)
                        .atTime(LocalTime.of(23, 59))
                        .atZone(clock.getZone())
                        .toInstant())
                .filter(clock.instant()::isBefore)
                .map(closes -> new Window(now, closes))
                .orElseThrow(() -> new RefusedException(new MeetingRefusal.NoTimeToAsk()));
    }

    private static CallForm ofMembers(CallForm form, Window window) {
        return new CallForm(
                form.languages(),
                form.title(),
                form.introduction(),
                form.attachments(),
                form.publications(),
                Audience.MEMBERS,
                window.opensAt(),
                window.closesAt(),
                form.questions(),
                form.reminders());
    }
}
