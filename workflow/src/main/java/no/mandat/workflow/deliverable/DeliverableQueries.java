package no.mandat.workflow.deliverable;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.DeliverableAction;
import no.mandat.domain.deliverable.DeliverableLife;
import no.mandat.domain.deliverable.StepRound;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.mandate.RouteStep;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.approval.Impartiality;
import no.mandat.workflow.approval.StandIn;
import no.mandat.workflow.approval.StandIns;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.KeysetQuery;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/**
 * Reads what groups deliver. The group reads its drafts; the board what was put to it; others what was published. To whoever is partial
 * in one it isn't there.
 */
@UseCases
public class DeliverableQueries {

    private static final Set<DeliverableAction> KEEPING =
            EnumSet.of(DeliverableAction.KEEP_APPROVED, DeliverableAction.KEEP_PUBLISHED);
    private static final Set<DeliverableAction> OF_EDITORS = EnumSet.of(
            DeliverableAction.EDIT,
            DeliverableAction.SUBMIT,
            DeliverableAction.RECALL,
            DeliverableAction.REVISE,
            DeliverableAction.KEEP_APPROVED,
            DeliverableAction.KEEP_PUBLISHED);
    private static final Set<DeliverableAction> OF_LEADER = EnumSet.of(
            DeliverableAction.CONFIRM,
            DeliverableAction.FINISH,
            DeliverableAction.UPHOLD,
            DeliverableAction.CORRECT,
            DeliverableAction.KEEP_APPROVED,
            DeliverableAction.KEEP_PUBLISHED,
            DeliverableAction.WITHDRAW);
    private static final Set<DeliverableAction> OF_SECRETARIAT =
            EnumSet.of(DeliverableAction.ASK, DeliverableAction.PUBLISH, DeliverableAction.HAND_OVER);

    private final Deliverables deliverables;
    private final DeliverableAccess guard;
    private final Mandates mandates;
    private final StandIns standIns;
    private final Impartiality impartiality;
    private final Access access;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    DeliverableQueries(
            Deliverables deliverables,
            DeliverableAccess guard,
            Mandates mandates,
            StandIns standIns,
            Impartiality impartiality,
            Access access,
            Clock clock) {
        this.deliverables = deliverables;
        this.guard = guard;
        this.mandates = mandates;
        this.standIns = standIns;
        this.impartiality = impartiality;
        this.access = access;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DeliverableQueries() {
        this(null, null, null, null, null, null, null);
    }

    /** Whether the actor reads any of what the mandate's group delivers. */
    public boolean mayRead(MandateId id) {
        return access.allowed(mandates.require(id)).contains(Permission.READ_PUBLISHED_WORK);
    }

    /** Whether the actor may begin one now. */
    public boolean mayBegin(MandateId id) {
        var mandate = mandates.require(id);
        return access.allowed(mandate).contains(Permission.RUN_DELIVERABLES)
                && !mandate.isExpired(LocalDate.now(clock));
    }

    /**
     * A page of the mandate's deliverables, the last changed first.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<DeliverableRow> page(MandateId id, Seek seek) {
        var mandate = mandates.require(id);
        boolean drafts = access.allowed(mandate).contains(Permission.READ_DELIVERABLE_DRAFTS);
        return list(mandate).page(database, "d.changedAt", "d.id.value", true, seek).stream()
                .map(row -> drafts ? row : row.forBoard())
                .toList();
    }

    /**
     * How many there are, or one more than {@link KeysetQuery#COUNT_CAP} where there are more.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public int count(MandateId id) {
        return list(mandates.require(id)).count(database);
    }

    private KeysetQuery<DeliverableRow> list(Mandate mandate) {
        var allowed = access.allowed(mandate);
        if (!allowed.contains(Permission.READ_PUBLISHED_WORK)) {
            throw Deliverables.notThere();
        }
        var query = new KeysetQuery<>(
                        DeliverableRow.class,
                        "d.id, d.number, d.kind, d.title, d.state, d.revision, d.boardRevision, d.approvedRevision, d.publishedAt, d.changedAt",
                        "Deliverable d",
                        "")
                .and(
                        "d.mandate.value = :mandate",
                        Map.of("mandate", mandate.id().value()));
        if (!allowed.contains(Permission.READ_DELIVERABLE_DRAFTS)) {
            boolean board = allowed.contains(Permission.READ_DELIVERABLES);
            query.and(
                    board
                            ? "d.boardRevision is not null or d.approvedRevision is not null"
                            : "d.publishedRevision is not null",
                    Map.of());
        }
        return impartiality.narrow(query, "'Deliverable'", "d.id.value");
    }

    /**
     * One of them.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public DeliverableDetails details(DeliverableId id) {
        var deliverable = guard.read(id, Permission.READ_PUBLISHED_WORK);
        var allowed = guard.allowed(deliverable);
        var readable = Readable.of(deliverable, allowed);
        if (readable.isNothing()) {
            throw Deliverables.notThere();
        }
        boolean drafts = readable.drafts();
        var says = deliverable.says();
        boolean readsDecided = readable.includes(deliverable.decidedRevision());
        var route = deliverable.route().steps().isEmpty() || !readsDecided
                ? guard.mandate(deliverable).routes().of(says.kind())
                : deliverable.route().steps();
        return new DeliverableDetails(
                id,
                deliverable.mandate(),
                deliverable.version(),
                deliverable.number(),
                new DeliverableForm(
                        says.kind(),
                        says.title(),
                        says.language(),
                        says.summary(),
                        says.receiver(),
                        List.copyOf(says.clauses()),
                        List.copyOf(says.editors())),
                drafts ? deliverable.state() : readable.stateForBoard(),
                readable.last(),
                readable.last() == deliverable.revision() ? deliverable.contentHash() : hash(id, readable.last()),
                deliverable.isConfirmed(),
                route,
                readsDecided ? steps(deliverable, allowed) : List.of(),
                revisions(id).stream()
                        .filter(revision -> readable.includes(revision.number()))
                        .map(revision ->
                                revision.asApproved(deliverable.approvals().contains(revision.number())))
                        .toList(),
                drafts ? deliverable.returnedRevision().orElse(null) : null,
                deliverable.approvedRevision().orElse(null),
                deliverable.approvedAt().orElse(null),
                deliverable.embargo().orElse(null),
                deliverable.publishedRevision().orElse(null),
                deliverable.publishedAt().orElse(null),
                deliverable.handedOverOn().orElse(null),
                deliverable.letter().orElse(null),
                deliverable.changedAt(),
                drafts,
                isWritable(deliverable) && writes(deliverable, allowed),
                isWritable(deliverable) && authors(deliverable, allowed),
                isWritable(deliverable) && dissents(deliverable, allowed),
                actions(deliverable, allowed));
    }

    /**
     * Who of the body of the next step has a deputy today, who can be named to vote in their place.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<StandIn> standIns(DeliverableId id) {
        var deliverable = guard.read(id, Permission.RUN_DELIVERABLES);
        var mandate = guard.mandate(deliverable);
        if (deliverable.step() == 0) {
            return List.of();
        }
        boolean board = deliverable.route().step(deliverable.step()).asked() == RouteStep.Asked.BOARD;
        return standIns.of(board ? mandate.board() : mandate.expertGroup());
    }

    private static boolean isWritable(Deliverable deliverable) {
        return DeliverableLife.LIFE
                .next(deliverable.state(), DeliverableAction.EDIT)
                .isPresent();
    }

    private boolean writes(Deliverable deliverable, Set<Permission> allowed) {
        return allowed.contains(Permission.WRITE_DELIVERABLES) && guard.isEditor(deliverable);
    }

    private boolean authors(Deliverable deliverable, Set<Permission> allowed) {
        return allowed.contains(Permission.WRITE_DELIVERABLES)
                && (guard.isEditor(deliverable)
                        || deliverables.sections(deliverable.id()).stream().anyMatch(guard::isAuthor));
    }

    private boolean dissents(Deliverable deliverable, Set<Permission> allowed) {
        return allowed.contains(Permission.SIGN_DISSENTS) && guard.votes(deliverable, access.requireLogin());
    }

    private Set<DeliverableAction> actions(Deliverable deliverable, Set<Permission> allowed) {
        var actions = EnumSet.noneOf(DeliverableAction.class);
        if (writes(deliverable, allowed)) {
            actions.addAll(OF_EDITORS);
        }
        if (guard.leads(deliverable)) {
            actions.addAll(OF_LEADER);
        }
        if (allowed.contains(Permission.RUN_DELIVERABLES)) {
            actions.addAll(OF_SECRETARIAT);
        }
        actions.retainAll(DeliverableLife.LIFE.actionsIn(deliverable.state()));
        if (deliverable.isConfirmed()) {
            actions.remove(DeliverableAction.CONFIRM);
        }
        if (!deliverable.isReturnedByBoard()) {
            actions.remove(DeliverableAction.UPHOLD);
        }
        if (deliverable.round().isPresent()) {
            actions.remove(DeliverableAction.ASK);
        }
        if (deliverable.approvedRevision().isPresent()) {
            actions.remove(DeliverableAction.WITHDRAW);
            actions.removeIf(action -> KEEPING.contains(action) && action != deliverable.keeping());
        } else {
            actions.removeAll(KEEPING);
        }
        if (!deliverable.isCorrectable()) {
            actions.remove(DeliverableAction.CORRECT);
        }
        if (deliverable.objectionsBy().isPresent()) {
            actions.removeAll(EnumSet.of(DeliverableAction.PUBLISH, DeliverableAction.REVISE));
        }
        return actions;
    }

    private List<StepRow> steps(Deliverable deliverable, Set<Permission> allowed) {
        var steps = deliverable.route().steps();
        var last = lastRounds(deliverable);
        var outcomes = outcomes(last.values().stream().map(StepRound::round).toList());
        boolean over = deliverable.isSettled();
        return IntStream.rangeClosed(1, steps.size())
                .mapToObj(number -> {
                    var step = steps.get(number - 1);
                    var round = last.get(number);
                    boolean reads = allowed.contains(
                            step.asked() == RouteStep.Asked.BOARD
                                    ? Permission.READ_BOARD_ROUNDS
                                    : Permission.READ_GROUP_ROUNDS);
                    return new StepRow(
                            number,
                            step.asked(),
                            step.act(),
                            !over && number == deliverable.step(),
                            over || number < deliverable.step(),
                            round != null && reads ? round.round() : null,
                            round == null || !reads ? null : outcomes.get(round.round()));
                })
                .toList();
    }

    /** The last round about each step of the revision that is fixed. */
    private static Map<Integer, StepRound> lastRounds(Deliverable deliverable) {
        Map<Integer, StepRound> last = new HashMap<>();
        deliverable.rounds().stream()
                .filter(round -> round.revision() == deliverable.decidedRevision())
                .sorted(Comparator.comparing(round -> round.round().value()))
                .forEach(round -> last.put(round.step(), round));
        return last;
    }

    private Map<RoundId, RoundState> outcomes(List<RoundId> rounds) {
        Map<RoundId, RoundState> outcomes = new HashMap<>();
        if (!rounds.isEmpty()) {
            database.createQuery(
                            "select r.id, r.state from ApprovalRound r where r.id.value in :rounds", Object[].class)
                    .setParameter("rounds", rounds.stream().map(RoundId::value).toList())
                    .getResultStream()
                    .forEach(row -> outcomes.put((RoundId) row[0], (RoundState) row[1]));
        }
        return outcomes;
    }

    private List<RevisionRow> revisions(DeliverableId id) {
        return database.createQuery("""
                        select new no.mandat.workflow.deliverable.RevisionRow(r.key.revision, r.contentHash, p.name, r.cutAt, r.corrects)
                        from DeliverableRevision r join Person p on p.id.value = r.cutBy.value
                        where r.key.deliverable.value = :id order by r.key.revision desc
                        """, RevisionRow.class)
                .setParameter("id", id.value())
                .getResultList();
    }

    private String hash(DeliverableId id, int revision) {
        return revision == 0 ? "" : deliverables.requireRevision(id, revision).contentHash();
    }
}
