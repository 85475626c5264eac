package no.mandat.workflow.closing;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import no.mandat.domain.approval.ApprovalRefusal;
import no.mandat.domain.closing.ClosingRefusal;
import no.mandat.domain.closing.Motion;
import no.mandat.domain.closing.Motion.Moved;
import no.mandat.domain.closing.MotionAction;
import no.mandat.domain.closing.MotionKind;
import no.mandat.domain.closing.MotionLife;
import no.mandat.domain.closing.MotionState;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.mandate.MandateAction;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.shared.Grounds;
import no.mandat.domain.shared.MotionId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.mandate.MandateTexts;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.resolution.DecidingBody;
import no.mandat.workflow.resolution.DraftResolution;
import no.mandat.workflow.resolution.ResolutionRecall;
import no.mandat.workflow.resolution.ResolutionService;
import no.mandat.workflow.resolution.SubmitResolution;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.UseCases;

/**
 * Puts to the bodies what has to do with the end of a mandate: waivers, opening again, ending early (domain.md, Mandate); what
 * comes of it, says {@link MotionOutcome}.
 */
@UseCases
public class MotionService {

    private final Motions motions;
    private final Waivers waivers;
    private final Mandates mandates;
    private final MandateTexts texts;
    private final ResolutionService resolutions;
    private final ResolutionRecall recall;
    private final Access access;
    private final Actors actors;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    @Inject
    MotionService(
            Motions motions,
            Waivers waivers,
            Mandates mandates,
            MandateTexts texts,
            ResolutionService resolutions,
            ResolutionRecall recall,
            Access access,
            Actors actors,
            Events events,
            Ids ids,
            Clock clock) {
        this.motions = motions;
        this.waivers = waivers;
        this.mandates = mandates;
        this.texts = texts;
        this.resolutions = resolutions;
        this.recall = recall;
        this.access = access;
        this.actors = actors;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MotionService() {
        this(null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * Moves something, and asks the body that is first.
     *
     * @throws RefusedException {@link MandateRefusal.NotPossibleNow}, {@link ClosingRefusal.MovedAlready}, {@link
     *     ClosingRefusal.WaivedAlready}, {@link ClosingRefusal.NothingToWaive}, {@link ApprovalRefusal.NoVoters}
     */
    public MotionId move(@Valid MakeMotion command) {
        var mandate = mandates.lock(command.mandate());
        access.require(Permission.MOVE_MOTIONS, mandate);
        var version = command.clause() == null ? null : mandate.versions();
        var moved = new Moved(
                command.kind(), command.clause(), version, command.reason().strip());
        var tree = texts.clauses(mandate.id());
        requirePossible(mandate, moved, tree);
        var body = moved.kind().first() == MotionState.WITH_GROUP ? DecidingBody.EXPERT_GROUP : DecidingBody.BOARD;
        var resolution = resolutions.draft(new DraftResolution(
                UUID.randomUUID(), mandate.id(), MotionText.of(moved, body, tree, command.language())));
        var making = Motion.make(
                new MotionId(ids.next()), mandate.id(), moved, actors.person(), resolution, clock.instant());
        motions.add(making.motion());
        events.fire(making.event());
        var ignored = resolutions.submit(SubmitResolution.atOnce(resolution, command.lastDay()));
        return making.motion().id();
    }

    private void requirePossible(Mandate mandate, Moved moved, ClauseTree tree) {
        var action =
                switch (moved.kind()) {
                    case REOPEN -> MandateAction.REOPEN;
                    case TERMINATE -> MandateAction.TERMINATE;
                    // As long as it is on its way to its end.
                    case WAIVE_CLAUSE, WAIVE_EVALUATION ->
                        mandate.can(MandateAction.CLOSE) ? MandateAction.CLOSE : MandateAction.BEGIN_CLOSING;
                };
        if (!mandate.can(action)) {
            throw new RefusedException(new MandateRefusal.NotPossibleNow(mandate.state(), action));
        }
        boolean names = moved.clause() != null;
        if (names != (moved.kind() == MotionKind.WAIVE_CLAUSE)
                || names
                        && !tree.require(Objects.requireNonNull(moved.clause())).isTraceable()) {
            throw new RefusedException(new ClosingRefusal.NothingToWaive());
        }
        motions.of(mandate.id()).stream()
                .filter(motion -> motion.moved().kind() == moved.kind()
                        && Objects.equals(motion.moved().clause(), moved.clause()))
                .forEach(same -> requireOther(same, tree));
    }

    /** The same can't be moved twice at once, and what is waived is waived. */
    private void requireOther(Motion same, ClauseTree tree) {
        if (same.isOpen()) {
            throw new RefusedException(new ClosingRefusal.MovedAlready());
        }
        if (waivers.stands(same, tree)) {
            throw new RefusedException(new ClosingRefusal.WaivedAlready());
        }
    }

    /**
     * Puts to the board what the group has agreed to.
     *
     * @throws RefusedException {@link ClosingRefusal.MotionOver}, {@link MandateRefusal.IsOver}, {@link
     *     ApprovalRefusal.NoVoters}
     */
    public void passOn(@Valid PassMotionOn command) {
        var motion = motions.lock(command.motion());
        var mandate = mandates.require(motion.mandate());
        access.require(Permission.MOVE_MOTIONS, mandate);
        requireNext(motion, MotionAction.PASS_ON);
        mandate.requireNotOver();
        var text = MotionText.of(motion.moved(), DecidingBody.BOARD, texts.clauses(mandate.id()), command.language());
        var resolution = resolutions.draft(new DraftResolution(UUID.randomUUID(), mandate.id(), text));
        events.fire(motion.passOn(resolution));
        var ignored = resolutions.submit(SubmitResolution.atOnce(resolution, command.lastDay()));
    }

    /**
     * Takes it back, with what its body is asked.
     *
     * @throws RefusedException {@link ClosingRefusal.MotionOver}
     */
    public void withdraw(@Valid WithdrawMotion command) {
        var motion = motions.lock(command.motion());
        access.require(Permission.MOVE_MOTIONS, mandates.require(motion.mandate()));
        requireNext(motion, MotionAction.WITHDRAW);
        recall.recall(motion.resolution(), Grounds.of(command.reason().strip()));
        // Unless that has ended it: a resolution that is decided isn't taken back.
        if (motion.isOpen()) {
            events.fire(motion.end(MotionAction.WITHDRAW, clock.instant()));
        }
    }

    private static void requireNext(Motion motion, MotionAction action) {
        if (MotionLife.LIFE.next(motion.state(), action).isEmpty()) {
            throw new RefusedException(new ClosingRefusal.MotionOver());
        }
    }
}
