package no.mandat.workflow.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import no.mandat.domain.approval.RecusalState;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RoundId;

/**
 * Who was noted as partial elsewhere in what a round is about, in a meeting, is so in the round and in all of its subject (domain.md,
 * Impartiality). Inside the use cases of those who noted it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class NotedPartial {

    private final Rounds rounds;
    private final Recusals recusals;
    private final Declarations declarations;
    private final Clock clock;

    @Inject
    NotedPartial(Rounds rounds, Recusals recusals, Declarations declarations, Clock clock) {
        this.rounds = rounds;
        this.recusals = recusals;
        this.declarations = declarations;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected NotedPartial() {
        this(null, null, null, null);
    }

    /** Holds the round until the transaction ends: before the meeting in which it is noted. */
    public void hold(RoundId id) {
        var ignored = rounds.lock(id);
    }

    /** They are partial from now on; those who are already stay so. */
    public void note(RoundId id, Collection<PersonId> people, String reason) {
        var round = rounds.require(id);
        var known = recusals.people(round.about().subject(), RecusalState.RECUSED);
        people.stream()
                .filter(person -> !known.contains(person))
                .forEach(person -> declarations.declare(round, person, reason, clock.instant()));
    }
}
