package no.mandat.workflow.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import no.mandat.domain.party.MembershipEnded;

/** When somebody leaves a body, those who stay may all have answered: then a round of theirs that passes ends at once. */
@ApplicationScoped
class LeavingVoters {

    private final Rounds rounds;
    private final RoundEnd end;

    @Inject
    LeavingVoters(Rounds rounds, RoundEnd end) {
        this.rounds = rounds;
        this.end = end;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected LeavingVoters() {
        this(null, null);
    }

    void settle(@Observes MembershipEnded ended) {
        rounds.openIn(ended.body()).stream().map(rounds::lock).forEach(end::settle);
    }
}
