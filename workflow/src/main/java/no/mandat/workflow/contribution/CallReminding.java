package no.mandat.workflow.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.CallEvent;
import no.mandat.domain.contribution.CallReminders;
import no.mandat.domain.contribution.CallState;
import no.mandat.domain.shared.CallId;
import no.mandat.workflow.jobs.JobHandler;
import no.mandat.workflow.jobs.JobKind;
import no.mandat.workflow.jobs.Jobs;
import no.mandat.workflow.notification.Letter;
import no.mandat.workflow.notification.Mail;
import no.mandat.workflow.shared.Events;

/**
 * Reminds those who are asked by name, as invited or as members, and haven't answered: some days before the call closes, by a job each,
 * which whatever happens to the call sets anew.
 */
@ApplicationScoped
class CallReminding implements JobHandler {

    static final JobKind KIND = new JobKind("reminder.call");

    private final Calls calls;
    private final CallInvitations invitations;
    private final InvitationLetters letters;
    private final Answerers answerers;
    private final CallTitles titles;
    private final Mail mail;
    private final Jobs jobs;
    private final Events events;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    @Inject
    CallReminding(
            Calls calls,
            CallInvitations invitations,
            InvitationLetters letters,
            Answerers answerers,
            CallTitles titles,
            Mail mail,
            Jobs jobs,
            Events events,
            Clock clock) {
        this.calls = calls;
        this.invitations = invitations;
        this.letters = letters;
        this.answerers = answerers;
        this.titles = titles;
        this.mail = mail;
        this.jobs = jobs;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected CallReminding() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Override
    public JobKind kind() {
        return KIND;
    }

    void settle(@Observes CallEvent event) {
        settle(calls.require(event.call()));
    }

    /** Whether somebody is asked by name: of a call for everybody only whoever is invited. */
    boolean asksByName(Call call) {
        return call.audience() != Audience.PUBLIC || invitations.areThere(call.id());
    }

    /** Sets the job to its next time, or takes it away. */
    void settle(Call call) {
        var key = call.id().toString();
        var next = call.state() == CallState.OPEN && asksByName(call)
                ? of(call).next(call.window(), clock.instant())
                : Optional.<Instant>empty();
        next.ifPresentOrElse(at -> jobs.reschedule(KIND, key, at), () -> jobs.cancel(KIND, key));
    }

    @Override
    public void run(String key) {
        var call = calls.lock(new CallId(UUID.fromString(key)));
        var now = clock.instant();
        if (!call.takes(now)) {
            return;
        }
        var reminders = of(call);
        if (reminders.isTime(now) && remind(call) > 0) {
            events.fire(reminders.remind(now));
        }
        reminders.next(call.window(), now).ifPresent(jobs::again);
    }

    /** The reminders of a call, on the usual days where nobody has chosen. */
    CallReminders of(Call call) {
        return find(call).orElseGet(() -> {
            var beginning = CallReminders.of(call);
            database.persist(beginning.reminders());
            events.follow(beginning.event());
            return beginning.reminders();
        });
    }

    /** Chooses the days; those of a call for which nobody ever chose others stay as they are for all. */
    void choose(Call call, List<Integer> days) {
        if (find(call).isEmpty() && days.equals(CallReminders.USUAL)) {
            return;
        }
        // Where they are those of before, a reminder that is just about to go out is left alone.
        of(call).choose(days).ifPresent(chosen -> {
            events.fire(chosen);
            settle(call);
        });
    }

    /** On how many days before its end. */
    List<Integer> days(Call call) {
        return find(call).map(CallReminders::days).orElse(CallReminders.USUAL);
    }

    Optional<CallReminders> find(Call call) {
        return Optional.ofNullable(database.find(CallReminders.class, call.id()));
    }

    /** How many are asked and haven't answered. */
    int silent(Call call) {
        return switch (call.audience()) {
            case INVITED, PUBLIC -> invitations.silent(call.id()).size();
            case MEMBERS -> answerers.silent(call).size();
        };
    }

    /** Writes to all who haven't answered, and says to how many. */
    int remind(Call call) {
        return switch (call.audience()) {
            case INVITED, PUBLIC -> letters.remind(call);
            case MEMBERS -> {
                var silent = answerers.silent(call);
                silent.forEach(person -> mail.queue(new Letter(
                        "answerReminder",
                        person,
                        Optional.of(call.mandate()),
                        CallPath.ofAnswer(call),
                        List.of(titles.of(call, person), call.window().closesAt()))));
                yield silent.size();
            }
        };
    }
}
