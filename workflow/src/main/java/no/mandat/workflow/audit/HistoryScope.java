package no.mandat.workflow.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.mandat.domain.shared.BodyId;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.approval.Impartiality;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;

/**
 * Which part of a mandate's history somebody may read: all of it, what they did themself, what happened in the board's rounds,
 * or both of the latter. Others' positions in a secret round come in when it ends. Of a subject that they are recused in they read nothing, but that they are: there they have the
 * public's rights. Only the auditor, who decides nothing, is never recused.
 *
 * @param condition on the entry {@code e}, as HQL
 * @param values its parameters
 */
record HistoryScope(String condition, Map<String, ?> values) {

    private static final String ALL = "1 = 1";

    private static final String OWN = "e.actor = :me";

    private static final String IN_ROUNDS = """
            e.subjectKind = 'ApprovalRound' and e.subjectId in (%1$s)
            or e.subjectKind = 'Position' and e.subjectId in
                (select p.id.value from Position p where p.round.value in (%1$s))
            """;

    private static final String BOARD = IN_ROUNDS.formatted(
            "select r.id.value from ApprovalRound r where r.mandate.value = e.mandateId and r.body.value = :board");

    /** Around the subjects that aren't there for them. */
    private static final String SHUT_OUT =
            IN_ROUNDS.formatted("select r.id.value from ApprovalRound r where r.mandate.value = e.mandateId and (%s)"
                            .formatted(Impartiality.shutOut("r.about.kind", "r.about.id", ":person")))
                    + " or " + Impartiality.shutOut("e.subjectKind", "e.subjectId", ":person");

    /** Of a secret round nobody learns who has answered, until it ends; of one that was called off never. */
    private static final String SECRET = """
            e.subjectKind = 'Position' and e.actor <> :me and e.subjectId in
                (select p.id.value from Position p join ApprovalRound r on r.id.value = p.round.value
                    where r.mandate.value = e.mandateId and r.rule.secret = true and r.state in (OPEN, CANCELLED))
            """;

    /** That of somebody with these permissions in a mandate of the board; none where they may read nothing. */
    static Optional<HistoryScope> of(Set<Permission> allowed, BodyId board, Actor actor) {
        List<String> parts = new ArrayList<>();
        Map<String, Object> values = new HashMap<>(Map.of("me", actor.id()));
        if (allowed.contains(Permission.READ_HISTORY)) {
            parts.add(ALL);
        } else {
            if (allowed.contains(Permission.READ_OWN_HISTORY)) {
                parts.add(OWN);
            }
            if (allowed.contains(Permission.READ_BOARD_HISTORY)) {
                parts.add(BOARD);
                values.put("board", board.value());
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(of(String.join(" or ", parts), values, actor));
    }

    private static HistoryScope of(String parts, Map<String, Object> values, Actor actor) {
        var condition = "(%s) and not (%s)".formatted(parts, SECRET);
        var recusable = actor.person().filter(person -> !actor.has(RealmRole.AUDITOR));
        if (recusable.isEmpty()) {
            return new HistoryScope(condition, values);
        }
        values.put("person", recusable.get().value());
        return new HistoryScope("%s and not (%s)".formatted(condition, SHUT_OUT), values);
    }
}
