package no.mandat.workflow.point;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.CallEvent.CallClosed;
import no.mandat.domain.contribution.CallState;
import no.mandat.domain.contribution.Contribution;
import no.mandat.domain.contribution.ContributionEvent.ContributionReplaced;
import no.mandat.domain.contribution.ContributionEvent.ContributionSubmitted;
import no.mandat.domain.contribution.ContributionEvent.ContributionWithdrawn;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.contribution.QuestionKind;
import no.mandat.domain.contribution.Replies;
import no.mandat.domain.point.Passage;
import no.mandat.domain.point.Point;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.PointId;
import no.mandat.workflow.contribution.Calls;
import no.mandat.workflow.contribution.ContributionFiles;
import no.mandat.workflow.contribution.Contributions;
import no.mandat.workflow.jobs.JobHandler;
import no.mandat.workflow.jobs.JobKind;
import no.mandat.workflow.jobs.Jobs;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;

/**
 * Makes points of what was sent to a call, once it is closed: each answer in words is one to begin with, and each file. Some contributions at a time,
 * until none is left. What is replaced or taken back after that, in a call that was opened again, loses its points.
 */
@ApplicationScoped
class CallDivision implements JobHandler {

    static final JobKind KIND = new JobKind("divide.call");

    /** How many contributions are divided in one transaction. */
    private static final int AT_ONCE = 200;

    private final Calls calls;
    private final Contributions contributions;
    private final ContributionFiles files;
    private final Points points;
    private final Mandates mandates;
    private final Handlers handlers;
    private final Jobs jobs;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    @Inject
    CallDivision(
            Calls calls,
            Contributions contributions,
            ContributionFiles files,
            Points points,
            Mandates mandates,
            Handlers handlers,
            Jobs jobs,
            Events events,
            Ids ids,
            Clock clock) {
        this.calls = calls;
        this.contributions = contributions;
        this.files = files;
        this.points = points;
        this.mandates = mandates;
        this.handlers = handlers;
        this.jobs = jobs;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected CallDivision() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    @Override
    public JobKind kind() {
        return KIND;
    }

    void closed(@Observes CallClosed event) {
        jobs.schedule(KIND, event.call().toString(), clock.instant());
    }

    /** Of somebody who was let in after the call had closed. */
    void submitted(@Observes ContributionSubmitted event) {
        var call = calls.require(contributions.require(event.contribution()).call());
        if (call.state() == CallState.CLOSED) {
            jobs.schedule(KIND, call.id().toString(), clock.instant());
        }
    }

    void replaced(@Observes ContributionReplaced event) {
        drop(event.contribution());
    }

    void withdrawn(@Observes ContributionWithdrawn event) {
        drop(event.contribution());
    }

    private void drop(ContributionId contribution) {
        points.of(contribution).forEach(point -> {
            events.follow(point.drop());
            points.remove(point);
        });
    }

    @Override
    public void run(String key) {
        var call = calls.lock(new CallId(UUID.fromString(key)));
        if (call.state() != CallState.CLOSED) {
            return;
        }
        var undivided = contributions.undivided(call.id(), AT_ONCE);
        undivided.forEach(contribution -> divide(contribution, call));
        if (undivided.size() == AT_ONCE) {
            jobs.again(clock.instant());
        } else {
            jobs.schedule(MailingSearch.KIND, key, clock.instant());
        }
    }

    private void divide(Contribution contribution, Call call) {
        var replies = contributions.text(contribution).replies();
        int number = 1;
        for (var question : call.text().questions()) {
            if (question.kind() == QuestionKind.TEXT
                    && !replies.to(question.id()).isBlank()) {
                make(contribution, number++, question, replies);
            }
        }
        for (var file : files.of(contribution)) {
            add(Point.make(
                    new PointId(ids.next()), contribution, number++, file.id(), file.fileName(), clock.instant()));
        }
        leaveToNobody(contribution, call);
        events.fire(contribution.receive(clock.instant()));
    }

    /** Whoever had the contribution before it was divided may have left the secretariat since: then nobody has its points. */
    private void leaveToNobody(Contribution contribution, Call call) {
        var mandate = mandates.require(call.mandate());
        if (contribution.handler().filter(one -> !handlers.isOne(one, mandate)).isPresent()) {
            points.of(contribution.id()).forEach(point -> events.fire(point.assign(null, clock.instant())));
        }
    }

    private void make(Contribution contribution, int number, Question question, Replies replies) {
        add(Point.make(
                new PointId(ids.next()),
                contribution,
                number,
                Passage.whole(question.id(), replies),
                replies,
                question.clauses(),
                clock.instant()));
    }

    private void add(Point.Making making) {
        points.add(making.point());
        events.fire(making.event());
    }
}
