package no.mandat.workflow.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import no.mandat.domain.approval.Position;
import no.mandat.domain.shared.RoundId;

/** Why rounds failed, in the words of those who objected: for where that is printed. Whoever asks has asked for access. */
@ApplicationScoped
public class Objections {

    @PersistenceContext
    private EntityManager database;

    /** An objection. */
    public record Objection(String name, String reason, String wayOut) {}

    /** Those that counted in the rounds among these that have failed, the first first. */
    public List<Objection> in(Collection<RoundId> rounds) {
        if (rounds.isEmpty()) {
            return List.of();
        }
        return database.createQuery("""
                        select p, voter.name
                        from Position p join ApprovalRound r on r.id.value = p.round.value
                        join Person voter on voter.id.value = p.voter.value
                        left join Strike strike on strike.key.position.value = p.id.value
                        where p.round.value in :rounds and r.state = FAILED and p.kind = OBJECT and %s
                        order by p.at, p.id.value
                        """.formatted(ApprovalQueries.COUNTS), Object[].class)
                .setParameter("rounds", rounds.stream().map(RoundId::value).toList())
                .getResultStream()
                .map(row -> objection((Position) row[0], (String) row[1]))
                .toList();
    }

    private static Objection objection(Position position, String name) {
        return new Objection(
                name, position.reason().orElse(""), position.wayOut().orElse(""));
    }
}
