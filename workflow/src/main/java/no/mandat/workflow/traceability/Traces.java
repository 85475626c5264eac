package no.mandat.workflow.traceability;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseNumber;
import no.mandat.domain.mandate.ClauseNumbers;
import no.mandat.domain.mandate.Footnotes;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.mandate.MandateAction;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.Cover;
import no.mandat.domain.shared.CoverKind;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.closing.ClauseCover;
import no.mandat.workflow.closing.Coverage;
import no.mandat.workflow.contribution.Calls;
import no.mandat.workflow.mandate.MandateTexts;
import no.mandat.workflow.point.ClausePoints;
import no.mandat.workflow.point.PointTally;
import no.mandat.workflow.text.MarkdownText;

/** Brings together what answers each clause of a mandate: in as many statements for many clauses and points as for one. */
@ApplicationScoped
class Traces {

    private final MandateTexts texts;
    private final Coverage coverage;
    private final PointTally points;
    private final Calls calls;

    @PersistenceContext
    private EntityManager database;

    @Inject
    Traces(MandateTexts texts, Coverage coverage, PointTally points, Calls calls) {
        this.texts = texts;
        this.coverage = coverage;
        this.points = points;
        this.calls = calls;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Traces() {
        this(null, null, null, null);
    }

    /** Of a mandate, for whoever sees so much of it. Whether they read the mandate, others ask. */
    Trace of(Mandate mandate, TraceSight sight) {
        var tree = texts.clauses(mandate.id());
        var numbers = ClauseNumbers.of(tree);
        var covers = sight.isActors()
                ? coverage.forActor(mandate.id(), tree, sight.scope())
                : coverage.of(mandate.id(), tree, sight.scope());
        var told = calls.of(mandate.id()).stream().filter(sight::shows).toList();
        var input = input(mandate.id(), told, sight);
        var boards = boardMeetings(mandate.id());
        boolean waives = sight.may(Permission.MOVE_MOTIONS) && isOnItsWay(mandate);
        List<TraceLine> lines = new ArrayList<>();
        for (var clause : tree.traceable()) {
            var cover = Objects.requireNonNull(covers.get(clause.id()));
            var links = cover.covers().stream()
                    .filter(one -> one.kind() != CoverKind.CALL || isOf(told, one))
                    .map(one -> new TraceLink(one, opens(one, sight, boards)))
                    .toList();
            lines.add(line(
                    clause,
                    lines.size(),
                    numbers,
                    cover,
                    links,
                    input.getOrDefault(clause.id(), List.of()),
                    waives && cover.answer().isOpen() && cover.asked() == null));
        }
        return new Trace(mandate.id(), lines, sight.showsInput(), sight.may(Permission.READ_CONTRIBUTIONS));
    }

    private static TraceLine line(
            Clause clause,
            int place,
            Map<ClauseId, ClauseNumber> numbers,
            ClauseCover cover,
            List<TraceLink> links,
            List<TraceInput> input,
            boolean mayWaive) {
        return new TraceLine(
                clause.id(),
                place,
                Objects.requireNonNull(numbers.get(clause.id())).text(),
                Footnotes.unmarked(MarkdownText.plain(clause.label())),
                (clause.heading() + " " + clause.text()).strip(),
                clause.kind(),
                clause.force(),
                cover.answer(),
                cover.waiver(),
                cover.asked(),
                links,
                input,
                mayWaive);
    }

    private static boolean isOf(List<Call> told, Cover cover) {
        return told.stream()
                .anyMatch(call -> call.id().value().equals(cover.subject().id()));
    }

    private static boolean isOnItsWay(Mandate mandate) {
        return mandate.can(MandateAction.BEGIN_CLOSING) || mandate.can(MandateAction.CLOSE);
    }

    /** The points about each clause, by call in the order of their numbers. */
    private Map<ClauseId, List<TraceInput>> input(MandateId mandate, List<Call> told, TraceSight sight) {
        if (!sight.showsInput()) {
            return Map.of();
        }
        return points.of(mandate).stream()
                .filter(sight::shows)
                .filter(one -> told.stream().anyMatch(call -> call.id().equals(one.call())))
                .collect(groupingBy(ClausePoints::clause, groupingBy(ClausePoints::call)))
                .entrySet()
                .stream()
                .collect(toMap(Map.Entry::getKey, of -> inOrder(of.getValue(), told)));
    }

    private static List<TraceInput> inOrder(Map<CallId, List<ClausePoints>> byCall, List<Call> calls) {
        return calls.stream()
                .filter(call -> byCall.containsKey(call.id()))
                .map(call -> TraceInput.of(call.id(), call.title(), Objects.requireNonNull(byCall.get(call.id()))))
                .toList();
    }

    private static boolean opens(Cover cover, TraceSight sight, Set<UUID> boards) {
        return switch (cover.kind()) {
            case MILESTONE -> sight.may(Permission.READ_PLAN);
            case MEETING ->
                sight.may(
                        boards.contains(cover.subject().id())
                                ? Permission.READ_BOARD_MEETINGS
                                : Permission.READ_GROUP_MEETINGS);
            case CALL -> sight.may(Permission.READ_CALLS);
            case SECTION, RECOMMENDATION, DELIVERABLE -> sight.may(Permission.READ_PUBLISHED_WORK);
        };
    }

    private Set<UUID> boardMeetings(MandateId mandate) {
        return new HashSet<>(database.createQuery(
                        "select m.id.value from Meeting m where m.mandate.value = :mandate and m.kind = BOARD",
                        UUID.class)
                .setParameter("mandate", mandate.value())
                .getResultList());
    }
}
