package no.mandat.workflow.closing;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.mandat.domain.closing.Motion;
import no.mandat.domain.mandate.ClauseNumber;
import no.mandat.domain.mandate.ClauseNumbers;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.mandate.MandateAction;
import no.mandat.domain.party.Person;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.ClosingCondition.GapKind;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.mandate.MandateTexts;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Reads what covers the clauses of mandates, and what is missing before their end: for whoever may read the mandate. */
@UseCases
public class ClosingQueries {

    private final Mandates mandates;
    private final MandateTexts texts;
    private final Coverage coverage;
    private final ClosingChecklist checklist;
    private final Motions motions;
    private final Bodies bodies;
    private final Access access;
    private final Actors actors;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    @Inject
    ClosingQueries(
            Mandates mandates,
            MandateTexts texts,
            Coverage coverage,
            ClosingChecklist checklist,
            Motions motions,
            Bodies bodies,
            Access access,
            Actors actors,
            Clock clock) {
        this.mandates = mandates;
        this.texts = texts;
        this.coverage = coverage;
        this.checklist = checklist;
        this.motions = motions;
        this.bodies = bodies;
        this.access = access;
        this.actors = actors;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ClosingQueries() {
        this(null, null, null, null, null, null, null, null, null);
    }

    /**
     * What covers each traceable clause, in the order of reading, as far as the actor may see it.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public Map<ClauseId, ClauseCover> coverage(MandateId id) {
        var mandate = readable(id);
        return coverage.forActor(id, texts.clauses(id), Permission.scope(access.allowed(mandate)));
    }

    /**
     * How far the mandate is from its end.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public ClosingDetails details(MandateId id) {
        var mandate = readable(id);
        var allowed = access.allowed(mandate);
        var keys = bodies.keys(mandate, LocalDate.now(clock));
        var person = actors.current().person();
        var next = Arrays.stream(ClosingStep.values())
                .filter(step -> mandate.can(step.action()))
                .findFirst();
        boolean closes = allowed.contains(Permission.CLOSE_MANDATE);
        var tree = texts.clauses(id);
        var moved = motions.of(id);
        var standing = checklist.of(id, tree, moved);
        return new ClosingDetails(
                mandate.state(),
                next.orElse(null),
                standing.missing(),
                standing.listed().stream()
                        .filter(gap ->
                                gap.kind() != GapKind.UNPUBLISHED || allowed.contains(Permission.READ_DELIVERABLES))
                        .toList(),
                rows(moved, tree),
                mandate.closingStep().flatMap(ClosingQueries::step).orElse(null),
                mandate.closingAskedBy()
                        .map(asker -> database.find(Person.class, asker).name())
                        .orElse(null),
                closes && next.isPresent() && person.flatMap(keys::first).isPresent(),
                closes
                        && person.filter(one -> mandate.isSecondToClose(one, keys))
                                .isPresent(),
                closes && person.isPresent() && person.equals(mandate.closingAskedBy()),
                allowed.contains(Permission.MOVE_MOTIONS));
    }

    private static Optional<ClosingStep> step(MandateAction action) {
        return Arrays.stream(ClosingStep.values())
                .filter(step -> step.action() == action)
                .findFirst();
    }

    private static List<MotionRow> rows(List<Motion> moved, ClauseTree tree) {
        var numbers = ClauseNumbers.of(tree);
        return moved.stream().map(motion -> row(motion, tree, numbers)).toList();
    }

    private static MotionRow row(Motion motion, ClauseTree tree, Map<ClauseId, ClauseNumber> numbers) {
        var moved = motion.moved();
        return new MotionRow(
                motion.id(),
                moved.kind(),
                moved.clause(),
                Optional.ofNullable(moved.clause())
                        .flatMap(tree::find)
                        .map(clause -> ClauseNumbers.cite(clause, numbers))
                        .orElse(""),
                moved.reason(),
                motion.resolution(),
                motion.state(),
                motion.movedAt());
    }

    private Mandate readable(MandateId id) {
        var mandate = mandates.require(id);
        var ignored = access.require(Permission.READ_MANDATE, mandate);
        return mandate;
    }
}
