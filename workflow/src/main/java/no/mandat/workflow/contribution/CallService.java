package no.mandat.workflow.contribution;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.CallPlan;
import no.mandat.domain.contribution.CallRefusal;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Access.Granted;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.mandate.MandateTexts;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Writes calls for input, and opens and closes them (domain.md, Input). */
@UseCases
public class CallService {

    private final Calls calls;
    private final CallInvitations invitations;
    private final CallReminding reminding;
    private final OpenDrafts drafts;
    private final AnswerSource answers;
    private final Mandates mandates;
    private final MandateTexts texts;
    private final Access access;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    public CallService(
            Calls calls,
            CallInvitations invitations,
            CallReminding reminding,
            OpenDrafts drafts,
            AnswerSource answers,
            Mandates mandates,
            MandateTexts texts,
            Access access,
            Events events,
            Ids ids,
            Clock clock) {
        this.calls = calls;
        this.invitations = invitations;
        this.reminding = reminding;
        this.drafts = drafts;
        this.answers = answers;
        this.mandates = mandates;
        this.texts = texts;
        this.access = access;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected CallService() {
        this(null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * Begins a draft.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MandateRefusal.Expired},
     *     {@link CallRefusal.ClosesBeforeItOpens}, {@link CallRefusal.NoSuchClauses}, {@link CallRefusal.CallIncomplete} without a title
     */
    public CallId draft(@Valid DraftCall command) {
        var mandate = mandates.require(command.mandate());
        access.require(Permission.RUN_CALLS, mandate);
        mandate.requireTakesNew(LocalDate.now(clock));
        var plan = command.form().plan();
        requireClauses(mandate.id(), Set.of(), plan);
        var draft =
                Call.draft(new CallId(ids.next()), mandate.id(), calls.nextNumber(mandate.id()), plan, clock.instant());
        calls.add(draft.call());
        events.fire(draft.event());
        reminding.choose(draft.call(), command.form().reminders());
        return draft.call().id();
    }

    /**
     * Replaces what the draft says.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile},
     *     {@link CallRefusal.CallNotInState},
     *     {@link CallRefusal.ClosesBeforeItOpens}, {@link CallRefusal.NoSuchClauses}, {@link CallRefusal.CallIncomplete} without a title
     */
    public void edit(@Valid EditCall command) {
        var call = run(command.call());
        requireVersion(call, command.version());
        var plan = command.form().plan();
        requireClauses(call.mandate(), call.text().clauses(), plan);
        events.fire(call.edit(plan, CallHash.of(call.text()), clock.instant()));
        reminding.choose(call, command.form().reminders());
    }

    /**
     * Decides on it, as the screen showed it: from its first instant on it takes contributions. Until then it is a new call.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile},
     *     {@link MandateRefusal.Expired}, {@link CallRefusal.CallNotInState},
     *     {@link CallRefusal.CallIncomplete}, {@link CallRefusal.ClosesInThePast}
     */
    public void open(@Valid OpenCall command) {
        var call = run(command.call());
        requireVersion(call, command.version());
        mandates.require(call.mandate()).requireTakesNew(LocalDate.now(clock));
        events.fire(call.open(invitations.areThere(call.id()), clock.instant()));
    }

    /**
     * Makes a draft of it again, before it begins; what was typed for it is kept as long as was said to whoever saved it.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link CallRefusal.CallNotInState},
     *     {@link CallRefusal.CallHasBegun}
     */
    public void recall(@Valid RecallCall command) {
        var call = run(command.call());
        drafts.keepAsSaid(call.id(), call.window().closesAt());
        events.fire(call.recall(clock.instant()));
    }

    /**
     * Gives people longer.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link CallRefusal.CallNotInState}, {@link CallRefusal.NotLater},
     *     {@link CallRefusal.ClosesInThePast}
     */
    public void extend(@Valid ExtendCall command) {
        events.fire(
                run(command.call()).extend(command.closesAt(), command.reason().strip(), clock.instant()));
    }

    /**
     * Ends it before its last instant, which is then now; a draft is kept as long as was said to whoever saved it.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link CallRefusal.CallNotInState},
     *     {@link CallRefusal.CallHasNotBegun}
     */
    public void close(@Valid CloseCall command) {
        var call = run(command.call());
        drafts.keepAsSaid(call.id(), call.window().closesAt());
        events.fire(call.close(command.reason().strip(), clock.instant()));
    }

    /**
     * Takes contributions again.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link CallRefusal.CallNotInState},
     *     {@link CallRefusal.ClosesInThePast}
     */
    public void reopen(@Valid ReopenCall command) {
        events.fire(
                run(command.call()).reopen(command.closesAt(), command.reason().strip(), clock.instant()));
    }

    /**
     * Gives it up, unless it was opened again and answers to it had been released.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link CallRefusal.CallNotInState},
     *     {@link CallRefusal.CallHasAnswers}
     */
    public void withdraw(@Valid WithdrawCall command) {
        var call = run(command.call());
        events.fire(call.withdraw(answers.areGiven(call.id()), command.reason().strip(), clock.instant()));
    }

    private Call run(CallId id) {
        var call = calls.lock(id);
        access.require(Permission.RUN_CALLS, mandates.require(call.mandate()));
        return call;
    }

    private static void requireVersion(Call call, int seen) {
        new Granted(call.version()).at(seen);
    }

    /** What a call pointed to before stays, whatever became of the clause. */
    private void requireClauses(MandateId mandate, Set<ClauseId> before, CallPlan plan) {
        int missing = texts.missing(mandate, before, plan.text().clauses());
        if (missing > 0) {
            throw new RefusedException(new CallRefusal.NoSuchClauses(missing));
        }
    }
}
