package no.mandat.workflow.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import no.mandat.domain.approval.Recusal;
import no.mandat.domain.approval.RecusalAction;
import no.mandat.domain.approval.RecusalState;
import no.mandat.domain.approval.RoundCancelled;
import no.mandat.domain.approval.RoundEnded;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.shared.RoundId;
import no.mandat.domain.shared.SubjectRef;
import no.mandat.workflow.shared.Events;

/** What the end of a round on somebody's impartiality does, in the same transaction. */
@ApplicationScoped
class ImpartialityOutcome {

    private final Recusals recusals;
    private final Rounds rounds;
    private final ImpartialityLetters letters;
    private final Events events;
    private final Clock clock;

    @Inject
    ImpartialityOutcome(Recusals recusals, Rounds rounds, ImpartialityLetters letters, Events events, Clock clock) {
        this.recusals = recusals;
        this.rounds = rounds;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ImpartialityOutcome() {
        this(null, null, null, null, null);
    }

    void answer(@Observes RoundEnded ended) {
        answer(ended.about(), ended.round(), ended.outcome());
    }

    void drop(@Observes RoundCancelled cancelled) {
        answer(cancelled.about(), cancelled.round(), RoundState.CANCELLED);
    }

    private void answer(SubjectRef about, RoundId round, RoundState outcome) {
        if (!about.kind().equals(Recusal.class.getSimpleName())) {
            return;
        }
        var recusal = recusals.askedAbout(about);
        var question = recusals.question(about);
        var answer = recusal.answered(question, outcome, clock.instant());
        answer.ifPresent(events::follow);
        boolean stands = question.text().asks() == RecusalAction.REVERSE && recusal.state() == RecusalState.RECUSED;
        if (answer.isPresent() || stands) {
            letters.answered(recusal, question, rounds.require(round));
        }
    }
}
