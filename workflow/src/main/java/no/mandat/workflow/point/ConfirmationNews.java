package no.mandat.workflow.point;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.CallEvent.CallClosed;
import no.mandat.domain.contribution.CallState;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.contribution.CallPath;
import no.mandat.workflow.contribution.CallTitles;
import no.mandat.workflow.contribution.Calls;
import no.mandat.workflow.jobs.JobHandler;
import no.mandat.workflow.jobs.JobKind;
import no.mandat.workflow.jobs.Jobs;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.notification.Letter;
import no.mandat.workflow.notification.Mail;
import no.mandat.workflow.shared.Morning;

/**
 * Tells those who confirm that conclusions wait for them: the morning after some were proposed, or after the call in which they wait was
 * closed again, in one letter a call, however many. What was taken back or confirmed until then nobody is told of; but of those that waited
 * before they are told as well.
 */
@ApplicationScoped
class ConfirmationNews implements JobHandler {

    static final JobKind KIND = new JobKind("tell.confirmers");

    private final Calls calls;
    private final Points points;
    private final CallTitles titles;
    private final Mandates mandates;
    private final Confirmers confirmers;
    private final Mail mail;
    private final Jobs jobs;
    private final Clock clock;

    @Inject
    ConfirmationNews(
            Calls calls,
            Points points,
            CallTitles titles,
            Mandates mandates,
            Confirmers confirmers,
            Mail mail,
            Jobs jobs,
            Clock clock) {
        this.calls = calls;
        this.points = points;
        this.titles = titles;
        this.mandates = mandates;
        this.confirmers = confirmers;
        this.mail = mail;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ConfirmationNews() {
        this(null, null, null, null, null, null, null, null);
    }

    @Override
    public JobKind kind() {
        return KIND;
    }

    /** Some were proposed. */
    void proposed(Call call) {
        tellNextMorning(call.id());
    }

    /** Where it was opened again, what was proposed before stands, and the morning after that told nobody. */
    void closed(@Observes CallClosed event) {
        tellNextMorning(event.call());
    }

    private void tellNextMorning(CallId call) {
        jobs.schedule(KIND, call.toString(), Morning.after(clock.instant(), clock.getZone()));
    }

    @Override
    public void run(String key) {
        var call = calls.require(new CallId(UUID.fromString(key)));
        var mandate = mandates.require(call.mandate());
        if (call.state() == CallState.CLOSED && !mandate.isOver()) {
            confirmers.of(mandate).forEach(person -> tell(person, call, mandate));
        }
    }

    private void tell(PersonId person, Call call, Mandate mandate) {
        long waiting = points.waiting(call.id(), person);
        if (waiting > 0) {
            mail.queue(new Letter(
                    "conclusionsProposed",
                    person,
                    Optional.of(mandate.id()),
                    CallPath.ofProposedPoints(call),
                    List.of(titles.of(call, person), waiting)));
        }
    }
}
