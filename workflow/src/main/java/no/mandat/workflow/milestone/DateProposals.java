package no.mandat.workflow.milestone;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.UUID;
import no.mandat.domain.approval.ApprovalRefusal;
import no.mandat.domain.milestone.Milestone;
import no.mandat.domain.milestone.MilestoneMove;
import no.mandat.domain.milestone.MilestoneRefusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.resolution.DraftResolution;
import no.mandat.workflow.resolution.ResolutionService;
import no.mandat.workflow.resolution.SubmitResolution;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/**
 * Asks the board for another date of a milestone that it controls, by a resolution. Until the board has agreed the old date
 * counts; what its decision does, says {@link MoveOutcome}.
 */
@UseCases
public class DateProposals {

    private final Milestones milestones;
    private final Mandates mandates;
    private final ResolutionService resolutions;
    private final Access access;
    private final Actors actors;
    private final Events events;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    DateProposals(
            Milestones milestones,
            Mandates mandates,
            ResolutionService resolutions,
            Access access,
            Actors actors,
            Events events,
            Clock clock) {
        this.milestones = milestones;
        this.mandates = mandates;
        this.resolutions = resolutions;
        this.access = access;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DateProposals() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * Asks the board.
     *
     * @throws RefusedException {@link SharedRefusal.ChangedMeanwhile}, {@link MilestoneRefusal.PlanClosed}; as
     *     {@link Milestone#propose}; {@link ApprovalRefusal.NoVoters}, {@link ApprovalRefusal.LastDayOver}
     */
    public RoundId propose(@Valid ProposeDate command) {
        var milestone = milestones.lock(command.milestone());
        var mandate = mandates.require(milestone.mandate());
        access.require(Permission.EDIT_PLAN, mandate, milestone.version()).at(command.version());
        PlanGate.require(mandate);
        var form = command.form();
        var to = form.due().due();
        var frame = PlanGate.frame(mandate);
        milestone.requireProposable(to, frame);
        var resolution = resolutions.draft(
                new DraftResolution(UUID.randomUUID(), mandate.id(), DateResolution.of(milestone, form)));
        var account = new MilestoneMove.Account(
                actors.person(), clock.instant(), form.reason().strip());
        var proposal = milestone.propose(to, frame, account, resolution);
        milestones.add(proposal.move());
        events.fire(proposal.event());
        return resolutions.submit(SubmitResolution.atOnce(resolution, form.lastDay()));
    }
}
