package no.mandat.workflow.milestone;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.milestone.Milestone;
import no.mandat.domain.milestone.MilestoneRefusal;
import no.mandat.domain.milestone.MilestoneText;
import no.mandat.domain.shared.Grounds;
import no.mandat.domain.shared.MilestoneId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.resolution.ResolutionRecall;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import org.jspecify.annotations.Nullable;

/**
 * Writes the plan of a mandate and moves its milestones on (domain.md, Milestones). Each use case holds the lock of its
 * milestone before it looks whether the mandate is adopted.
 */
@UseCases
public class MilestoneService {

    private final Milestones milestones;
    private final Mandates mandates;
    private final PlanLinks links;
    private final Proofs proofs;
    private final ResolutionRecall recall;
    private final Access access;
    private final Actors actors;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    MilestoneService(
            Milestones milestones,
            Mandates mandates,
            PlanLinks links,
            Proofs proofs,
            ResolutionRecall recall,
            Access access,
            Actors actors,
            Events events,
            Ids ids,
            Clock clock) {
        this.milestones = milestones;
        this.mandates = mandates;
        this.links = links;
        this.proofs = proofs;
        this.recall = recall;
        this.access = access;
        this.actors = actors;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MilestoneService() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * Puts a milestone into the plan.
     *
     * @throws RefusedException {@link MilestoneRefusal.PlanClosed}, {@link MandateRefusal.Expired}; as
     *     {@link Milestone#add} and {@link PlanLinks#require}
     */
    public MilestoneId add(@Valid AddMilestone command) {
        var mandate = mandates.require(command.mandate());
        access.require(Permission.EDIT_PLAN, mandate);
        mandates.hold(mandate);
        PlanGate.require(mandate);
        mandate.requireTakesNew(LocalDate.now(clock));
        var frame = PlanGate.frame(mandate);
        var text = command.form().says();
        links.require(MilestoneText.of(""), text, mandate);
        var addition = Milestone.add(
                new MilestoneId(ids.next()), mandate.id(), text, command.due().due(), frame, clock.instant());
        milestones.add(addition.milestone());
        events.fire(addition.event());
        return addition.milestone().id();
    }

    /**
     * Replaces what it says, but for its date.
     *
     * @throws RefusedException {@link SharedRefusal.ChangedMeanwhile}, {@link MilestoneRefusal.PlanClosed}; as
     *     {@link Milestone#edit} and {@link PlanLinks#require}
     */
    public void edit(@Valid EditMilestone command) {
        var milestone = milestones.lock(command.milestone());
        var mandate = edited(milestone, command.version());
        var text = command.form().says();
        links.require(milestone.says(), text, mandate);
        events.fire(milestone.edit(text, mandate.adoptedOn().isPresent(), clock.instant()));
    }

    /**
     * Moves its date.
     *
     * @throws RefusedException {@link SharedRefusal.ChangedMeanwhile}, {@link MilestoneRefusal.PlanClosed}; as
     *     {@link Milestone#reschedule}
     */
    public void reschedule(@Valid RescheduleMilestone command) {
        var milestone = milestones.lock(command.milestone());
        var mandate = edited(milestone, command.version());
        milestone
                .reschedule(
                        command.due().due(),
                        PlanGate.frame(mandate),
                        actors.person(),
                        said(command.reason()),
                        clock.instant())
                .ifPresent(rescheduling -> {
                    rescheduling.move().ifPresent(milestones::add);
                    events.fire(rescheduling.event());
                });
    }

    /**
     * Begins with it: whoever is responsible, or the secretariat.
     *
     * @throws RefusedException {@link MilestoneRefusal.PlanClosed}, {@link MilestoneRefusal.MilestoneNotInState}
     */
    public void start(@Valid StartMilestone command) {
        var milestone = milestones.lock(command.milestone());
        requireMover(milestone);
        events.fire(milestone.start(clock.instant()));
    }

    /**
     * Says that it was reached: whoever is responsible, or the secretariat.
     *
     * @throws RefusedException {@link MilestoneRefusal.PlanClosed}; as {@link Milestone#reach}
     */
    public void reach(@Valid ReachMilestone command) {
        var milestone = milestones.lock(command.milestone());
        requireMover(milestone);
        boolean proven = proofs.prove(milestone);
        events.fire(milestone.reach(command.on(), LocalDate.now(clock), proven, clock.instant()));
        askNoMore(milestone, Grounds.of(Grounds.Cause.MILESTONE_REACHED));
    }

    /**
     * Gives it up.
     *
     * @throws RefusedException {@link MilestoneRefusal.PlanClosed}, {@link MilestoneRefusal.MilestoneNotInState}
     */
    public void drop(@Valid DropMilestone command) {
        var milestone = milestones.lock(command.milestone());
        requireSecretariat(milestone);
        var reason = command.reason().strip();
        events.fire(milestone.drop(reason, clock.instant()));
        askNoMore(milestone, Grounds.of(reason));
    }

    /**
     * Plans it again after it was given up.
     *
     * @throws RefusedException {@link MilestoneRefusal.PlanClosed}, {@link MilestoneRefusal.MilestoneNotInState}
     */
    public void restore(@Valid RestoreMilestone command) {
        var milestone = milestones.lock(command.milestone());
        requireSecretariat(milestone);
        events.fire(milestone.restore(command.reason().strip(), clock.instant()));
    }

    /**
     * Goes on with it after it was called reached.
     *
     * @throws RefusedException {@link MilestoneRefusal.PlanClosed}, {@link MilestoneRefusal.MilestoneNotInState}
     */
    public void reopen(@Valid ReopenMilestone command) {
        var milestone = milestones.lock(command.milestone());
        requireSecretariat(milestone);
        events.fire(milestone.reopen(command.reason().strip(), clock.instant()));
    }

    /** What the board was asked about its date is taken back. */
    private void askNoMore(Milestone milestone, Grounds grounds) {
        milestone.resolution().ifPresent(resolution -> recall.recall(resolution, grounds));
    }

    private Mandate edited(Milestone milestone, int version) {
        var mandate = mandates.require(milestone.mandate());
        access.require(Permission.EDIT_PLAN, mandate, milestone.version()).at(version);
        PlanGate.require(mandate);
        return mandate;
    }

    private void requireSecretariat(Milestone milestone) {
        var mandate = mandates.require(milestone.mandate());
        access.require(Permission.EDIT_PLAN, mandate);
        PlanGate.require(mandate);
    }

    /** Whoever is responsible moves it on as long as they read the plan at all. */
    private void requireMover(Milestone milestone) {
        var mandate = mandates.require(milestone.mandate());
        boolean responsible = actors.person().equals(milestone.says().responsible());
        access.require(responsible ? Permission.READ_PLAN : Permission.EDIT_PLAN, mandate);
        PlanGate.require(mandate);
    }

    static Optional<String> said(@Nullable String words) {
        return Optional.ofNullable(words).map(String::strip).filter(text -> !text.isEmpty());
    }
}
