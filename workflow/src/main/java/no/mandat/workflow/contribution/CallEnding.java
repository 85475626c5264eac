package no.mandat.workflow.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.CallAction;
import no.mandat.domain.contribution.CallLife;
import no.mandat.domain.contribution.CallState;
import no.mandat.domain.mandate.MandateClosed;
import no.mandat.domain.mandate.MandateTerminated;
import no.mandat.domain.mandate.MandateWithdrawn;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.Grounds;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.words.Words;

/**
 * Gives up the calls of a mandate that the board ends or the secretariat withdraws, those that are open and those that are being written:
 * nobody could handle what came yet. The reason for that isn't told: what goes to everybody says only what became of the mandate. Whoever
 * waits for an answer to a call that is closed is told that none comes, and whoever came too late that they can't send theirs.
 */
@ApplicationScoped
class CallEnding {

    private final Calls calls;
    private final AnswerSource answers;
    private final OpenDrafts drafts;
    private final ContributorNews news;
    private final LateEnding late;
    private final Events events;
    private final Clock clock;

    @Inject
    CallEnding(
            Calls calls,
            AnswerSource answers,
            OpenDrafts drafts,
            ContributorNews news,
            LateEnding late,
            Events events,
            Clock clock) {
        this.calls = calls;
        this.answers = answers;
        this.drafts = drafts;
        this.news = news;
        this.late = late;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected CallEnding() {
        this(null, null, null, null, null, null, null);
    }

    /** Its calls are over by then, and all that came is answered; somebody may be let in yet. */
    void closed(@Observes MandateClosed event) {
        var cause = Grounds.Cause.MANDATE_CLOSED;
        calls.lockAll(event.id()).stream()
                .filter(call -> call.status(clock.instant()).isOver())
                .forEach(call -> late.end(call, reason(call, cause), cause));
    }

    void terminated(@Observes MandateTerminated event) {
        endAll(event.id(), Grounds.Cause.MANDATE_ENDED);
    }

    void withdrawn(@Observes MandateWithdrawn event) {
        endAll(event.id(), Grounds.Cause.MANDATE_WITHDRAWN);
    }

    private void endAll(MandateId mandate, Grounds.Cause cause) {
        var at = clock.instant();
        for (var call : calls.lockAll(mandate)) {
            // Of one that is open yet, whoever hasn't answered is told that it is closed or given up.
            boolean wasOver = call.status(at).isOver();
            var reason = reason(call, cause);
            if (CallLife.LIFE.next(call.state(), CallAction.WITHDRAW).isPresent()) {
                events.follow(ended(call, reason, at));
            }
            if (wasOver && call.status(at).isOver()) {
                late.end(call, reason, cause);
            }
            if (call.state() == CallState.CLOSED) {
                news.mandateOver(call.id());
            }
        }
    }

    /** One whose answers are read already is closed: they stay. */
    private DomainEvent ended(Call call, String reason, Instant at) {
        if (answers.areGiven(call.id())) {
            drafts.keepAsSaid(call.id(), call.window().closesAt());
            return call.close(reason, at);
        }
        return call.withdraw(false, reason, at);
    }

    /** In the language that the call is written in. */
    private static String reason(Call call, Grounds.Cause cause) {
        return Words.in(Locale.forLanguageTag(call.text().language())).of(cause);
    }
}
