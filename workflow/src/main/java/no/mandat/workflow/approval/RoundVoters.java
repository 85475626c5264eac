package no.mandat.workflow.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.party.Bodies;

/** Who decided in rounds and can still be asked about it, for the features whose contents they were about. */
@ApplicationScoped
public class RoundVoters {

    private final Rounds rounds;
    private final Bodies bodies;
    private final Impartiality impartiality;
    private final Clock clock;

    @Inject
    RoundVoters(Rounds rounds, Bodies bodies, Impartiality impartiality, Clock clock) {
        this.rounds = rounds;
        this.bodies = bodies;
        this.impartiality = impartiality;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected RoundVoters() {
        this(null, null, null, null);
    }

    /** Those who had a vote in at least one of them, whether they used it or not, sit in its body today, and aren't partial in it. */
    public Set<PersonId> of(Collection<RoundId> asked) {
        var today = LocalDate.now(clock);
        Set<PersonId> voters = new LinkedHashSet<>();
        asked.forEach(id -> {
            var round = rounds.require(id);
            var body = bodies.seating(round.body());
            var recused = impartiality.recused(round.about().subject());
            rounds.reached(round, clock.instant()).stream()
                    .filter(voter -> body.sitsOn(today, voter) && !recused.contains(voter))
                    .forEach(voters::add);
        });
        return voters;
    }

    /**
     * Those of some in which a person is among {@link #of}, with as many statements as for one. Whether they are partial in what they
     * were about is asked by the caller; who was away when it ended and is back counts here.
     */
    public Set<RoundId> in(Collection<RoundId> some, PersonId person) {
        return some.isEmpty() ? Set.of() : Set.copyOf(rounds.reaching(person, some, LocalDate.now(clock)));
    }

    /** Whom those of them ask that are open: of the end of such a round its own letter tells them. */
    public Set<PersonId> asked(Collection<RoundId> some) {
        return some.stream()
                .map(rounds::require)
                .filter(round -> round.state() == RoundState.OPEN)
                .flatMap(round -> rounds.reached(round, clock.instant()).stream())
                .collect(Collectors.toSet());
    }
}
