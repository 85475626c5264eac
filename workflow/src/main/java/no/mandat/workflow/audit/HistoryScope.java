package no.mandat.workflow.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.shared.BodyId;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.approval.Impartiality;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;

/**
 * Which part of a mandate's history somebody may read: all of it, what they did themself, what happened in the board's rounds,
 * or both of the latter. Of the board's meetings only those read who read these, and the auditor. Others' positions in a secret round come in when it ends. Of a subject that they are recused in they read nothing, but that they are: there they have the
 * public's rights. Only the auditor, who decides nothing, is never recused.
 *
 * @param whole whether it is that of the mandate, and not of what somebody did or of the board's rounds alone
 * @param condition on the entry {@code e}, as HQL
 * @param values its parameters
 * @param parts the same, apart: no entry is in two of them, and each is found by an index, however long the history is
 */
record HistoryScope(boolean whole, String condition, Map<String, ?> values, List<Part> parts) {

    /** By what an index finds the entries of a part. */
    enum By {
        MANDATE,
        ACTOR,
        SUBJECT
    }

    /**
     * A part.
     *
     * @param condition on the entry {@code e}, as HQL
     * @param values its parameters, but for {@code :mandate}
     */
    record Part(By by, String condition, Map<String, ?> values) {

        /** What the entries are joined with besides, as HQL. */
        String join() {
            return by == By.SUBJECT ? " join (" + BOARD_SUBJECTS + ") seen on seen.id = e.subjectId" : "";
        }
    }

    private static final String ALL = "1 = 1";

    private static final String OWN = "e.actor = :me";

    private static final String IN_ROUNDS = """
        e.subjectKind = 'ApprovalRound' and e.subjectId in (%1$s)
        or e.subjectKind = 'Position' and e.subjectId in
            (select p.id.value from Position p where p.round.value in (%1$s))
        """;

    /** What the board's part of a mandate's history is about. */
    private static final String BOARD_SUBJECTS = """
            select r.id.value as id from ApprovalRound r where r.mandate.value = :mandate and r.body.value = :board
            union all
            select p.id.value as id from Position p join ApprovalRound r on r.id.value = p.round.value
                where r.mandate.value = :mandate and r.body.value = :board
            """;

    private static final String BOARD = IN_ROUNDS.formatted(
            "select r.id.value from ApprovalRound r where r.mandate.value = e.mandateId and r.body.value = :board");

    /**
     * The items that aren't there for them, what was agreed on, said and remarked under those, who else is partial in them, and their papers
     * (those that aren't there for them elsewhere, either).
     */
    private static final String SHUT_ITEMS = """
            e.subjectKind = 'AgendaItem' and e.subjectId in (%1$s)
            or e.subjectKind = 'ActionItem' and e.subjectId in
                (select t.id.value from ActionItem t where t.item.value in (%1$s))
            or e.subjectKind = 'MinutesRemark' and e.subjectId in
                (select k.id.value from MinutesRemark k where k.item.value in (%1$s))
            or e.subjectKind = 'Spoken' and e.subjectId in
                (select s.id.value from Spoken s where s.item.value in (%1$s))
            or e.subjectKind = 'Attendee' and e.action in ('RecusalDeclared', 'RecusalNoted') and e.subjectId in
                (select b.id.value from Attendee b join b.recusedFrom f
                    where f.value in (%1$s) and (b.person.value is null or b.person.value <> :person))
            or e.subjectKind = 'Document' and e.subjectId in
                (select d.id.value from AgendaItem h join h.papers w join Document d on d.id.value = w.document.value
                    where h.id.value in (%1$s) and d.classification.openness <> OPEN
                        and not exists (select 1 from AgendaItem l join l.papers v
                            where v.document.value = d.id.value and l.mandate.value = d.mandate.value
                                and l.state = LISTED and l.id.value not in (%1$s)))
            """.formatted("""
                select i.id.value from AgendaItem i where i.mandate.value = e.mandateId and (
                    exists (select 1 from Attendee a join a.recusedFrom n
                        where a.person.value = :person and n.value = i.id.value)
                    or i.resolution.value is not null and (%s)
                    or i.deliverable.value is not null and (%s))
                """.formatted(
                    Impartiality.shutOut("'Resolution'", "i.resolution.value", ":person"),
                    Impartiality.shutOut("'Deliverable'", "i.deliverable.value", ":person")));

    /** Of texts that aren't there for them: their parts, and what is said of them. */
    private static final String SHUT_TEXTS = Stream.of("Review", "Comment", "Section", "Recommendation", "Dissent")
            .map(kind ->
                    "e.subjectKind = '%1$s' and e.subjectId in (select v.id.value from %1$s v where v.mandate.value = e.mandateId and (%2$s))"
                            .formatted(kind, Impartiality.shutOut("'Deliverable'", "v.deliverable.value", ":person")))
            .collect(Collectors.joining(
                    " or ",
                    "",
                    " or e.subjectKind = 'ReportPicture' and e.subjectId in (select v.id.value from ReportPicture v join Deliverable d on d.id.value = v.deliverable.value where d.mandate.value = e.mandateId and (%s))"
                            .formatted(Impartiality.shutOut("'Deliverable'", "v.deliverable.value", ":person"))));

    /** What is planned to be told of texts that aren't there for them. */
    private static final String SHUT_COMMUNICATION =
            "e.subjectKind = 'Communication' and e.subjectId in (select c.id.value from Communication c where c.mandate.value = e.mandateId and c.deliverable.value is not null and (%s))"
                    .formatted(Impartiality.shutOut("'Deliverable'", "c.deliverable.value", ":person"));

    /** Milestones that texts prove which aren't there for them: what proves one is named by its title. */
    private static final String SHUT_MILESTONES =
            "e.subjectKind = 'Milestone' and e.subjectId in (select m.id.value from Milestone m where m.mandate.value = e.mandateId and m.proof.proofDeliverable.value is not null and (%s))"
                    .formatted(Impartiality.shutOut("'Deliverable'", "m.proof.proofDeliverable.value", ":person"));

    /** Around the subjects that aren't there for them. */
    private static final String SHUT_OUT =
            IN_ROUNDS.formatted("select r.id.value from ApprovalRound r where r.mandate.value = e.mandateId and (%s)"
                            .formatted(Impartiality.shutOut("r.about.kind", "r.about.id", ":person")))
                    + " or " + Impartiality.shutOut("e.subjectKind", "e.subjectId", ":person")
                    + " or " + SHUT_ITEMS
                    + " or " + SHUT_TEXTS
                    + " or " + SHUT_COMMUNICATION
                    + " or " + SHUT_MILESTONES;

    private static final String IN_BOARD_MEETINGS =
            "select m.id.value from Meeting m" + " where m.mandate.value = e.mandateId and m.kind = BOARD";

    /** What happened in meetings of the board. */
    private static final String BOARD_MEETINGS = Stream.of(
                    "AgendaItem", "Attendee", "ActionItem", "MinutesRemark", "TimeOption", "Spoken")
            .map(kind ->
                    "e.subjectKind = '%1$s' and e.subjectId in (select o.id.value from %1$s o where o.meeting.value in (%2$s))"
                            .formatted(kind, IN_BOARD_MEETINGS))
            .collect(Collectors.joining(
                    " or ", "e.subjectKind = 'Meeting' and e.subjectId in (%s) or ".formatted(IN_BOARD_MEETINGS), ""));

    /** For whoever doesn't read the board's meetings: what they did themself in them is theirs all the same. */
    private static final String ALL_BUT_BOARD_MEETINGS = "%s or not (%s)".formatted(OWN, BOARD_MEETINGS);

    /** Of a secret round nobody learns who has answered, until it ends; of one that was called off never. */
    private static final String SECRET = """
        e.subjectKind = 'Position' and e.actor <> :me and e.subjectId in
            (select p.id.value from Position p join ApprovalRound r on r.id.value = p.round.value
                where r.mandate.value = e.mandateId and r.rule.secret = true and r.state in (OPEN, CANCELLED))
        """;

    /** That of somebody with these permissions in a mandate of the board; none where they may read nothing. */
    static Optional<HistoryScope> of(Set<Permission> allowed, BodyId board, Actor actor) {
        if (allowed.contains(Permission.READ_HISTORY)) {
            boolean whole = allowed.contains(Permission.READ_BOARD_MEETINGS) || actor.has(RealmRole.AUDITOR);
            return Optional.of(whole(whole ? ALL : ALL_BUT_BOARD_MEETINGS, actor));
        }
        List<Part> parts = new ArrayList<>();
        boolean own = allowed.contains(Permission.READ_OWN_HISTORY);
        if (own) {
            parts.add(part(By.ACTOR, OWN, Map.of(), actor));
        }
        if (allowed.contains(Permission.READ_BOARD_HISTORY)) {
            var condition = own ? "(%s) and e.actor <> :me".formatted(BOARD) : BOARD;
            parts.add(part(By.SUBJECT, condition, Map.of("board", board.value()), actor));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(of(false, List.copyOf(parts)));
    }

    /** That of an auditor in all mandates, and outside of them: as they read each. */
    static HistoryScope ofAuditor(Actor auditor) {
        return whole(ALL, auditor);
    }

    private static HistoryScope whole(String condition, Actor actor) {
        return of(true, List.of(part(By.MANDATE, condition, Map.of(), actor)));
    }

    private static HistoryScope of(boolean whole, List<Part> parts) {
        Map<String, Object> values = new HashMap<>();
        parts.forEach(part -> values.putAll(part.values()));
        var condition = parts.stream().map(Part::condition).collect(Collectors.joining(") or (", "(", ")"));
        return new HistoryScope(whole, condition, values, parts);
    }

    private static Part part(By by, String read, Map<String, ?> needed, Actor actor) {
        Map<String, Object> values = new HashMap<>(needed);
        values.put("me", actor.id());
        var condition = "(%s) and not (%s)".formatted(read, SECRET);
        var recusable = actor.person().filter(person -> !actor.has(RealmRole.AUDITOR));
        if (recusable.isEmpty()) {
            return new Part(by, condition, values);
        }
        values.put("person", recusable.get().value());
        return new Part(by, "%s and not (%s)".formatted(condition, SHUT_OUT), values);
    }
}
