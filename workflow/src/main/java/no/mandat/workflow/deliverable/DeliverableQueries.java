package no.mandat.workflow.deliverable;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.mandat.domain.approval.RoundKind;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.DeliverableAction;
import no.mandat.domain.deliverable.DeliverableLife;
import no.mandat.domain.deliverable.DeliverableText;
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
import no.mandat.workflow.approval.Objections;
import no.mandat.workflow.approval.StandIn;
import no.mandat.workflow.approval.StandIns;
import no.mandat.workflow.deliverable.DeliverableDetails.Returned;
import no.mandat.workflow.mandate.MandateTexts;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.KeysetQuery;
import no.mandat.workflow.shared.LastRevision;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import org.jspecify.annotations.Nullable;

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

    /** What waits until the mandate is adopted. */
    private static final Set<DeliverableAction> OF_RUNNING =
            EnumSet.of(DeliverableAction.ASK, DeliverableAction.PUBLISH);

    private final Deliverables deliverables;
    private final DeliverableAccess guard;
    private final Mandates mandates;
    private final StandIns standIns;
    private final MandateTexts texts;
    private final DeliverableNames names;
    private final DecidingMeetings meetings;
    private final Impartiality impartiality;
    private final Objections objections;
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
            MandateTexts texts,
            DeliverableNames names,
            DecidingMeetings meetings,
            Impartiality impartiality,
            Objections objections,
            Access access,
            Clock clock) {
        this.deliverables = deliverables;
        this.guard = guard;
        this.mandates = mandates;
        this.standIns = standIns;
        this.texts = texts;
        this.names = names;
        this.meetings = meetings;
        this.impartiality = impartiality;
        this.objections = objections;
        this.access = access;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DeliverableQueries() {
        this(null, null, null, null, null, null, null, null, null, null, null);
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
        var rows = list(mandate).page(database, changed(access.allowed(mandate)), "d.id.value", true, seek);
        return drafts ? rows : forOthers(rows, access.allowed(mandate).contains(Permission.READ_DELIVERABLES));
    }

    /** When something changed that they are told of: for whoever reads no drafts nothing tells when the group last wrote. */
    private static String changed(Set<Permission> allowed) {
        if (allowed.contains(Permission.READ_DELIVERABLE_DRAFTS)) {
            return "d.changedAt";
        }
        return allowed.contains(Permission.READ_DELIVERABLES)
                ? "greatest(t.cutAt, coalesce(d.approvedAt, t.cutAt), coalesce(d.publishedAt, t.cutAt))"
                : "greatest(t.cutAt, coalesce(d.publishedAt, t.cutAt))";
    }

    private static Instant changed(Deliverable deliverable, Readable readable, List<RevisionRow> revisions) {
        if (readable.drafts()) {
            return deliverable.changedAt();
        }
        var approved = deliverable.approvedAt().filter(at -> deliverable
                .approvedRevision()
                .filter(readable::includes)
                .isPresent());
        return Stream.of(
                        revisions.stream().map(RevisionRow::cutAt),
                        approved.stream(),
                        deliverable.publishedAt().stream())
                .flatMap(instants -> instants)
                .max(Comparator.naturalOrder())
                .orElseThrow(Deliverables::notThere);
    }

    /** Whoever reads no drafts knows each as the last revision has it that is there for them. */
    private List<DeliverableRow> forOthers(List<DeliverableRow> rows, boolean board) {
        var shown = rows.stream()
                .map(row -> board ? row.forBoard() : row.forEverybody())
                .toList();
        var titles =
                names.titles(shown.stream().collect(Collectors.toMap(DeliverableRow::id, DeliverableRow::revision)));
        return shown.stream()
                .map(row -> row.called(titles.getOrDefault(row.id(), "")))
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
                        "d.id, d.number, d.kind, d.title, d.state, d.revision, d.boardRevision, d.approvedRevision,"
                                + " d.publishedRevision, d.publishedAt, "
                                + changed(allowed),
                        "Deliverable d",
                        told(allowed))
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

    /** The last revision that is there for whoever reads no drafts. */
    private static String told(Set<Permission> allowed) {
        if (allowed.contains(Permission.READ_DELIVERABLE_DRAFTS)) {
            return "";
        }
        var last = allowed.contains(Permission.READ_DELIVERABLES)
                ? LastRevision.forBoard("d")
                : LastRevision.forEverybody("d");
        return "join DeliverableRevision t on t.key.deliverable.value = d.id.value and t.key.revision = " + last;
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
        var known = known(deliverable);
        var rounds = rounds(deliverable, known, allowed);
        var revisions = revisions(id).stream()
                .filter(revision -> readable.includes(revision.number()))
                .map(revision -> revision.asApproved(deliverable.approvals().contains(revision.number())))
                .map(revision -> revision.asked(rounds.getOrDefault(revision.number(), List.of())))
                .toList();
        var approved = deliverable.approvedRevision().filter(readable::includes);
        return new DeliverableDetails(
                id,
                deliverable.mandate(),
                deliverable.version(),
                deliverable.number(),
                drafts ? form(says) : formAt(deliverable, readable.last()),
                drafts ? deliverable.state() : readable.stateForBoard(),
                readable.last(),
                readable.last() == deliverable.revision() ? deliverable.contentHash() : hash(id, readable.last()),
                isConfirmed(deliverable),
                route,
                readsDecided ? steps(deliverable, known, allowed) : List.of(),
                revisions,
                drafts && isWritable(deliverable) ? returned(deliverable, allowed) : null,
                approved.orElse(null),
                approved.flatMap(number -> deliverable.approvedAt()).orElse(null),
                readable.embargo().orElse(null),
                deliverable.publishedRevision().orElse(null),
                deliverable.publishedAt().orElse(null),
                deliverable.handedOverOn().orElse(null),
                deliverable.letter().orElse(null),
                changed(deliverable, readable, revisions),
                meetings.of(deliverable, allowed),
                drafts,
                isWritable(deliverable) && writes(deliverable, allowed),
                isWritable(deliverable) && authors(deliverable, allowed),
                isWritable(deliverable) && dissents(deliverable, allowed),
                deliverable.takesEmbargo() && allowed.contains(Permission.RUN_DELIVERABLES),
                actions(deliverable, allowed));
    }

    private static DeliverableForm form(DeliverableText says) {
        return new DeliverableForm(
                says.kind(),
                says.title(),
                says.language(),
                says.summary(),
                says.receiver(),
                List.copyOf(says.clauses()),
                List.copyOf(says.editors()));
    }

    /** As a revision has it; which clauses ask for it is told of a text that is fixed, and who writes it to nobody. */
    private DeliverableForm formAt(Deliverable deliverable, int revision) {
        var cut = deliverables.requireRevision(deliverable.id(), revision);
        var content = cut.content();
        var says = deliverable.says();
        boolean fixed = revision == deliverable.revision() && !isWritable(deliverable);
        return new DeliverableForm(
                content.kind(),
                content.title(),
                content.language(),
                content.summary(),
                fixed ? says.receiver() : cut.receiver(),
                fixed ? List.copyOf(says.clauses()) : List.of(),
                List.of());
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

    private @Nullable Returned returned(Deliverable deliverable, Set<Permission> allowed) {
        return deliverable
                .returnedBy()
                .map(step -> new Returned(
                        step.revision(),
                        step.asked(),
                        readsRoundsOf(step.asked(), allowed) ? step.round() : null,
                        objections.in(List.of(step.round()))))
                .orElse(null);
    }

    private static boolean readsRoundsOf(RouteStep.Asked asked, Set<Permission> allowed) {
        return allowed.contains(
                asked == RouteStep.Asked.BOARD ? Permission.READ_BOARD_ROUNDS : Permission.READ_GROUP_ROUNDS);
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

    private boolean isConfirmed(Deliverable deliverable) {
        return deliverable.isConfirmed(texts.clauses(deliverable.mandate()));
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
        if (isConfirmed(deliverable)) {
            actions.remove(DeliverableAction.CONFIRM);
        }
        if (!deliverable.isReturnedByBoard()) {
            actions.remove(DeliverableAction.UPHOLD);
        }
        if (deliverable.round().isPresent() || isAskedInMeeting(deliverable)) {
            actions.remove(DeliverableAction.ASK);
        }
        if (!guard.mandate(deliverable).isRunning()) {
            actions.removeAll(OF_RUNNING);
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

    private static boolean isAskedInMeeting(Deliverable deliverable) {
        return deliverable.step() > 0 && deliverable.next().asked() == RouteStep.Asked.GROUP_IN_CLOSING_MEETING;
    }

    private List<StepRow> steps(Deliverable deliverable, Map<RoundId, KnownRound> known, Set<Permission> allowed) {
        var steps = deliverable.route().steps();
        var last = lastRounds(deliverable);
        boolean over = deliverable.isSettled();
        return IntStream.rangeClosed(1, steps.size())
                .mapToObj(number -> {
                    var step = steps.get(number - 1);
                    var round = last.get(number);
                    boolean reads = readsRoundsOf(step.asked(), allowed);
                    return new StepRow(
                            number,
                            step.asked(),
                            step.act(),
                            !over && number == deliverable.step(),
                            over || number < deliverable.step(),
                            number == deliverable.step() && deliverable.round().isPresent(),
                            round != null && reads ? round.round() : null,
                            Optional.ofNullable(round)
                                    .filter(one -> reads)
                                    .map(one -> known.get(one.round()))
                                    .map(KnownRound::state)
                                    .orElse(null));
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

    /** All rounds about each revision that the reader may read, those that were called off too (domain.md, Who may do what, "rounds"). */
    private static Map<Integer, List<RevisionRow.Round>> rounds(
            Deliverable deliverable, Map<RoundId, KnownRound> known, Set<Permission> allowed) {
        return deliverable.rounds().stream()
                .filter(round -> readsRoundsOf(round.asked(), allowed))
                .sorted(Comparator.comparing(round -> round.round().value()))
                .collect(Collectors.groupingBy(
                        StepRound::revision,
                        Collectors.flatMapping(
                                round -> Stream.ofNullable(known.get(round.round()))
                                        .map(one -> new RevisionRow.Round(
                                                one.id(), round.asked(), one.kind(), one.state())),
                                Collectors.toList())));
    }

    /** What kind of round each about the deliverable is, and what became of it. */
    private Map<RoundId, KnownRound> known(Deliverable deliverable) {
        var rounds = deliverable.rounds().stream()
                .map(round -> round.round().value())
                .toList();
        return rounds.isEmpty()
                ? Map.of()
                : database.createQuery("""
                        select new no.mandat.workflow.deliverable.DeliverableQueries$KnownRound(r.id, r.kind, r.state)
                        from ApprovalRound r where r.id.value in :rounds
                        """, KnownRound.class)
                        .setParameter("rounds", rounds)
                        .getResultStream()
                        .collect(Collectors.toMap(KnownRound::id, Function.identity()));
    }

    /** A round, as it stands. */
    record KnownRound(RoundId id, RoundKind kind, RoundState state) {}

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
