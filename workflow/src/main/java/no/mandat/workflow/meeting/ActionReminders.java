package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.mandat.domain.mandate.MandateReopened;
import no.mandat.domain.meeting.ActionItem;
import no.mandat.domain.meeting.ActionItemEvent;
import no.mandat.domain.meeting.ActionReminderRule;
import no.mandat.domain.meeting.ActionState;
import no.mandat.domain.shared.ActionItemId;
import no.mandat.domain.shared.Change;
import no.mandat.workflow.jobs.JobHandler;
import no.mandat.workflow.jobs.JobKind;
import no.mandat.workflow.jobs.Jobs;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.shared.Morning;

/**
 * Reminds whoever is to do something that a meeting agreed on ({@link ActionReminderRule}). Each action has one job, which waits for the
 * next of its days; whatever moves its last day or opens it again sets it anew, in the same transaction.
 */
@ApplicationScoped
class ActionReminders implements JobHandler {

    static final JobKind KIND = new JobKind("reminder.action");

    /** What of an action says when somebody is reminded. */
    private static final Set<String> SETTING = Set.of("due", "state");

    private final ActionItems actions;
    private final Meetings meetings;
    private final Mandates mandates;
    private final Bodies bodies;
    private final ShutItems shut;
    private final ActionLetters letters;
    private final Jobs jobs;
    private final Clock clock;

    @Inject
    ActionReminders(
            ActionItems actions,
            Meetings meetings,
            Mandates mandates,
            Bodies bodies,
            ShutItems shut,
            ActionLetters letters,
            Jobs jobs,
            Clock clock) {
        this.actions = actions;
        this.meetings = meetings;
        this.mandates = mandates;
        this.bodies = bodies;
        this.shut = shut;
        this.letters = letters;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ActionReminders() {
        this(null, null, null, null, null, null, null, null);
    }

    @Override
    public JobKind kind() {
        return KIND;
    }

    /** One that is due just now stays so, where only the words or the person are other ones. */
    void settle(@Observes ActionItemEvent event) {
        var action = actions.require(event.actionItem());
        if (action.state() != ActionState.OPEN) {
            jobs.cancel(KIND, action.id().toString());
        } else if (event.changes().stream().map(Change::field).anyMatch(SETTING::contains)) {
            schedule(action);
        }
    }

    /** A mandate that had ended reminds again. */
    void reopened(@Observes MandateReopened event) {
        actions.open(event.id()).forEach(this::schedule);
    }

    private void schedule(ActionItem action) {
        jobs.reschedule(KIND, action.id().toString(), next(action.says().due()));
    }

    @Override
    public void run(String key) {
        actions.find(new ActionItemId(UUID.fromString(key)))
                .filter(action -> action.state() == ActionState.OPEN)
                .ifPresent(this::remind);
    }

    /**
     * Who has left the mandate, or is partial in the item, is told nothing of it any more; the list of actions shows that somebody else
     * must see to it.
     */
    private void remind(ActionItem action) {
        var mandate = mandates.require(action.mandate());
        if (mandate.isOver()) {
            return;
        }
        var today = LocalDate.now(clock);
        var responsible = action.says().responsible();
        if (bodies.hasPlace(responsible, mandate, today) && !shut.isFor(responsible, action.item())) {
            letters.remind(action, meetings.require(action.meeting()), today);
        }
        jobs.again(next(action.says().due()));
    }

    private Instant next(LocalDate due) {
        var today = LocalDate.now(clock);
        return Stream.of(today.minusDays(1), today)
                .map(day -> ActionReminderRule.nextAfter(day, due))
                .map(day -> Morning.of(day, clock.getZone()))
                .filter(at -> at.isAfter(clock.instant()))
                .findFirst()
                .orElseThrow();
    }
}
