package no.mandat.workflow.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.approval.ApprovalRound;
import no.mandat.domain.approval.Recusal;
import no.mandat.domain.approval.RecusalChanged;
import no.mandat.domain.approval.RecusalEvent;
import no.mandat.domain.approval.RecusalState;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.shared.Grounds;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.drafts.DraftBin;
import no.mandat.workflow.shared.Actors;

/**
 * What follows when somebody becomes partial, in whatever way: a question about them is called off, what they had typed is
 * dropped, and the open rounds that they no longer count in are looked at anew. Pages on which one of the rounds is open learn
 * of all that happens about impartiality in its subject.
 */
@ApplicationScoped
class RecusedPeople {

    private final Recusals recusals;
    private final Rounds rounds;
    private final RoundEnd end;
    private final DraftBin drafts;
    private final Event<RoundTouched> touched;
    private final Actors actors;
    private final Clock clock;

    @Inject
    RecusedPeople(
            Recusals recusals,
            Rounds rounds,
            RoundEnd end,
            DraftBin drafts,
            Event<RoundTouched> touched,
            Actors actors,
            Clock clock) {
        this.recusals = recusals;
        this.rounds = rounds;
        this.end = end;
        this.drafts = drafts;
        this.touched = touched;
        this.actors = actors;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected RecusedPeople() {
        this(null, null, null, null, null, null, null);
    }

    void leaveTheSubject(@Observes RecusalChanged changed) {
        if (changed.state() == RecusalState.RECUSED) {
            actors.byRule(() -> leave(recusals.require(changed.recusal()), changed.person()));
        }
    }

    private void leave(Recusal recusal, PersonId person) {
        recusals.openQuestions(recusal).stream()
                .map(rounds::lock)
                .forEach(round -> end.cancel(round, Grounds.of(Grounds.Cause.DECLARED_PARTIAL)));
        around(recusal).forEach(round -> leave(round, person));
    }

    void tell(@Observes RecusalEvent event) {
        around(recusals.require(event.recusal())).forEach(round -> touched.fire(new RoundTouched(round)));
    }

    private List<RoundId> around(Recusal recusal) {
        return recusals.roundsAround(recusal);
    }

    private void leave(RoundId id, PersonId person) {
        drafts.drop(person, RoundDrafts.place(id));
        Optional.of(rounds.require(id))
                .filter(round -> round.state() == RoundState.OPEN)
                .map(ApprovalRound::id)
                .map(rounds::lock)
                .ifPresent(round -> {
                    var latest = Optional.ofNullable(
                            rounds.voter(round, person, clock.instant()).counting());
                    end.objectorRecused(latest, round.id());
                    end.settle(round);
                });
    }
}
