package no.mandat.workflow.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.mandat.domain.approval.ApprovalRound;
import no.mandat.domain.approval.RecusalAction;
import no.mandat.domain.approval.RoundKind;
import no.mandat.domain.shared.RoundId;

/** What rounds of impartiality ask, by round. */
@ApplicationScoped
class Questions {

    @PersistenceContext
    private EntityManager database;

    /** What the round asks, if it is one of impartiality. */
    Optional<Question> of(ApprovalRound round) {
        return Optional.ofNullable(ofAll(List.of(round)).get(round.id()));
    }

    /** What those of the rounds ask that are of impartiality, in one statement, or in none where none is. */
    Map<RoundId, Question> ofAll(Collection<ApprovalRound> rounds) {
        var ids = rounds.stream()
                .filter(round -> round.kind() == RoundKind.IMPARTIALITY)
                .map(round -> round.id().value())
                .toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database.createQuery("""
                        select r.id, q.asks, q.personName, q.subjectTitle from ApprovalRound r
                            join RecusalQuestion q on q.key.recusal.value = r.about.id and q.key.number = r.about.revision
                        where r.id.value in :ids
                        """, Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (RoundId) row[0],
                        row -> new Question((RecusalAction) row[1], (String) row[2], (String) row[3])));
    }
}
