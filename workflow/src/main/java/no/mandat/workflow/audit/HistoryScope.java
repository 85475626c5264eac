package no.mandat.workflow.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.mandat.domain.shared.BodyId;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.shared.Actor;

/**
 * Which part of a mandate's history somebody may read: all of it, what they did themself, what happened in the board's rounds,
 * or both of the latter. Who is recused in a round's subject doesn't read of it among the board's.
 *
 * @param condition on the entry {@code e}, as HQL
 * @param values its parameters
 */
record HistoryScope(String condition, Map<String, ?> values) {

    private static final String ALL = "1 = 1";

    private static final String OWN = "e.actor = :me";

    private static final String BOARD_ROUNDS = """
            select r.id.value from ApprovalRound r where r.mandate.value = e.mandateId and r.body.value = :board
                and not exists (select 1 from Recusal x where x.subjectKind = r.about.kind and x.subjectId = r.about.id
                    and x.person.value = :person and x.state = RECUSED)
            """;

    private static final String BOARD = """
            e.subjectKind = 'ApprovalRound' and e.subjectId in (%1$s)
            or e.subjectKind = 'Position' and e.subjectId in
                (select p.id.value from Position p where p.round.value in (%1$s))
            """.formatted(BOARD_ROUNDS);

    /** That of somebody with these permissions in a mandate of the board; none where they may read nothing. */
    static Optional<HistoryScope> of(Set<Permission> allowed, BodyId board, Actor actor) {
        if (allowed.contains(Permission.READ_HISTORY)) {
            return Optional.of(new HistoryScope(ALL, Map.of()));
        }
        List<String> parts = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        if (allowed.contains(Permission.READ_OWN_HISTORY)) {
            parts.add(OWN);
            values.put("me", actor.id());
        }
        if (allowed.contains(Permission.READ_BOARD_HISTORY)) {
            parts.add(BOARD);
            values.put("board", board.value());
            values.put("person", actor.person().orElseThrow().value());
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(new HistoryScope(String.join(" or ", parts), values));
    }
}
