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
import no.mandat.domain.mandate.MandateTerminated;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.Grounds;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.words.Words;

/**
 * Gives up the calls of a mandate that the board ends, those that are open and those that are being written: nobody could handle what
 * came yet. The board's own reason isn't told: what goes to everybody says only that the mandate was ended.
 */
@ApplicationScoped
class CallEnding {

    private final Calls calls;
    private final AnswerSource answers;
    private final OpenDrafts drafts;
    private final Events events;
    private final Clock clock;

    @Inject
    CallEnding(Calls calls, AnswerSource answers, OpenDrafts drafts, Events events, Clock clock) {
        this.calls = calls;
        this.answers = answers;
        this.drafts = drafts;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected CallEnding() {
        this(null, null, null, null, null);
    }

    void ended(@Observes MandateTerminated event) {
        var at = clock.instant();
        calls.lockAll(event.id()).stream()
                .filter(call ->
                        CallLife.LIFE.next(call.state(), CallAction.WITHDRAW).isPresent())
                .forEach(call -> events.follow(ended(call, at)));
    }

    /** One whose answers are read already is closed: they stay. */
    private DomainEvent ended(Call call, Instant at) {
        if (answers.areGiven(call.id())) {
            drafts.keepAsSaid(call.id(), call.window().closesAt());
            return call.close(reason(call), at);
        }
        return call.withdraw(false, reason(call), at);
    }

    /** In the language that the call is written in. */
    private static String reason(Call call) {
        return Words.in(Locale.forLanguageTag(call.text().language())).of(Grounds.Cause.MANDATE_ENDED);
    }
}
