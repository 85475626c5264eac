package no.mandat.workflow.milestone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import no.mandat.domain.milestone.MilestoneAction;
import no.mandat.domain.milestone.MoveState;
import no.mandat.domain.milestone.Slip;
import no.mandat.domain.milestone.StatusRule;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.ResolutionId;
import no.mandat.workflow.approval.Impartiality;
import no.mandat.workflow.shared.LastRevision;
import org.jspecify.annotations.Nullable;

/** Reads the milestones of a mandate, with all that belongs to them, in three statements whatever their number. */
@ApplicationScoped
class PlanRows {

    private static final String SHUT_OUT = Impartiality.shutOut("'Deliverable'", "v.id.value", ":me");

    @PersistenceContext
    private EntityManager database;

    /**
     * By the day they are due.
     *
     * @param sight what the reader is told
     * @param actions what the reader may do with each
     */
    List<MilestoneRow> of(
            MandateId mandate, PlanSight sight, LocalDate today, Function<PlanLine, Set<MilestoneAction>> actions) {
        var clauses = clauses(mandate);
        var moves = moves(mandate);
        return lines(mandate, sight).stream()
                .map(line -> row(
                        line,
                        clauses.getOrDefault(line.id().value(), List.of()),
                        moves.getOrDefault(line.id().value(), List.of()),
                        today,
                        actions.apply(line)))
                .toList();
    }

    private List<PlanLine> lines(MandateId mandate, PlanSight sight) {
        return database.createQuery(
                        """
                        select new no.mandat.workflow.milestone.PlanLine(m.id, m.version, m.title, m.due.day,
                            m.due.wholeMonth, m.baseline, m.state, m.responsible.value, p.name, m.proof.proof,
                            m.proof.proofText, m.proof.proofDocument.value, d.title,
                            case when f.id.value is null and c.id.value is null and a.id.value is null then false else true end,
                            g.id.value, m.proof.proofDeliverable.value,
                            case when :deliverables = 'ALL' then v.title else r.title end,
                            m.outside.outsideProcess,
                            m.outside.outsideDay, m.boardControlled, m.reachedOn, m.reason, m.dateChanges)
                        from Milestone m left join Person p on p.id.value = m.responsible.value
                            left join Document d on d.id.value = m.proof.proofDocument.value
                                and d.state = LISTED and d.classification.openness in :readable
                            left join Document f on f.id.value = m.proof.proofDocument.value and f.state = LISTED
                            left join Meeting g on g.id.value = m.proof.proofMeeting.value and g.kind in :kinds
                            left join Meeting c on c.id.value = m.proof.proofMeeting.value and c.state = CLOSED
                            left join Deliverable a on a.id.value = m.proof.proofDeliverable.value
                                and a.approvedRevision is not null
                            left join Deliverable v on v.id.value = m.proof.proofDeliverable.value
                                and (:deliverables = 'ALL' or v.publishedRevision is not null
                                    or :deliverables = 'SUBMITTED'
                                        and (v.boardRevision is not null or v.approvedRevision is not null))
                                and not (%s)
                            left join DeliverableRevision r on r.key.deliverable.value = v.id.value
                                and r.key.revision = case when :deliverables = 'SUBMITTED' then %s else %s end
                        where m.mandate.value = :mandate
                        order by m.due.day, m.title, m.id.value
                        """.formatted(SHUT_OUT, LastRevision.forBoard("v"), LastRevision.forEverybody("v")),
                        PlanLine.class)
                .setParameter("mandate", mandate.value())
                .setParameter("readable", sight.documents())
                .setParameter("kinds", sight.meetings())
                .setParameter("deliverables", sight.deliverables().extent().name())
                .setParameter("me", sight.reader())
                .getResultList();
    }

    private Map<UUID, List<ClauseId>> clauses(MandateId mandate) {
        Map<UUID, List<ClauseId>> byMilestone = new HashMap<>();
        database.createQuery(
                        "select m.id.value, c.value from Milestone m join m.clauses c where m.mandate.value = :mandate order by c.value",
                        Object[].class)
                .setParameter("mandate", mandate.value())
                .getResultList()
                .forEach(row -> byMilestone
                        .computeIfAbsent((UUID) row[0], none -> new ArrayList<>())
                        .add(new ClauseId((UUID) row[1])));
        return byMilestone;
    }

    private Map<UUID, List<MoveRow>> moves(MandateId mandate) {
        Map<UUID, List<MoveRow>> byMilestone = new HashMap<>();
        database.createQuery("""
                        select new no.mandat.workflow.milestone.PlanRows$MoveLine(m.id.value, v.key.number,
                            v.fromDue.day, v.fromDue.wholeMonth, v.toDue.day, v.toDue.wholeMonth, v.reason, p.name, v.at,
                            v.state, v.resolution.value, v.decidedAt)
                        from MilestoneMove v join Milestone m on m.id.value = v.key.milestone.value
                            join Person p on p.id.value = v.person.value
                        where m.mandate.value = :mandate
                        order by v.key.number desc
                        """, MoveLine.class)
                .setParameter("mandate", mandate.value())
                .getResultList()
                .forEach(line -> byMilestone
                        .computeIfAbsent(line.milestone(), none -> new ArrayList<>())
                        .add(line.row()));
        return byMilestone;
    }

    private static MilestoneRow row(
            PlanLine line, List<ClauseId> clauses, List<MoveRow> moves, LocalDate today, Set<MilestoneAction> actions) {
        return new MilestoneRow(
                line.id(),
                line.version(),
                line.title(),
                line.due(),
                line.wholeMonth(),
                line.baseline(),
                Slip.days(line.baseline(), line.due(), line.reachedOn()),
                line.state(),
                StatusRule.of(line.state(), line.due(), line.reachedOn(), today),
                line.person(),
                line.responsibleName(),
                clauses,
                line.proofLine(),
                line.outsideForm(),
                line.boardControlled(),
                line.reachedOn(),
                line.reason(),
                line.dateChanges(),
                moves,
                actions);
    }

    /** A change of date as the database gives it. */
    record MoveLine(
            UUID milestone,
            int number,
            LocalDate from,
            boolean fromWholeMonth,
            LocalDate to,
            boolean toWholeMonth,
            String reason,
            String person,
            Instant at,
            MoveState state,
            @Nullable UUID resolution,
            @Nullable Instant decidedAt) {

        MoveRow row() {
            return new MoveRow(
                    number,
                    from,
                    fromWholeMonth,
                    to,
                    toWholeMonth,
                    reason,
                    person,
                    at,
                    state,
                    resolution == null ? null : new ResolutionId(resolution),
                    decidedAt);
        }
    }
}
