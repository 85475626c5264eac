package no.mandat.workflow.contribution;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.CallInvitationRefusal;
import no.mandat.domain.contribution.CallReminders;
import no.mandat.domain.contribution.ContributionRefusal;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Reminds those who are asked by name in a call and haven't answered, and says when they are (docs/decisions/0058). */
@UseCases
public class CallReminderService {

    private final Calls calls;
    private final CallReminding reminding;
    private final Mandates mandates;
    private final Access access;
    private final Events events;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    public CallReminderService(
            Calls calls, CallReminding reminding, Mandates mandates, Access access, Events events, Clock clock) {
        this.calls = calls;
        this.reminding = reminding;
        this.mandates = mandates;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected CallReminderService() {
        this(null, null, null, null, null, null);
    }

    /** Whether somebody is asked by name in the call, and the actor reads who. */
    public boolean mayRead(CallId id) {
        access.requireLogin();
        return calls.find(id)
                .filter(reminding::asksByName)
                .map(call -> access.allowed(mandates.require(call.mandate())))
                .filter(allowed -> allowed.contains(Permission.READ_CALL_INVITATIONS))
                .isPresent();
    }

    /**
     * How it stands with them.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public CallReminderState state(CallId id) {
        access.requireLogin();
        var call = calls.require(id);
        var mandate = mandates.require(call.mandate());
        access.require(Permission.READ_CALL_INVITATIONS, mandate);
        var now = clock.instant();
        var reminders = reminding.find(call);
        boolean may = call.takes(now)
                && access.allowed(mandate).contains(Permission.RUN_CALLS)
                && reminders.map(chosen -> chosen.mayRemind(now)).orElse(true);
        return new CallReminderState(
                reminding.silent(call),
                reminding.days(call),
                reminders.flatMap(CallReminders::remindedAt).orElse(null),
                may);
    }

    /**
     * Chooses how many days before its end people are reminded.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public void choose(@Valid ChooseReminders command) {
        var call = run(command.call());
        reminding.choose(call, command.days());
    }

    /**
     * Reminds all who haven't answered; at most once a day.
     *
     * @return how many
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link ContributionRefusal.CallTakesNothing},
     *     {@link CallInvitationRefusal.RemindedLately}, {@link CallInvitationRefusal.NobodyToRemind}
     */
    public int remind(@Valid RemindOfCall command) {
        var call = run(command.call());
        var now = clock.instant();
        if (!call.takes(now)) {
            throw new RefusedException(new ContributionRefusal.CallTakesNothing(call.status(now)));
        }
        events.fire(reminding.of(call).remindByHand(now));
        int reminded = reminding.remind(call);
        if (reminded == 0) {
            throw new RefusedException(new CallInvitationRefusal.NobodyToRemind());
        }
        return reminded;
    }

    private Call run(CallId id) {
        var call = calls.lock(id);
        access.require(Permission.RUN_CALLS, mandates.require(call.mandate()));
        return call;
    }
}
